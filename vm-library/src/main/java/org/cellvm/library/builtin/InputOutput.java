package org.cellvm.library.builtin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.system.LineEditor;

/** {@code print} as a function, {@code raw_input}. */
public final class InputOutput {
  private InputOutput() {}

  static PyObject print(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject separator = PyNone.NONE;
    PyObject end = PyNone.NONE;
    PyObject file = PyNone.NONE;
    for (int i = 0; kwnames != null && i < kwnames.length; i++) {
      PyObject value = args[off + n + i];
      switch (kwnames[i].toString()) {
        case "sep":
          separator = value;
          break;
        case "end":
          end = value;
          break;
        case "file":
          file = value;
          break;
        default:
          throw Errors.typeError(
              "'" + kwnames[i] + "' is an invalid keyword argument for this function");
      }
    }
    if (file == PyNone.NONE) {
      file = Printing.standardOutput(ts);
      if (file == PyNone.NONE) {
        return PyNone.NONE;
      }
    }
    checkText("sep", separator);
    checkText("end", end);
    boolean unicode = separator instanceof PyUnicode || end instanceof PyUnicode;
    for (int i = 0; i < n && !unicode; i++) {
      unicode = args[off + i] instanceof PyUnicode;
    }
    separator = ts.own(separator == PyNone.NONE ? literal(' ', unicode) : Ref.inc(separator));
    end = ts.own(end == PyNone.NONE ? literal('\n', unicode) : Ref.inc(end));
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        Printing.write(ts, file, separator, true);
      }
      Printing.write(ts, file, args[off + i], true);
    }
    Printing.write(ts, file, end, true);
    return PyNone.NONE;
  }

  private static PyObject literal(char c, boolean unicode) {
    return unicode ? PyUnicode.of(String.valueOf(c)) : PyString.ofChar(c);
  }

  private static void checkText(String name, PyObject o) {
    if (o != PyNone.NONE && !(o instanceof PyString) && !(o instanceof PyUnicode)) {
      throw Errors.typeError(name + " must be None, str or unicode, not " + Objects.typeName(o));
    }
  }

  /** A line of standard input without its end, owned. */
  public static PyObject rawInput(ThreadState ts, PyObject prompt) {
    PyObject in = ts.interp.sysDict.getStr(ts, Names.stdin);
    if (in == null) {
      throw Errors.runtimeError("[raw_]input: lost sys.stdin");
    }
    PyObject out = ts.interp.sysDict.getStr(ts, Names.stdout);
    if (out == null) {
      throw Errors.runtimeError("[raw_]input: lost sys.stdout");
    }
    if (Printing.setSoftspace(ts, out, false)) {
      Printing.write(ts, out, PyString.ofChar(' '), true);
    }
    LineEditor editor = ts.interp.lineEditor;
    if (editor != null && isTerminal(ts, in, 0) && isTerminal(ts, out, 1) && editor.isReady()) {
      return edited(ts, editor, out, prompt);
    }
    if (prompt != null) {
      Printing.write(ts, out, prompt, true);
    }
    if (out instanceof PyFile) {
      // The prompt must be visible while the program waits for input.
      Objects.callMethod(ts, out, Names.flush).decref(ts);
    }
    return withoutEnd(ts.own(Objects.callMethod(ts, in, Names.readline)));
  }

  private static boolean isTerminal(ThreadState ts, PyObject file, int number) {
    return file instanceof PyFile f && !f.isClosed() && f.isTerminal() && f.number(ts) == number;
  }

  /** A line that the user edits, owned. */
  private static PyObject edited(ThreadState ts, LineEditor editor, PyObject out, PyObject prompt) {
    String shown = prompt == null ? "" : ts.own(Objects.str(ts, prompt)).toString();
    Objects.callMethod(ts, out, Names.flush).decref(ts);
    for (; ; ) {
      try {
        String line = editor.readLine(shown);
        if (line == null) {
          throw new PyException(PyExc.EOFError, (PyObject) null, null);
        }
        return PyString.fromString(line);
      } catch (InterruptedIOException e) {
        // Where the handler of the signal returns, the line is asked for again.
        ts.interp.interrupts.check(ts);
      } catch (IOException e) {
        throw Errors.ioError(ts, e, null);
      }
    }
  }

  private static PyObject withoutEnd(PyObject line) {
    if (line instanceof PyString s) {
      int length = checkNotEmpty(s.length());
      return s.bytes()[length - 1] == '\n'
          ? PyString.of(Arrays.copyOf(s.bytes(), length - 1))
          : Ref.inc(s);
    }
    if (line instanceof PyUnicode u) {
      int length = checkNotEmpty(u.length());
      return u.codePointAt(length - 1) == '\n' ? u.substring(0, length - 1) : Ref.inc(u);
    }
    throw Errors.typeError("object.readline() returned non-string");
  }

  private static int checkNotEmpty(int length) {
    if (length == 0) {
      throw new PyException(PyExc.EOFError, "EOF when reading a line");
    }
    return length;
  }
}
