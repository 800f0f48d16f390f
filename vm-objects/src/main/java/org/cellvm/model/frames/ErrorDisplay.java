package org.cellvm.model.frames;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.errors.PyBaseException;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SourceLine;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** The text of an uncaught exception as CPython prints it: {@code PyErr_Display}. */
public final class ErrorDisplay {
  private ErrorDisplay() {}

  /** All of it, lines ended; type, value and traceback borrowed, the latter two may be null. */
  public static String text(ThreadState ts, PyObject type, PyObject value, PyObject traceback) {
    StringBuilder out = new StringBuilder();
    if (traceback instanceof PyTraceback tb) {
      traceback(ts, out, tb);
    }
    int mark = ts.mark();
    try {
      exceptionLine(ts, out, type, value);
    } finally {
      ts.release(mark);
    }
    return out.toString();
  }

  /** {@link #text} of an exception in flight, which is normalised and stays as it is otherwise. */
  public static String text(ThreadState ts, PyException e) {
    e.normalize(ts);
    return text(ts, e.excType(), e.excValue(), e.traceback());
  }

  /**
   * The heading and the entries of a traceback, outermost first, each with its source line where
   * that is at hand; of more than {@code sys.tracebacklimit} entries the innermost, of none
   * nothing.
   */
  private static void traceback(ThreadState ts, StringBuilder out, PyTraceback tb) {
    long limit = 1000;
    PyObject set =
        ts.interp.sysDict == null ? null : ts.interp.sysDict.getStr(ts, Names.tracebacklimit);
    if (set instanceof PyInt i) {
      limit = i.value;
      if (limit <= 0) {
        return;
      }
    }
    out.append("Traceback (most recent call last):\n");
    long depth = 0;
    for (PyTraceback t = tb; t != null; t = t.next) {
      depth++;
    }
    for (PyTraceback t = tb; t != null; t = t.next) {
      if (depth-- <= limit) {
        PyCode co = t.frame.code;
        out.append("  File \"").append(co.filename).append("\", line ").append(t.lineno());
        out.append(", in ").append(co.name).append('\n');
        String line = SourceLine.find(ts, co.filename.toString(), t.lineno());
        if (line != null) {
          out.append("    ").append(line).append('\n');
        }
      }
    }
  }

  private static void exceptionLine(
      ThreadState ts, StringBuilder out, PyObject type, PyObject value) {
    if (value instanceof PyBaseException e && e.type().isSubtype(PyExc.SyntaxError)) {
      value = syntaxError(ts, out, e, value);
    }
    if (type instanceof PyType || type instanceof PyClassObject) {
      className(ts, out, type);
    } else {
      out.append(ts.own(Objects.str(ts, type)));
    }
    if (value != null && value != PyNone.NONE) {
      String text;
      try {
        text = ts.own(Objects.str(ts, value)).toString();
      } catch (PyException e) {
        e.discard(ts);
        text = null;
      }
      if (text == null) {
        out.append(": <exception str() failed>");
      } else if (!text.isEmpty()) {
        out.append(": ").append(text);
      }
    }
    out.append('\n');
  }

  private static void className(ThreadState ts, StringBuilder out, PyObject type) {
    PyObject module = ts.own(Objects.getAttrOrNull(ts, type, Names.__module__));
    if (module instanceof PyString s && !s.toString().equals("exceptions")) {
      out.append(s).append('.');
    }
    String name;
    if (type instanceof PyType t) {
      name = t.name();
      name = name.substring(name.lastIndexOf('.') + 1);
    } else {
      name = ((PyClassObject) type).name();
    }
    out.append(name);
  }

  /** File, line, text and caret; returns the message, which is what follows the class's name. */
  private static PyObject syntaxError(
      ThreadState ts, StringBuilder out, PyBaseException e, PyObject value) {
    PyObject printsItself = attribute(ts, e, "print_file_and_line");
    if (printsItself == null) {
      return value;
    }
    PyObject message = attribute(ts, e, "msg");
    PyObject filename = attribute(ts, e, "filename");
    PyObject lineno = attribute(ts, e, "lineno");
    PyObject offset = attribute(ts, e, "offset");
    PyObject text = attribute(ts, e, "text");
    if (!(lineno instanceof PyInt line)) {
      return value;
    }
    String file = filename instanceof PyString s ? s.toString() : "<string>";
    out.append("  File \"").append(file).append("\", line ").append(line.value).append('\n');
    if (text instanceof PyString s) {
      caret(out, s.toString(), offset instanceof PyInt i ? (int) i.value : -1);
    }
    return message;
  }

  private static PyObject attribute(ThreadState ts, PyObject o, String name) {
    PyString s = ts.own(PyString.fromString(name));
    return ts.own(Objects.getAttrOrNull(ts, o, s));
  }

  private static void caret(StringBuilder out, String text, int offset) {
    if (offset >= 0) {
      if (offset > 0 && offset == text.length() && text.charAt(offset - 1) == '\n') {
        offset--;
      }
      // Of several lines the one that the offset falls into.
      for (; ; ) {
        int nl = text.indexOf('\n');
        if (nl < 0 || nl >= offset) {
          break;
        }
        offset -= nl + 1;
        text = text.substring(nl + 1);
      }
      int start = 0;
      while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
        start++;
        offset--;
      }
      text = text.substring(start);
    } else {
      text = text.stripLeading();
    }
    out.append("    ").append(text);
    if (text.isEmpty() || !text.endsWith("\n")) {
      out.append('\n');
    }
    if (offset == -1) {
      return;
    }
    out.append("    ");
    for (int i = 1; i < offset; i++) {
      out.append(' ');
    }
    out.append("^\n");
  }
}
