package org.cellvm.processor;

import java.util.Set;

/** Pieces of Java source that every generated table is made of. */
final class JavaText {
  private JavaText() {}

  /** The start of a source file; imports from {@code java.lang} or the package are left out. */
  static StringBuilder header(String packageName, Set<String> imports) {
    StringBuilder out = new StringBuilder("package ").append(packageName).append(";\n\n");
    boolean any = false;
    for (String name : imports) {
      String from = name.substring(0, name.lastIndexOf('.'));
      if (!from.equals(packageName) && !from.equals("java.lang")) {
        out.append("import ").append(name).append(";\n");
        any = true;
      }
    }
    return out.append(any ? "\n" : "");
  }

  /** A Java literal of {@code s}; null gives {@code null}. */
  static String literal(String s) {
    if (s == null) {
      return "null";
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '"':
          out.append("\\\"");
          break;
        case '\\':
          out.append("\\\\");
          break;
        case '\n':
          out.append("\\n");
          break;
        case '\t':
          out.append("\\t");
          break;
        case '\r':
          out.append("\\r");
          break;
        default:
          if (c < 32 || c > 126) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
      }
    }
    return out.append('"').toString();
  }

  /** {@code name} with a small first letter. */
  static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code name} with a capital first letter. */
  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A method that returns one expression. */
  static void simple(StringBuilder out, String signature, String value) {
    out.append("\n  @Override\n  public ")
        .append(signature)
        .append(" {\n    return ")
        .append(value);
    out.append(";\n  }\n");
  }

  /** What is written for an index; null for nothing. */
  interface Text {
    String at(int i);
  }

  /** A method that returns a string for each index below {@code n}, null for the others. */
  static void strings(StringBuilder out, String signature, int n, Text text) {
    out.append("\n  @Override\n  public ").append(signature).append(" {\n    switch (index) {\n");
    for (int i = 0; i < n; i++) {
      String s = text.at(i);
      if (s != null) {
        out.append("      case ").append(i).append(":\n        return ").append(literal(s));
        out.append(";\n");
      }
    }
    out.append("      default:\n        return null;\n    }\n  }\n");
  }
}
