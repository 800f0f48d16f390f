package org.cellvm.model.errors;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.files.Printing;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Makes the Python errors that built-in code raises. */
public final class Errors {
  private Errors() {}

  /** Levels of recursion that matching an exception may use beyond the limit. */
  private static final int SPARE_RECURSION = 5;

  public static PyException typeError(String message) {
    return new PyException(PyExc.TypeError, message);
  }

  public static PyException valueError(String message) {
    return new PyException(PyExc.ValueError, message);
  }

  public static PyException attributeError(String message) {
    return new PyException(PyExc.AttributeError, message);
  }

  public static PyException nameError(String message) {
    return new PyException(PyExc.NameError, message);
  }

  public static PyException overflowError(String message) {
    return new PyException(PyExc.OverflowError, message);
  }

  public static PyException indexError(String message) {
    return new PyException(PyExc.IndexError, message);
  }

  public static PyException systemError(String message) {
    return new PyException(PyExc.SystemError, message);
  }

  public static PyException runtimeError(String message) {
    return new PyException(PyExc.RuntimeError, message);
  }

  public static PyException memoryError() {
    return new PyException(Ref.inc(PyExc.MemoryError), null, null);
  }

  public static PyException memoryError(String message) {
    return new PyException(PyExc.MemoryError, message);
  }

  public static PyException zeroDivisionError(String message) {
    return new PyException(PyExc.ZeroDivisionError, message);
  }

  /** A KeyError whose argument is {@code key}, borrowed. */
  public static PyException keyError(ThreadState ts, PyObject key) {
    PyExc.KeyError.incref();
    key.incref();
    return new PyException(PyExc.KeyError, PyTuple.of(ts, key), null);
  }

  /** The end of an iteration, for the few places where it has to be an exception. */
  public static PyException stopIteration() {
    PyExc.StopIteration.incref();
    return new PyException(PyExc.StopIteration, (PyObject) null, null);
  }

  public static PyException importError(String message) {
    return new PyException(PyExc.ImportError, message);
  }

  /**
   * An EnvironmentError with errno, text and file name.
   *
   * @param filename borrowed; null for none
   */
  public static PyException osError(
      ThreadState ts, PyType type, int errno, String text, PyObject filename) {
    PyObject[] args =
        filename == null
            ? new PyObject[] {PyInt.valueOf(errno), PyString.fromString(text)}
            : new PyObject[] {PyInt.valueOf(errno), PyString.fromString(text), Ref.inc(filename)};
    type.incref();
    return new PyException(type, PyTuple.of(ts, args), null);
  }

  /** The IOError of a failed Java operation; {@code filename} may be null. */
  public static PyException ioError(ThreadState ts, java.io.IOException e, String filename) {
    PyString name = filename == null ? null : PyString.fromString(filename);
    Errno errno = Errno.of(e);
    try {
      return osError(ts, PyExc.IOError, errno.number(), errno.text(), name);
    } finally {
      Ref.dec(ts, name);
    }
  }

  /**
   * {@code PyErr_NewException}: a new exception class of a module, owned.
   *
   * @param name with the module before a dot
   */
  public static PyType newException(ThreadState ts, String name, PyObject base) {
    int dot = name.lastIndexOf('.');
    int mark = ts.mark();
    try {
      PyDict dict = ts.own(new PyDict(ts));
      dict.setItemString(ts, "__module__", PyString.fromString(name.substring(0, dot)));
      PyObject bases =
          ts.own(base instanceof PyTuple ? Ref.inc(base) : PyTuple.of(ts, Ref.inc(base)));
      PyString plainName = ts.own(PyString.fromString(name.substring(dot + 1)));
      return (PyType) Objects.call3(ts, TypeType.TYPE, plainName, bases, dict);
    } finally {
      ts.release(mark);
    }
  }

  // Exception classes and instances

  /** Whether {@code raise o} raises a class: a BaseException type or an old-style class. */
  public static boolean isExceptionClass(PyObject o) {
    return o instanceof PyClassObject
        || o instanceof PyType type && type.isSubtype(PyExc.BaseException);
  }

  public static boolean isExceptionInstance(PyObject o) {
    return o instanceof PyBaseException || o instanceof PyInstanceObject;
  }

  /** The class of an exception instance, borrowed. */
  public static PyObject classOf(PyObject instance) {
    return instance instanceof PyInstanceObject old ? old.cls() : instance.type();
  }

  /** {@code PyErr_GivenExceptionMatches}: {@code exc} a class, string or tuple of them. */
  public static boolean givenExceptionMatches(ThreadState ts, PyObject err, PyObject exc) {
    if (exc instanceof PyTuple tuple) {
      for (PyObject item : tuple.items) {
        if (givenExceptionMatches(ts, err, item)) {
          return true;
        }
      }
      return false;
    }
    if (isExceptionInstance(err)) {
      err = classOf(err);
    }
    if (!isExceptionClass(err) || !isExceptionClass(exc)) {
      return err == exc;
    }
    if (err instanceof PyType e && exc instanceof PyType x && x.type() == TypeType.TYPE) {
      return e.isSubtype(x);
    }
    return isSubclassForSure(ts, err, exc);
  }

  /** An error of {@code __subclasscheck__} is reported only: another exception is being handled. */
  private static boolean isSubclassForSure(ThreadState ts, PyObject err, PyObject exc) {
    int limit = ts.interp.recursionLimit();
    ts.interp.setRecursionLimit(limit + SPARE_RECURSION);
    try {
      return Objects.isSubclass(ts, err, exc);
    } catch (PyException e) {
      writeUnraisable(ts, e, err);
      return false;
    } finally {
      ts.interp.setRecursionLimit(limit);
    }
  }

