package org.cellvm.library.json;

import java.math.BigInteger;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.IntType;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Reads values of a JSON text. The texts of its errors differ between str and unicode. */
final class Parser {
  /** As many digits as surely make a long. */
  private static final int LONG_DIGITS = 18;

  private final ThreadState ts;
  private final PyScanner how;
  private final JsonText text;
  private final StringScanner strings;
  private final boolean bytes;

  /** Behind the value that was read. */
  int next;

  Parser(ThreadState ts, PyScanner how, JsonText text) {
    this.ts = ts;
    this.how = how;
    this.text = text;
    this.bytes = text.isBytes();
    this.strings =
        new StringScanner(ts, text, how.encoding.toString(), Objects.isTrue(ts, how.strict));
  }

  private PyException error(String message, int at) {
    return StringScanner.error(ts, message, text, at);
  }

  /**
   * The value at {@code at}, owned.
   *
   * @throws PyException StopIteration where no value begins; ValueError for one that is malformed
   */
  PyObject value(long at) {
    if (at < 0) {
      throw Errors.valueError("idx cannot be negative");
    }
    if (at >= text.length) {
      throw Errors.stopIteration();
    }
    int i = (int) at;
    switch (text.at(i)) {
      case '"':
        return string(i + 1);
      case '{':
        ts.enterRecursive(
            bytes
                ? " while decoding a JSON object from a byte string"
                : " while decoding a JSON object from a unicode string");
        try {
          return object(i + 1);
        } finally {
          ts.leaveRecursive();
        }
      case '[':
        ts.enterRecursive(
            bytes
                ? " while decoding a JSON array from a byte string"
                : " while decoding a JSON array from a unicode string");
        try {
          return array(i + 1);
        } finally {
          ts.leaveRecursive();
        }
      case 'n':
        return word("null", i) ? PyNone.NONE : number(i);
      case 't':
        return word("true", i) ? PyBool.TRUE : number(i);
      case 'f':
        return word("false", i) ? PyBool.FALSE : number(i);
      case 'N':
        return word("NaN", i) ? constant("NaN", i) : number(i);
      case 'I':
        return word("Infinity", i) ? constant("Infinity", i) : number(i);
      case '-':
        return word("-Infinity", i) ? constant("-Infinity", i) : number(i);
      default:
        return number(i);
    }
  }

  private PyObject string(int at) {
    PyObject s = strings.scan(at);
    next = strings.next;
    return s;
  }

  private boolean word(String word, int at) {
    if (text.startsWith(word, at)) {
      next = at + word.length();
      return true;
    }
    return false;
  }

  private PyObject constant(String name, int at) {
    PyString s = JsonModule.interned(ts, name);
    try {
      return Objects.call1(ts, how.parseConstant, s);
    } finally {
      s.decref(ts);
      next = at + name.length();
    }
  }

  private PyObject array(int start) {
    PyList list = new PyList(ts);
    boolean done = false;
    try {
      int i = text.skipSpace(start);
      if (i < text.length && text.at(i) != ']') {
        for (; ; ) {
          list.appendOwned(value(i));
          i = text.skipSpace(next);
          if (i >= text.length || text.at(i) == ']') {
            break;
          }
          if (text.at(i) != ',') {
            throw error(bytes ? "Expecting , delimiter" : "Expecting ',' delimiter", i);
          }
          i = text.skipSpace(i + 1);
          if (i >= text.length) {
            break;
          }
        }
      }
      if (i >= text.length) {
        throw error("Expecting object", text.length - 1);
      }
      next = i + 1;
      done = true;
      return list;
    } finally {
      if (!done) {
        list.decref(ts);
      }
    }
  }

