package org.cellvm.compiler;

/**
 * Where the compiler's warnings go. An implementation may throw (a filter turned the warning into
 * an error); what it throws passes through the compiler.
 */
@FunctionalInterface
public interface WarningSink {
  /** The Python category of a warning. */
  enum Category {
    SYNTAX_WARNING,
    DEPRECATION_WARNING
  }

  /** Drops every warning. */
  WarningSink NONE = (category, message, filename, lineno) -> {};

  void warn(Category category, String message, String filename, int lineno);
}
