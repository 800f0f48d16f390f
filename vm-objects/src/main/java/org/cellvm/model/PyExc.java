package org.cellvm.model;

/** The built-in exception types. */
public final class PyExc {
  private PyExc() {}

  public static final ExceptionType BaseException =
      new ExceptionType(null, "exceptions.BaseException", ObjectType.TYPE);
  public static final ExceptionType Exception =
      new ExceptionType(null, "exceptions.Exception", BaseException);
  public static final ExceptionType StandardError =
      new ExceptionType(null, "exceptions.StandardError", Exception);
  public static final ExceptionType ArithmeticError =
      new ExceptionType(null, "exceptions.ArithmeticError", StandardError);
  public static final ExceptionType FloatingPointError =
      new ExceptionType(null, "exceptions.FloatingPointError", ArithmeticError);
  public static final ExceptionType OverflowError =
      new ExceptionType(null, "exceptions.OverflowError", ArithmeticError);
  public static final ExceptionType ZeroDivisionError =
      new ExceptionType(null, "exceptions.ZeroDivisionError", ArithmeticError);
  public static final ExceptionType AssertionError =
      new ExceptionType(null, "exceptions.AssertionError", StandardError);
  public static final ExceptionType AttributeError =
      new ExceptionType(null, "exceptions.AttributeError", StandardError);
  public static final ExceptionType BufferError =
      new ExceptionType(null, "exceptions.BufferError", StandardError);
  public static final ExceptionType EOFError =
      new ExceptionType(null, "exceptions.EOFError", StandardError);
  public static final ExceptionType EnvironmentError =
      new ExceptionType(null, "exceptions.EnvironmentError", StandardError);
  public static final ExceptionType IOError =
      new ExceptionType(null, "exceptions.IOError", EnvironmentError);
  public static final ExceptionType OSError =
      new ExceptionType(null, "exceptions.OSError", EnvironmentError);
  public static final ExceptionType ImportError =
      new ExceptionType(null, "exceptions.ImportError", StandardError);
  public static final ExceptionType LookupError =
      new ExceptionType(null, "exceptions.LookupError", StandardError);
  public static final ExceptionType IndexError =
      new ExceptionType(null, "exceptions.IndexError", LookupError);
  public static final ExceptionType KeyError =
      new ExceptionType(null, "exceptions.KeyError", LookupError);
  public static final ExceptionType MemoryError =
      new ExceptionType(null, "exceptions.MemoryError", StandardError);
  public static final ExceptionType NameError =
      new ExceptionType(null, "exceptions.NameError", StandardError);
  public static final ExceptionType UnboundLocalError =
      new ExceptionType(null, "exceptions.UnboundLocalError", NameError);
  public static final ExceptionType ReferenceError =
      new ExceptionType(null, "exceptions.ReferenceError", StandardError);
  public static final ExceptionType RuntimeError =
      new ExceptionType(null, "exceptions.RuntimeError", StandardError);
  public static final ExceptionType NotImplementedError =
      new ExceptionType(null, "exceptions.NotImplementedError", RuntimeError);
  public static final ExceptionType SyntaxError =
      new ExceptionType(null, "exceptions.SyntaxError", StandardError);
  public static final ExceptionType IndentationError =
      new ExceptionType(null, "exceptions.IndentationError", SyntaxError);
  public static final ExceptionType TabError =
      new ExceptionType(null, "exceptions.TabError", IndentationError);
  public static final ExceptionType SystemError =
      new ExceptionType(null, "exceptions.SystemError", StandardError);
  public static final ExceptionType TypeError =
      new ExceptionType(null, "exceptions.TypeError", StandardError);
  public static final ExceptionType ValueError =
      new ExceptionType(null, "exceptions.ValueError", StandardError);
  public static final ExceptionType UnicodeError =
      new ExceptionType(null, "exceptions.UnicodeError", ValueError);
  public static final ExceptionType UnicodeDecodeError =
      new ExceptionType(null, "exceptions.UnicodeDecodeError", UnicodeError);
  public static final ExceptionType UnicodeEncodeError =
      new ExceptionType(null, "exceptions.UnicodeEncodeError", UnicodeError);
  public static final ExceptionType UnicodeTranslateError =
      new ExceptionType(null, "exceptions.UnicodeTranslateError", UnicodeError);
  public static final ExceptionType StopIteration =
      new ExceptionType(null, "exceptions.StopIteration", Exception);
  public static final ExceptionType Warning =
      new ExceptionType(null, "exceptions.Warning", Exception);
  public static final ExceptionType BytesWarning =
      new ExceptionType(null, "exceptions.BytesWarning", Warning);
  public static final ExceptionType DeprecationWarning =
      new ExceptionType(null, "exceptions.DeprecationWarning", Warning);
  public static final ExceptionType FutureWarning =
      new ExceptionType(null, "exceptions.FutureWarning", Warning);
  public static final ExceptionType ImportWarning =
      new ExceptionType(null, "exceptions.ImportWarning", Warning);
  public static final ExceptionType PendingDeprecationWarning =
      new ExceptionType(null, "exceptions.PendingDeprecationWarning", Warning);
  public static final ExceptionType RuntimeWarning =
      new ExceptionType(null, "exceptions.RuntimeWarning", Warning);
  public static final ExceptionType SyntaxWarning =
      new ExceptionType(null, "exceptions.SyntaxWarning", Warning);
  public static final ExceptionType UnicodeWarning =
      new ExceptionType(null, "exceptions.UnicodeWarning", Warning);
  public static final ExceptionType UserWarning =
      new ExceptionType(null, "exceptions.UserWarning", Warning);
  public static final ExceptionType GeneratorExit =
      new ExceptionType(null, "exceptions.GeneratorExit", BaseException);
  public static final ExceptionType KeyboardInterrupt =
      new ExceptionType(null, "exceptions.KeyboardInterrupt", BaseException);
  public static final ExceptionType SystemExit =
      new ExceptionType(null, "exceptions.SystemExit", BaseException);
}
