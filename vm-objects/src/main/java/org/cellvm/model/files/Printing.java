package org.cellvm.model.files;

import org.cellvm.codec.UnicodeChars;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** What the {@code print} statement does: items, blanks between them, {@code softspace}. */
public final class Printing {
  private static final int MAX_NESTING = 10;

  private Printing() {}

  /** {@code sys.stdout}, borrowed; null if it is gone. */
  public static PyObject standardOutput(ThreadState ts) {
    return ts.interp.sysDict.getStr(ts, Names.stdout);
  }

  private static PyObject stream(ThreadState ts, PyObject to) {
    if (to != null && to != PyNone.NONE) {
      return to;
    }
    PyObject out = standardOutput(ts);
    if (out == null) {
      throw Errors.runtimeError("lost sys.stdout");
    }
    return out;
  }

  /** PRINT_ITEM; {@code to} null or None for {@code sys.stdout}. */
  public static void item(ThreadState ts, PyObject to, PyObject value) {
    PyObject out = stream(ts, to);
    // Writing may replace sys.stdout.
    out.incref();
    try {
      if (setSoftspace(ts, out, false)) {
        write(ts, out, PyString.ofChar(' '), true);
      }
      write(ts, out, value, true);
      setSoftspace(ts, out, !endsInBlank(value));
    } finally {
      out.decref(ts);
    }
  }

  /** Text that ends in white space other than a blank is followed by none. */
  private static boolean endsInBlank(PyObject value) {
    int last;
    if (value instanceof PyString s) {
      if (s.length() == 0) {
        return false;
      }
      last = s.bytes()[s.length() - 1];
      return last != ' ' && isSpace(last);
    }
    if (value instanceof PyUnicode u) {
      if (u.length() == 0) {
        return false;
      }
      last = u.codePointAt(u.length() - 1);
      return last != ' ' && UnicodeChars.isSpace(last);
    }
    return false;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** PRINT_NEWLINE. */
  public static void newline(ThreadState ts, PyObject to) {
    PyObject out = stream(ts, to);
    out.incref();
    try {
      write(ts, out, PyString.ofChar('\n'), true);
      setSoftspace(ts, out, false);
    } finally {
      out.decref(ts);
    }
  }

  /** Sets {@code softspace} and returns the old value; streams without it have none. */
  public static boolean setSoftspace(ThreadState ts, PyObject out, boolean value) {
    if (out instanceof PyFile file) {
      boolean old = file.softspace;
      file.softspace = value;
      return old;
    }
    boolean old = false;
    PyObject current = null;
    try {
      current = Objects.getAttrOrNull(ts, out, Names.softspace);
      old = current instanceof PyInt i && i.value != 0;
    } catch (PyException e) {
      e.discard(ts);
    }
    try {
      Objects.setAttr(ts, out, Names.softspace, PyInt.valueOf(value ? 1 : 0));
    } catch (PyException e) {
      e.discard(ts);
    }
    Ref.dec(ts, current);
    return old;
  }

  /**
   * {@code Py_FlushLine}: ends a line of {@code sys.stdout} that a {@code print} with a comma at
   * its end has begun.
   *
   * @throws PyException what writing raises
   */
  public static void flushLine(ThreadState ts) {
    PyObject out = standardOutput(ts);
    if (out == null) {
      return;
    }
    out.incref();
    try {
      if (setSoftspace(ts, out, false)) {
        write(ts, out, PyString.ofChar('\n'), true);
      }
    } finally {
      out.decref(ts);
    }
  }

  /** Where {@code str} gives an instance of a derived class, that is printed in turn. */
  private static PyString plain(ThreadState ts, PyString text) {
    PyString s = text;
    for (int nesting = 1; s.getClass() != PyString.class; nesting++) {
      if (nesting > MAX_NESTING) {
        s.decref(ts);
        throw Errors.runtimeError("print recursion");
      }
      PyString before = s;
      try {
        s = Objects.str(ts, s);
      } finally {
        before.decref(ts);
      }
    }
    return s;
  }

  /**
   * {@code PyFile_WriteObject}: {@code str} of a value, or its {@code repr}, to a file or
   * file-like.
   */
  public static void write(ThreadState ts, PyObject out, PyObject value, boolean str) {
    if (out instanceof PyFile file) {
      if (ContainerPrinter.isPrinted(value)) {
        ContainerPrinter.print(ts, file, value);
        return;
      }
      PyString text;
      if (value instanceof PyUnicode u && str && file.encoding() != null) {
        text = (PyString) Codecs.encode(ts, u, file.encoding(), file.errors());
      } else {
        text = plain(ts, str ? Objects.str(ts, value) : Objects.repr(ts, value));
      }
      try {
        file.write(ts, text.bytes(), 0, text.length());
      } finally {
        text.decref(ts);
      }
      return;
    }
    int mark = ts.mark();
    try {
      PyObject writer = ts.own(Objects.getAttr(ts, out, Names.write));
      PyObject text =
          ts.own(
              str && value instanceof PyUnicode
                  ? Ref.inc(value)
                  : str ? Objects.str(ts, value) : Objects.repr(ts, value));
      ts.own(Objects.call1(ts, writer, text));
    } finally {
      ts.release(mark);
    }
  }
}
