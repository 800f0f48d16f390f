package org.cellvm.model;

import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;

/**
 * The text of any object: {@code repr}, {@code str}, {@code unicode} and {@code format}. Arguments
 * are borrowed, results owned by the caller.
 */
final class ObjectText {
  private ObjectText() {}

  /** {@code repr(o)}. */
  static PyString repr(ThreadState ts, PyObject o) {
    PyType type = o.type();
    PyObject result;
    if (type.has(Slots.TP_REPR)) {
      ts.enterRecursive(" while getting the repr of an object");
      try {
        result = type.tp_repr(ts, o);
      } finally {
        ts.leaveRecursive();
      }
    } else {
      result =
          PyString.fromString("<" + type.name() + " object at " + Objects.address(ts, o) + ">");
    }
    return asString(ts, result, "__repr__");
  }

  /** {@code str(o)}. */
  static PyString str(ThreadState ts, PyObject o) {
    if (o.getClass() == PyString.class) {
      return Ref.inc((PyString) o);
    }
    return asString(ts, strOrUnicode(ts, o), "__str__");
  }

  /** {@code _PyObject_Str}: a str or unicode. */
  static PyObject strOrUnicode(ThreadState ts, PyObject o) {
    if (o.getClass() == PyString.class || o.getClass() == PyUnicode.class) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (!type.has(Slots.TP_STR)) {
      return repr(ts, o);
    }
    ts.enterRecursive(" while getting the str of an object");
    PyObject result;
    try {
      result = type.tp_str(ts, o);
    } finally {
      ts.leaveRecursive();
    }
    if (!(result instanceof PyString) && !(result instanceof PyUnicode)) {
      throw notText(ts, result, "__str__");
    }
    return result;
  }

  private static PyException notText(ThreadState ts, PyObject result, String method) {
    String given = Objects.typeName(result);
    result.decref(ts);
    return Errors.typeError(method + " returned non-string (type " + given + ")");
  }

  private static PyString asString(ThreadState ts, PyObject result, String method) {
    if (result instanceof PyString string) {
      return string;
    }
    if (!(result instanceof PyUnicode)) {
      throw notText(ts, result, method);
    }
    try {
      return (PyString) UnicodeType.TYPE.tp_str(ts, result);
    } finally {
      result.decref(ts);
    }
  }

  /** {@code unicode(o)}. */
  static PyObject unicode(ThreadState ts, PyObject o) {
    if (o.getClass() == PyUnicode.class) {
      return Ref.inc(o);
    }
    PyObject result = null;
    if (o instanceof PyInstanceObject) {
      PyObject method = Objects.getAttrOrNullIfFails(ts, o, Names.__unicode__);
      if (method != null) {
        try {
          result = Objects.call0(ts, method);
        } finally {
          method.decref(ts);
        }
      }
    } else {
      PyObject f = o.type().lookup(ts, Names.__unicode__);
      if (f != null) {
        result = SpecialMethods.callFound(ts, f, o);
      }
    }
    if (result == null) {
      if (o instanceof PyUnicode unicode) {
        return unicode.exact();
      }
      PyType type = o.type();
      result =
          o.getClass() == PyString.class
              ? Ref.inc(o)
              : type.has(Slots.TP_STR) ? type.tp_str(ts, o) : repr(ts, o);
    }
    if (result instanceof PyUnicode) {
      return result;
    }
    try {
      return PyUnicode.fromObject(ts, result);
    } finally {
      result.decref(ts);
    }
  }

  /** {@code format(o, spec)}; {@code spec} may be null. */
  static PyObject format(ThreadState ts, PyObject o, PyObject spec) {
    PyObject s = spec == null ? PyString.EMPTY : spec;
    if (!(s instanceof PyString) && !(s instanceof PyUnicode)) {
      throw Errors.typeError(
          "format expects arg 2 to be string or unicode, not " + Objects.typeName(s));
    }
    PyObject result;
    if (o instanceof PyInstanceObject) {
      PyObject method = Objects.getAttrOrNullIfFails(ts, o, Names.__format__);
      if (method == null) {
        PyObject text = s instanceof PyUnicode ? unicode(ts, o) : str(ts, o);
        try {
          ObjectType.warnOfSpec(ts, s);
          return format(ts, text, s);
        } finally {
          text.decref(ts);
        }
      }
      try {
        result = Objects.call1(ts, method, s);
      } finally {
        method.decref(ts);
      }
    } else {
      PyObject f = o.type().lookup(ts, Names.__format__);
      if (f == null) {
        throw Errors.typeError("Type " + Objects.typeName(o) + " doesn't define __format__");
      }
      result = SpecialMethods.callFound(ts, f, o, s);
    }
    if (result instanceof PyString && s instanceof PyUnicode) {
      try {
        return unicode(ts, result);
      } finally {
        result.decref(ts);
      }
    }
    if (!(result instanceof PyString) && !(result instanceof PyUnicode)) {
      String given = Objects.typeName(result);
      result.decref(ts);
      throw Errors.typeError(
          Objects.typeName(o) + ".__format__ must return string or unicode, not " + given);
    }
    return result;
  }
}
