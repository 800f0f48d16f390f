package org.cellvm.library.readline;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.library.readline.LineState.Hook;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * What the program's function completes a word to. Texts have a byte in each char. Errors of the
 * functions are dropped, as CPython drops them.
 *
 * @param matches in the order in which the function returned them
 */
record Completion(List<String> matches) {
  /** Readline asks whether it should list more than this many; here it stops asking for more. */
  private static final int MOST = 10_000;

  /** {@code rl_complete}'s type of completion for the tab key. */
  private static final int TAB = 9;

  /** Asks for what the word that ends at {@code end} may become. */
  static Completion of(ThreadState ts, String line, int end) {
    LineState state = LineState.of(ts);
    int start = end;
    while (start > 0 && state.delimiters.indexOf(line.charAt(start - 1)) < 0) {
      start--;
    }
    state.wordStart = start;
    state.wordEnd = end;
    state.completionType = TAB;
    List<String> matches = new ArrayList<>();
    PyObject completer = state.function(Hook.COMPLETER);
    String match = completer == null ? null : "";
    while (match != null && matches.size() < MOST) {
      match = ask(ts, completer, line.substring(start, end), matches.size());
      if (match != null) {
        matches.add(match);
      }
    }
    return new Completion(matches);
  }

  private static String ask(ThreadState ts, PyObject completer, String word, int number) {
    int mark = ts.mark();
    try {
      PyObject answer =
          call(ts, completer, ts.own(PyString.fromString(word)), ts.own(PyInt.valueOf(number)));
      return answer instanceof PyString s ? s.toString() : null;
    } catch (PyException e) {
      e.discard(ts);
      return null;
    } finally {
      ts.release(mark);
    }
  }

  /** The result is owned by the caller's mark. */
  private static PyObject call(ThreadState ts, PyObject function, PyObject... arguments) {
    return ts.own(Objects.call(ts, function, arguments, 0, arguments.length, null));
  }

  /** What all matches begin with; null if there are none. */
  String common() {
    String common = null;
    for (String match : matches) {
      int n = 0;
      if (common == null) {
        n = match.length();
        common = match;
      }
      while (n < common.length() && n < match.length() && common.charAt(n) == match.charAt(n)) {
        n++;
      }
      common = common.substring(0, n);
    }
    return common;
  }

  /** The matches in columns, down the first one first. */
  String columns(int width) {
    List<String> sorted = new ArrayList<>(matches);
    sorted.sort(null);
    int longest = 0;
    for (String match : sorted) {
      longest = Math.max(longest, match.length());
    }
    int cell = longest + 2;
    int across = Math.max(1, width / cell);
    int down = (sorted.size() + across - 1) / across;
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < down; row++) {
      for (int i = row; i < sorted.size(); i += down) {
        out.append(sorted.get(i));
        if (i + down < sorted.size()) {
          out.append(" ".repeat(cell - sorted.get(i).length()));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Lets the program's own function show the matches. */
  void callDisplay(ThreadState ts, String word) {
    int mark = ts.mark();
    try {
      PyObject[] items = new PyObject[matches.size()];
      int longest = 0;
      for (int i = 0; i < items.length; i++) {
        items[i] = PyString.fromString(matches.get(i));
        longest = Math.max(longest, matches.get(i).length());
      }
      call(
          ts,
          LineState.of(ts).function(Hook.DISPLAY),
          ts.own(PyString.fromString(word)),
          ts.own(new PyList(ts, items, items.length)),
          ts.own(PyInt.valueOf(longest)));
    } catch (PyException e) {
      e.discard(ts);
    } finally {
      ts.release(mark);
    }
  }

  /** Calls a function without arguments, if a program has set it. */
  static void callHook(ThreadState ts, Hook hook) {
    PyObject function = LineState.of(ts).function(hook);
    if (function == null) {
      return;
    }
    int mark = ts.mark();
    try {
      call(ts, function);
    } catch (PyException e) {
      e.discard(ts);
    } finally {
      ts.release(mark);
    }
  }
}