  /**
   * What an {@code except} clause names is checked before it is compared: strings are deprecated,
   * and {@code -3} warns of classes that are not derived from {@code BaseException}.
   */
  public static void checkExceptClause(ThreadState ts, PyObject exc) {
    if (exc instanceof PyTuple tuple) {
      for (PyObject item : tuple.items) {
        checkExcept(ts, item);
      }
    } else {
      checkExcept(ts, exc);
    }
  }

  private static void checkExcept(ThreadState ts, PyObject exc) {
    if (exc instanceof PyString) {
      Warnings.warn(ts, PyExc.DeprecationWarning, "catching of string exceptions is deprecated", 1);
    } else if (ts.interp.py3kWarnings
        && !(exc instanceof PyTuple)
        && !(exc instanceof PyType type && type.isSubtype(PyExc.BaseException))) {
      Warnings.warnPy3k(
          ts, "catching classes that don't inherit from BaseException is not allowed in 3.x");
    }
  }

  /** {@code PyErr_NormalizeException}. */
  static void normalize(ThreadState ts, PyException e) {
    for (int levels = 1; ; levels++) {
      PyObject type = e.excType();
      PyObject value = e.excValue();
      if (!isExceptionClass(type)) {
        return;
      }
      if (value != null && isExceptionInstance(value)) {
        PyObject cls = classOf(value);
        if (cls == type) {
          return;
        }
        if (Objects.isSubclass(ts, cls, type)) {
          e.replace(ts, Ref.inc(cls), Ref.inc(value), Ref.inc(e.traceback()));
          return;
        }
      }
      try {
        PyObject instance = instantiate(ts, type, value);
        e.replace(ts, Ref.inc(type), instance, Ref.inc(e.traceback()));
        return;
      } catch (PyException inner) {
        if (inner.isStop()) {
          // It would come again at each attempt.
          e.becomeStop(ts, inner);
          return;
        }
        // The error of making the exception takes its place, with the traceback so far.
        PyObject traceback = inner.traceback() != null ? inner.traceback() : e.traceback();
        PyObject innerType = Ref.inc(inner.excType());
        PyObject innerValue = Ref.inc(inner.excValue());
        Ref.inc(traceback);
        inner.discard(ts);
        e.replace(ts, innerType, innerValue, traceback);
        // An error that is made of an error is a level of recursion of its own.
        if (ts.recursionDepth + levels > ts.interp.recursionLimit() || !ts.hasLevel()) {
          e.replace(ts, Ref.inc(PyExc.RuntimeError), recursionError(ts), Ref.inc(e.traceback()));
          return;
        }
      }
    }
  }

  /** A RuntimeError that is made without a call, which there is no room for. */
  private static PyObject recursionError(ThreadState ts) {
    PyType type = PyExc.RuntimeError;
    PyObject[] args = {PyString.fromString("maximum recursion depth exceeded")};
    PyObject error = type.tp_new(ts, type, args, 0, 1, null);
    type.tp_init(ts, error, args, 0, 1, null);
    args[0].decref(ts);
    return error;
  }

  private static PyObject instantiate(ThreadState ts, PyObject type, PyObject value) {
    if (value == null || value == PyNone.NONE) {
      return type.type().call0(ts, type);
    }
    if (value instanceof PyTuple args) {
      return Objects.call(ts, type, args.items, 0, args.items.length, null);
    }
    return type.type().call1(ts, type, value);
  }

  /** {@code PyErr_WriteUnraisable}: reports an error that cannot be raised; discards it. */
  public static void writeUnraisable(ThreadState ts, PyException e, PyObject where) {
    if (e.isStop()) {
      e.discard(ts);
      return;
    }
    int mark = ts.mark();
    try {
      PyObject stderr =
          ts.interp.sysDict == null ? null : ts.interp.sysDict.getStr(ts, Names.stderr);
      if (stderr == null || stderr == PyNone.NONE) {
        return;
      }
      ts.own(Ref.inc(stderr));
      StringBuilder text = new StringBuilder("Exception ");
      PyObject type = e.excType();
      text.append(modulePrefix(ts, type)).append(className(ts, type));
      PyObject value = e.excValue();
      if (value != null && value != PyNone.NONE) {
        text.append(": ").append(reprOr(ts, value, "<exception repr() failed>"));
      }
      text.append(" in ").append(reprOr(ts, where, "<object repr() failed>")).append(" ignored\n");
      Printing.write(ts, stderr, ts.own(PyString.fromString(text.toString())), true);
    } catch (PyException another) {
      another.discard(ts);
    } finally {
      e.discard(ts);
      ts.release(mark);
    }
  }

  /** The module of an exception class, with a dot; nothing for the built-in ones. */
  private static String modulePrefix(ThreadState ts, PyObject type) {
    if (!isExceptionClass(type)) {
      return "";
    }
    PyObject module;
    try {
      module = ts.own(Objects.getAttr(ts, type, Names.__module__));
    } catch (PyException e) {
      e.discard(ts);
      return "<unknown>";
    }
    return module instanceof PyString name && !name.toString().equals("exceptions")
        ? name + "."
        : "";
  }

  private static String className(ThreadState ts, PyObject type) {
    String name =
        type instanceof PyType t
            ? t.name()
            : type instanceof PyClassObject c
                ? c.name.toString()
                : ts.own(Objects.str(ts, type)).toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String reprOr(ThreadState ts, PyObject o, String otherwise) {
    try {
      return ts.own(Objects.repr(ts, o)).toString();
    } catch (PyException e) {
      e.discard(ts);
      return otherwise;
    }
  }
}
