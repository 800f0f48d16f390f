package org.cellvm.compiler.ast;

/** A field of a kind of node. */
public record NodeField(String name, FieldType type, Count count) {
  /** How many values a field holds. */
  public enum Count {
    ONE,
    /** {@code ?}: one or none (null). */
    OPTIONAL,
    /** {@code *}: a list. */
    MANY,
    /** {@code +}: a list that is not empty. CPython says {@code *} and crashes on an empty one. */
    SOME
  }

  public boolean isList() {
    return count == Count.MANY || count == Count.SOME;
  }

  /** Reads {@code "type name"}, the type followed by {@code ?}, {@code *} or {@code +}. */
  static NodeField parse(String text) {
    int blank = text.indexOf(' ');
    Count count =
        switch (text.charAt(blank - 1)) {
          case '?' -> Count.OPTIONAL;
          case '*' -> Count.MANY;
          case '+' -> Count.SOME;
          default -> Count.ONE;
        };
    String type = text.substring(0, count == Count.ONE ? blank : blank - 1);
    return new NodeField(
        text.substring(blank + 1),
        FieldType.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
        count);
  }
}
