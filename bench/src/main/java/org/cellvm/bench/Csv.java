package org.cellvm.bench;

/** Lines of comma-separated values, as RFC 4180 has them. */
final class Csv {
  private Csv() {}

  /** Returns the values with commas between them; null is an empty one. */
  static String line(Object... values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      String value = values[i] == null ? "" : values[i].toString();
      line.append(i == 0 ? "" : ",");
      if (value.matches("(?s).*[\",\r\n].*")) {
        line.append('"').append(value.replace("\"", "\"\"")).append('"');
      } else {
        line.append(value);
      }
    }
    return line.toString();
  }
}
