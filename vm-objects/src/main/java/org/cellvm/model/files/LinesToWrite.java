package org.cellvm.model.files;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.PyBuffer;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * The argument of {@code writelines}. As in CPython, lines are fetched and checked a thousand at a
 * time before the first of them is written, and a list, a derived one too, is not iterated over.
 */
public final class LinesToWrite {
  private static final int AT_ONCE = 1000;

  private final boolean binary;
  private final PyList list;
  private final PyObject iterator;
  private int index;

  /**
   * Raises TypeError where the lines are not iterable.
   *
   * @param lines borrowed; the iterator over them becomes a temporary of the thread
   * @param binary whether a unicode is written as it lies in memory, and any buffer is a line
   */
  public LinesToWrite(ThreadState ts, PyObject lines, boolean binary) {
    this.binary = binary;
    list = lines instanceof PyList asList ? asList : null;
    iterator = list == null ? iterator(ts, lines) : null;
  }

  private static PyObject iterator(ThreadState ts, PyObject lines) {
    try {
      return ts.own(Objects.iter(ts, lines));
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("writelines() requires an iterable argument");
    }
  }

  /**
   * The next lines, temporaries of the thread; see {@link #isLast}. Raises TypeError where one is
   * no text.
   */
  public List<PyString> next(ThreadState ts) {
    List<PyObject> fetched = new ArrayList<>();
    while (fetched.size() < AT_ONCE) {
      PyObject line = nextLine(ts);
      if (line == null) {
        break;
      }
      fetched.add(ts.own(line));
    }
    List<PyString> result = new ArrayList<>(fetched.size());
    for (PyObject line : fetched) {
      result.add(text(ts, line));
    }
    return result;
  }

  /** Whether nothing follows these lines. */
  public static boolean isLast(List<PyString> lines) {
    return lines.size() < AT_ONCE;
  }

  private PyObject nextLine(ThreadState ts) {
    if (list == null) {
      return Objects.iterNext(ts, iterator);
    }
    return index < list.size ? Ref.inc(list.items[index++]) : null;
  }

  /** What is written for a line, a temporary of the thread. */
  private PyString text(ThreadState ts, PyObject line) {
    if (line instanceof PyString string) {
      return string;
    }
    byte[] bytes = binary ? bytes(ts, line) : characters(ts, line);
    if (bytes == null) {
      throw Errors.typeError("writelines() argument must be a sequence of strings");
    }
    return (PyString) ts.own(PyString.of(bytes));
  }

  private static byte[] bytes(ThreadState ts, PyObject line) {
    if (line instanceof PyUnicode unicode) {
      return PyBuffer.codePoints(unicode);
    }
    PyString shown = (PyString) ts.own(Buffers.bytesOrNull(ts, line));
    return shown == null ? null : shown.bytes();
  }

  private static byte[] characters(ThreadState ts, PyObject line) {
    try {
      return line instanceof PyUnicode unicode
          ? ((PyString) ts.own(unicode.encodeDefault(ts))).bytes()
          : Buffers.charactersOrNull(ts, line);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }
}
