package org.cellvm.library.csv;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;

/** The arguments of {@code Dialect}, checked. */
final class DialectOptions {
  static final int QUOTE_MINIMAL = 0;
  static final int QUOTE_ALL = 1;
  static final int QUOTE_NONNUMERIC = 2;
  static final int QUOTE_NONE = 3;

  static final String[] NAMES = {
    "dialect",
    "delimiter",
    "doublequote",
    "escapechar",
    "lineterminator",
    "quotechar",
    "quoting",
    "skipinitialspace",
    "strict"
  };

  final int delimiter;
  final boolean doublequote;
  final int escapechar;
  final int quotechar;
  final int quoting;
  final boolean skipinitialspace;
  final boolean strict;

  /** The caller's mark owns it. */
  final PyObject lineterminator;

  /**
   * @param given by {@link #NAMES}, nulls for those that are not given; the first is an object that
   *     has the others as attributes, where they are not given
   */
  DialectOptions(ThreadState ts, PyObject[] given) {
    PyObject[] o = given.clone();
    if (given[0] != null) {
      for (int i = 1; i < o.length; i++) {
        o[i] = o[i] != null ? o[i] : attribute(ts, given[0], NAMES[i]);
      }
    }
    delimiter = character(NAMES[1], o[1], ',');
    doublequote = o[2] == null || Objects.isTrue(ts, o[2]);
    escapechar = character(NAMES[3], o[3], 0);
    lineterminator = o[4] == null ? ts.own(PyString.fromString("\r\n")) : o[4];
    if (lineterminator != PyNone.NONE && !(lineterminator instanceof PyBaseString)) {
      throw Errors.typeError("\"lineterminator\" must be a string");
    }
    quotechar = character(NAMES[5], o[5], '"');
    int style = style(ts, o[6]);
    skipinitialspace = o[7] != null && Objects.isTrue(ts, o[7]);
    strict = o[8] != null && Objects.isTrue(ts, o[8]);
    if (style < QUOTE_MINIMAL || style > QUOTE_NONE) {
      throw Errors.typeError("bad \"quoting\" value");
    }
    if (delimiter == 0) {
      throw Errors.typeError("\"delimiter\" must be an 1-character string");
    }
    quoting = o[5] == PyNone.NONE && o[6] == null ? QUOTE_NONE : style;
    if (quoting != QUOTE_NONE && quotechar == 0) {
      throw Errors.typeError("quotechar must be set if quoting enabled");
    }
    if (lineterminator == PyNone.NONE) {
      throw Errors.typeError("lineterminator must be set");
    }
  }

  /** Null where there is none, for whatever reason. */
  private static PyObject attribute(ThreadState ts, PyObject o, String name) {
    PyString key = ts.own(PyString.intern(ts, PyString.fromString(name)));
    try {
      return ts.own(Objects.getAttr(ts, o, key));
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }

  private static int character(String name, PyObject o, int otherwise) {
    if (o == null || o == PyNone.NONE) {
      return o == null ? otherwise : 0;
    }
    if (!(o instanceof PyString s)) {
      throw Errors.typeError("\"" + name + "\" must be string, not " + o.type().name());
    }
    if (s.length() > 1) {
      throw Errors.typeError("\"" + name + "\" must be an 1-character string");
    }
    return s.length() == 0 ? 0 : s.bytes()[0] & 0xff;
  }

  private static int style(ThreadState ts, PyObject o) {
    if (o == null) {
      return QUOTE_MINIMAL;
    }
    if (!(o instanceof PyInt) && !(o instanceof PyLong)) {
      throw Errors.typeError("\"quoting\" must be an integer");
    }
    return (int) ArgConversions.asLong(ts, o);
  }

  /** Whether nothing but an object with attributes is given. */
  static boolean onlyDialect(PyObject[] given) {
    for (int i = 1; i < given.length; i++) {
      if (given[i] != null) {
        return false;
      }
    }
    return true;
  }

  /** A character as a str, owned; None for 0. */
  static PyObject text(int c) {
    return c == 0 ? PyNone.NONE : Ref.inc(PyString.ofChar(c));
  }
}
