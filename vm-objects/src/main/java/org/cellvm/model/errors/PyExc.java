package org.cellvm.model.errors;

import org.cellvm.model.classes.ObjectType;

/** The built-in exception types. */
public final class PyExc {
  private PyExc() {}

  public static final BaseExceptionType BaseException =
      new BaseExceptionType(
          new BaseExceptionTypeTable(), "exceptions.BaseException", ObjectType.TYPE);
  public static final ExceptionType Exception = ExceptionType.plain("Exception", BaseException);
  public static final ExceptionType StandardError = ExceptionType.plain("StandardError", Exception);
  public static final ExceptionType ArithmeticError =
      ExceptionType.plain("ArithmeticError", StandardError);
  public static final ExceptionType FloatingPointError =
      ExceptionType.plain("FloatingPointError", ArithmeticError);
  public static final ExceptionType OverflowError =
      ExceptionType.plain("OverflowError", ArithmeticError);
  public static final ExceptionType ZeroDivisionError =
      ExceptionType.plain("ZeroDivisionError", ArithmeticError);
  public static final ExceptionType AssertionError =
      ExceptionType.plain("AssertionError", StandardError);
  public static final ExceptionType AttributeError =
      ExceptionType.plain("AttributeError", StandardError);
  public static final ExceptionType BufferError = ExceptionType.plain("BufferError", StandardError);
  public static final ExceptionType EOFError = ExceptionType.plain("EOFError", StandardError);
  public static final EnvironmentErrorType EnvironmentError =
      new EnvironmentErrorType(StandardError);
  public static final EnvironmentErrorType IOError =
      new EnvironmentErrorType(null, "exceptions.IOError", EnvironmentError);
  public static final EnvironmentErrorType OSError =
      new EnvironmentErrorType(null, "exceptions.OSError", EnvironmentError);
  public static final ExceptionType ImportError = ExceptionType.plain("ImportError", StandardError);
  public static final ExceptionType LookupError = ExceptionType.plain("LookupError", StandardError);
  public static final ExceptionType IndexError = ExceptionType.plain("IndexError", LookupError);
  public static final KeyErrorType KeyError = new KeyErrorType(LookupError);
  public static final ExceptionType MemoryError = ExceptionType.plain("MemoryError", StandardError);
  public static final ExceptionType NameError = ExceptionType.plain("NameError", StandardError);
  public static final ExceptionType UnboundLocalError =
      ExceptionType.plain("UnboundLocalError", NameError);
  public static final ExceptionType ReferenceError =
      ExceptionType.plain("ReferenceError", StandardError);
  public static final ExceptionType RuntimeError =
      ExceptionType.plain("RuntimeError", StandardError);
  public static final ExceptionType NotImplementedError =
      ExceptionType.plain("NotImplementedError", RuntimeError);
  public static final SyntaxErrorType SyntaxError = new SyntaxErrorType(StandardError);
  public static final SyntaxErrorType IndentationError =
      new SyntaxErrorType(null, "exceptions.IndentationError", SyntaxError);
  public static final SyntaxErrorType TabError =
      new SyntaxErrorType(null, "exceptions.TabError", IndentationError);
  public static final ExceptionType SystemError = ExceptionType.plain("SystemError", StandardError);
  public static final ExceptionType TypeError = ExceptionType.plain("TypeError", StandardError);
  public static final ExceptionType ValueError = ExceptionType.plain("ValueError", StandardError);
  public static final ExceptionType UnicodeError = ExceptionType.plain("UnicodeError", ValueError);
  public static final UnicodeErrorType UnicodeDecodeError =
      new UnicodeErrorType(UnicodeErrorType.DECODE, UnicodeError);
  public static final UnicodeErrorType UnicodeEncodeError =
      new UnicodeErrorType(UnicodeErrorType.ENCODE, UnicodeError);
  public static final UnicodeErrorType UnicodeTranslateError =
      new UnicodeErrorType(UnicodeErrorType.TRANSLATE, UnicodeError);
  public static final ExceptionType StopIteration = ExceptionType.plain("StopIteration", Exception);
  public static final ExceptionType Warning = ExceptionType.plain("Warning", Exception);
  public static final ExceptionType BytesWarning = ExceptionType.plain("BytesWarning", Warning);
  public static final ExceptionType DeprecationWarning =
      ExceptionType.plain("DeprecationWarning", Warning);
  public static final ExceptionType FutureWarning = ExceptionType.plain("FutureWarning", Warning);
  public static final ExceptionType ImportWarning = ExceptionType.plain("ImportWarning", Warning);
  public static final ExceptionType PendingDeprecationWarning =
      ExceptionType.plain("PendingDeprecationWarning", Warning);
  public static final ExceptionType RuntimeWarning = ExceptionType.plain("RuntimeWarning", Warning);
  public static final ExceptionType SyntaxWarning = ExceptionType.plain("SyntaxWarning", Warning);
  public static final ExceptionType UnicodeWarning = ExceptionType.plain("UnicodeWarning", Warning);
  public static final ExceptionType UserWarning = ExceptionType.plain("UserWarning", Warning);
  public static final ExceptionType GeneratorExit =
      ExceptionType.plain("GeneratorExit", BaseException);
  public static final ExceptionType KeyboardInterrupt =
      ExceptionType.plain("KeyboardInterrupt", BaseException);
  public static final SystemExitType SystemExit = new SystemExitType(BaseException);

  /** All of them, bases before what derives from them. */
  public static BaseExceptionType[] all() {
    return new BaseExceptionType[] {
      BaseException,
      Exception,
      StandardError,
      ArithmeticError,
      FloatingPointError,
      OverflowError,
      ZeroDivisionError,
      AssertionError,
      AttributeError,
      BufferError,
      EOFError,
      EnvironmentError,
      IOError,
      OSError,
      ImportError,
      LookupError,
      IndexError,
      KeyError,
      MemoryError,
      NameError,
      UnboundLocalError,
      ReferenceError,
      RuntimeError,
      NotImplementedError,
      SyntaxError,
      IndentationError,
      TabError,
      SystemError,
      TypeError,
      ValueError,
      UnicodeError,
      UnicodeDecodeError,
      UnicodeEncodeError,
      UnicodeTranslateError,
      StopIteration,
      Warning,
      BytesWarning,
      DeprecationWarning,
      FutureWarning,
      ImportWarning,
      PendingDeprecationWarning,
      RuntimeWarning,
      SyntaxWarning,
      UnicodeWarning,
      UserWarning,
      GeneratorExit,
      KeyboardInterrupt,
      SystemExit
    };
  }
}
