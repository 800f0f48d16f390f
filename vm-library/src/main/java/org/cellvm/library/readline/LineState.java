package org.cellvm.library.readline;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** What the module keeps in one VM. */
final class LineState {
  private static final String DELIMITERS = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?";

  /** The lines, one byte a char, the oldest first. */
  final List<String> history = new ArrayList<>();

  /** How many lines a file keeps; negative for all. */
  long kept = -1;

  /** What ends the word that is completed. */
  String delimiters = DELIMITERS;

  /** The line that is being typed, and where in it the completed word is. */
  final StringBuilder line = new StringBuilder();

  int wordStart;
  int wordEnd;

  /** The kind of completion that was asked for, by its key; 0 for none. */
  int completionType;

  /** Whether a tab completes, and is no character of the line. */
  boolean tabCompletes;

  /** Functions; owned, null for none. */
  private final PyObject[] functions = new PyObject[Hook.values().length];

  /** What may be set. */
  enum Hook {
    COMPLETER("set_completer"),
    STARTUP("set_startup_hook"),
    BEFORE_INPUT("set_pre_input_hook"),
    DISPLAY("set_completion_display_matches_hook");

    /** The function that sets it. */
    final String setter;

    Hook(String setter) {
      this.setter = setter;
    }
  }

  static LineState of(ThreadState ts) {
    LineState state = ts.interp.moduleStates.get(LineState.class);
    if (state == null) {
      state = new LineState();
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  /** Borrowed; null for none. */
  PyObject function(Hook hook) {
    return functions[hook.ordinal()];
  }

  /** Counts {@code function} up; null for none. */
  void setFunction(ThreadState ts, Hook hook, PyObject function) {
    PyObject old = functions[hook.ordinal()];
    functions[hook.ordinal()] = Ref.inc(function);
    Ref.dec(ts, old);
  }

  /** Carries out a line of an initialization file, as far as it is about completion. */
  void bind(String command) {
    String text = command.strip();
    int colon = text.indexOf(':');
    if (colon > 0 && !text.startsWith("#")) {
      String key = text.substring(0, colon).strip();
      if (key.equalsIgnoreCase("tab") || key.equals("\"\\t\"") || key.equals("\"\\C-i\"")) {
        tabCompletes = text.substring(colon + 1).strip().equals("complete");
      }
    }
  }
}
