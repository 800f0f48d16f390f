package org.cellvm.compiler.diagnostics;

/**
 * Where the compiler's warnings go. An implementation may throw (a filter turned the warning into
 * an error); what it throws passes through the compiler, see {@link Raised}.
 */
@FunctionalInterface
public interface WarningSink {
  /** The Python category of a warning. */
  enum Category {
    SYNTAX_WARNING,
    DEPRECATION_WARNING
  }

  /** Drops every warning. */
  WarningSink NONE = new Silence();

  void warn(Category category, String message, String filename, int lineno);

  /** {@code -t}: tabs of another width would change the meaning of the file. Told once a file. */
  default void inconsistentTabs(String filename) {}

  /** What the sink has thrown gives way to a SyntaxError with the warning's message. */
  default void replaced(Raised raised) {}

  /** {@link #NONE}: a class, as every start makes one, and a lambda takes milliseconds there. */
  final class Silence implements WarningSink {
    private Silence() {}

    @Override
    public void warn(Category category, String message, String filename, int lineno) {}
  }

  /**
   * Thrown by a sink whose filters turn the warning into an exception. If that is of the warning's
   * own category, parser and symbol table turn it into a SyntaxError that has the warning's
   * message; else it passes through, and the caller of the compiler raises {@link #exception}.
   */
  final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the sink wants raised. */
    public final transient Object exception;

    /** Whether it is of the warning's category, and not what went wrong with the warning. */
    public final boolean ofCategory;

    public Raised(Object exception, boolean ofCategory) {
      super(null, null, false, false);
      this.exception = exception;
      this.ofCategory = ofCategory;
    }
  }
}