  private PyObject object(int start) {
    int mark = ts.mark();
    try {
      boolean pairs = !JsonModule.isNone(how.pairsHook);
      PyObject result = ts.own(pairs ? new PyList(ts) : new PyDict(ts));
      int i = text.skipSpace(start);
      if (i < text.length && text.at(i) != '}') {
        i = members(i, result);
      }
      if (i >= text.length) {
        throw error("Expecting object", text.length - 1);
      }
      if (pairs) {
        result = ts.own(Objects.call1(ts, how.pairsHook, result));
      } else if (!JsonModule.isNone(how.objectHook)) {
        result = ts.own(Objects.call1(ts, how.objectHook, result));
      }
      next = i + 1;
      result.incref();
      return result;
    } finally {
      ts.release(mark);
    }
  }

  /** Reads names and values into a dict, or as pairs into a list; where the closing brace is. */
  private int members(int start, PyObject into) {
    int i = start;
    for (; ; ) {
      if (text.at(i) != '"') {
        throw error(
            bytes ? "Expecting property name" : "Expecting property name enclosed in double quotes",
            i);
      }
      PyObject key = string(i + 1);
      PyObject value = null;
      try {
        i = text.skipSpace(next);
        if (i >= text.length || text.at(i) != ':') {
          throw error(bytes ? "Expecting : delimiter" : "Expecting ':' delimiter", i);
        }
        value = value(text.skipSpace(i + 1));
        if (into instanceof PyDict dict) {
          dict.put(ts, key, value);
        } else {
          key.incref();
          value.incref();
          ((PyList) into).appendOwned(PyTuple.of(ts, key, value));
        }
      } finally {
        key.decref(ts);
        if (value != null) {
          value.decref(ts);
        }
      }
      i = text.skipSpace(next);
      if (i >= text.length || text.at(i) == '}') {
        return i;
      }
      if (text.at(i) != ',') {
        throw error(bytes ? "Expecting , delimiter" : "Expecting ',' delimiter", i);
      }
      i = text.skipSpace(i + 1);
      if (i >= text.length) {
        return i;
      }
    }
  }

  private boolean isDigit(int i) {
    return i < text.length && text.at(i) >= '0' && text.at(i) <= '9';
  }

  private int skipDigits(int from) {
    int i = from;
    while (isDigit(i)) {
      i++;
    }
    return i;
  }

  private PyObject number(int start) {
    int i = text.at(start) == '-' ? start + 1 : start;
    if (!isDigit(i)) {
      throw Errors.stopIteration();
    }
    i = text.at(i) == '0' ? i + 1 : skipDigits(i);
    boolean isFloat = false;
    if (i + 1 < text.length && text.at(i) == '.' && isDigit(i + 1)) {
      isFloat = true;
      i = skipDigits(i + 2);
    }
    if (i + 1 < text.length && (text.at(i) == 'e' || text.at(i) == 'E')) {
      int digits = i + 1;
      if (digits + 1 < text.length && (text.at(digits) == '-' || text.at(digits) == '+')) {
        digits++;
      }
      int end = skipDigits(digits);
      if (end > digits) {
        isFloat = true;
        i = end;
      }
    }
    next = i;
    PyObject parse = isFloat ? how.parseFloat : how.parseInt;
    if (isFloat && parse == FloatType.TYPE) {
      return PyFloat.of(Double.parseDouble(text.ascii(start, i)));
    }
    if (!isFloat && parse == IntType.TYPE) {
      return integer(start, i);
    }
    PyObject digits = text.slice(start, i);
    try {
      return Objects.call1(ts, parse, digits);
    } finally {
      digits.decref(ts);
      next = i;
    }
  }

  private PyObject integer(int start, int end) {
    if (end - start <= LONG_DIGITS) {
      long value = 0;
      boolean negative = text.at(start) == '-';
      for (int i = negative ? start + 1 : start; i < end; i++) {
        value = 10 * value + text.at(i) - '0';
      }
      return PyInt.valueOf(negative ? -value : value);
    }
    boolean negative = text.at(start) == '-';
    String digits = text.ascii(negative ? start + 1 : start, end);
    BigInteger value = IntegerDigits.read(digits, 0, digits.length(), 10);
    value = negative ? value.negate() : value;
    return value.bitLength() < Long.SIZE ? PyInt.valueOf(value.longValue()) : PyLong.valueOf(value);
  }
}
