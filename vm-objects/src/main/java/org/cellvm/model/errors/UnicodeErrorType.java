package org.cellvm.model.errors;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/**
 * {@code UnicodeDecodeError}, {@code UnicodeEncodeError} and {@code UnicodeTranslateError}: which
 * part of which string could not be converted.
 */
@ExposedType(name = "exceptions.UnicodeError", basicSize = 80)
public final class UnicodeErrorType extends BaseExceptionType {
  static final int DECODE = 0;
  static final int ENCODE = 1;
  static final int TRANSLATE = 2;

  private static final String[] NAMES = {
    "exceptions.UnicodeDecodeError",
    "exceptions.UnicodeEncodeError",
    "exceptions.UnicodeTranslateError"
  };

  /** Messages show no more of encoding and reason than this. */
  private static final int SHOWN = 400;

  private static final int ENCODING = 0;
  private static final int OBJECT = 1;
  private static final int START = 2;
  private static final int END = 3;
  private static final int REASON = 4;

  private final int kind;

  UnicodeErrorType(int kind, PyType base) {
    super(new UnicodeErrorTypeTable(), NAMES[kind], base);
    this.kind = kind;
  }

  @Override
  int memberCount() {
    return 5;
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    super.tp_init(ts, self, args, off, n, kwnames);
    int expected = kind == TRANSLATE ? 4 : 5;
    if (n != expected) {
      throw Errors.typeError("function takes exactly " + expected + " arguments (" + n + " given)");
    }
    int at = off;
    PyObject encoding = kind == TRANSLATE ? null : args[at++];
    if (encoding != null && !(encoding instanceof PyString)) {
      throw ArgConversions.wrong("str", encoding, null, 1);
    }
    PyObject object = args[at];
    if (kind == DECODE ? !(object instanceof PyString) : !(object instanceof PyUnicode)) {
      throw ArgConversions.wrong(kind == DECODE ? "str" : "unicode", object, null, at - off + 1);
    }
    PyBaseException e = (PyBaseException) self;
    long start = ArgConversions.toLong(ts, args[at + 1], null, at - off + 2);
    long end = ArgConversions.toLong(ts, args[at + 2], null, at - off + 3);
    if (!(args[at + 3] instanceof PyString)) {
      throw ArgConversions.wrong("str", args[at + 3], null, at - off + 4);
    }
    e.setMember(ts, ENCODING, encoding);
    e.setMember(ts, OBJECT, object);
    setNumber(ts, e, START, start);
    setNumber(ts, e, END, end);
    e.setMember(ts, REASON, args[at + 3]);
  }

  private static long number(PyBaseException e, int member) {
    return e.members[member] instanceof PyInt i ? i.value : 0;
  }

  private static void setNumber(ThreadState ts, PyBaseException e, int member, long value) {
    PyObject number = PyInt.valueOf(value);
    e.setMember(ts, member, number);
    number.decref(ts);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyBaseException e = (PyBaseException) o;
    if (e.members[OBJECT] == null) {
      return PyString.EMPTY;
    }
    String reason = text(ts, e.members[REASON]);
    String encoding = kind == TRANSLATE ? null : text(ts, e.members[ENCODING]);
    long start = number(e, START);
    long end = number(e, END);
    String what = kind == DECODE ? "decode" : kind == ENCODE ? "encode" : "translate";
    String subject = kind == TRANSLATE ? "can't " : "'" + encoding + "' codec can't ";
    PyObject object = e.members[OBJECT];
    String unit;
    long length = object instanceof PyBaseString s ? s.length() : 0;
    if (start < length && end == start + 1) {
      unit = single(object, start) + " in position " + start;
    } else {
      unit = (kind == DECODE ? "bytes" : "characters") + " in position " + start + "-" + (end - 1);
    }
    return PyString.fromString(subject + what + " " + unit + ": " + reason);
  }

  private static String text(ThreadState ts, PyObject o) {
    if (o == null) {
      return "<NULL>";
    }
    PyString s = Objects.str(ts, o);
    String text = Objects.limited(s.toString(), SHOWN);
    s.decref(ts);
    return text;
  }

  /** The byte or character at {@code at}; before the first one CPython reads zeros. */
  private static String single(PyObject object, long at) {
    if (object instanceof PyString s) {
      return "byte 0x" + hex(at < 0 ? 0 : s.bytes()[(int) at] & 0xff, 2);
    }
    int c = at < 0 ? 0 : ((PyUnicode) object).codePointAt((int) at);
    return "character u'"
        + (c <= 0xff ? "\\x" + hex(c, 2) : c <= 0xffff ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8))
        + "'";
  }

  private static String hex(int value, int digits) {
    String s = Integer.toHexString(value);
    return "0".repeat(Math.max(0, digits - s.length())) + s;
  }

  @ExposedGetter(value = "encoding", member = true)
  static PyObject encoding(ThreadState ts, PyBaseException self) {
    return self.member(ENCODING);
  }

  @ExposedSetter("encoding")
  static void setEncoding(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, ENCODING, value);
  }

  @ExposedGetter(value = "object", member = true)
  static PyObject object(ThreadState ts, PyBaseException self) {
    return self.member(OBJECT);
  }

  @ExposedSetter("object")
  static void setObject(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, OBJECT, value);
  }

  @ExposedGetter(value = "start", member = true)
  static PyObject start(ThreadState ts, PyBaseException self) {
    return PyInt.valueOf(number(self, START));
  }

  @ExposedSetter("start")
  static void setStart(ThreadState ts, PyBaseException self, PyObject value) {
    setNumber(ts, self, START, value);
  }

  @ExposedGetter(value = "end", member = true)
  static PyObject end(ThreadState ts, PyBaseException self) {
    return PyInt.valueOf(number(self, END));
  }

  @ExposedSetter("end")
  static void setEnd(ThreadState ts, PyBaseException self, PyObject value) {
    setNumber(ts, self, END, value);
  }

  private static void setNumber(ThreadState ts, PyBaseException self, int member, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    // An argument that is not a number leaves -1, as in a C structure that gets the result before
    // it is checked.
    setNumber(ts, self, member, -1L);
    setNumber(ts, self, member, ArgConversions.asSize(ts, value));
  }

  @ExposedGetter(value = "reason", member = true)
  static PyObject reason(ThreadState ts, PyBaseException self) {
    return self.member(REASON);
  }

  @ExposedSetter("reason")
  static void setReason(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, REASON, value);
  }
}
