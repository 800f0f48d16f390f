package org.cellvm.library.readline;

import java.util.List;
import org.cellvm.library.readline.LineState.Hook;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code readline}. */
@ExposedModule(name = "readline", doc = "The history of typed lines, and how they are completed.")
final class ReadlineModule {
  /** The version of the library whose behaviour this has. */
  private static final int VERSION = 0x0802;

  private ReadlineModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.addFunctions(ts, new HistoryFilesTable());
    module.add(ts, "_READLINE_VERSION", VERSION);
    module.add(ts, "_READLINE_RUNTIME_VERSION", VERSION);
    ts.interp.lineEditor = new TerminalEditor();
  }

  // History

  @ExposedFunction(
      value = "add_history",
      parse = "s:add_history",
      doc = "add_history(line)\n\nAdds a line.")
  static void add(ThreadState ts, String line) {
    LineState.of(ts).history.add(line);
  }

  @ExposedFunction(
      value = "clear_history",
      convention = Convention.NOARGS,
      doc = "Forgets all lines.")
  static void clear(ThreadState ts) {
    LineState.of(ts).history.clear();
  }

  @ExposedFunction(
      value = "get_current_history_length",
      convention = Convention.NOARGS,
      doc = "How many lines there are.")
  static long count(ThreadState ts) {
    return LineState.of(ts).history.size();
  }

  @ExposedFunction(
      value = "get_history_item",
      parse = "i:get_history_item",
      doc = "get_history_item(index) -> the line of that number, from 1; None if there is none")
  static PyObject item(ThreadState ts, long index) {
    List<String> history = LineState.of(ts).history;
    return index < 1 || index > history.size()
        ? PyNone.NONE
        : PyString.fromString(history.get((int) index - 1));
  }

  /** The place of an item that is to be changed. */
  private static int place(ThreadState ts, long index) {
    if (index < 0) {
      throw Errors.valueError("History index cannot be negative");
    }
    if (index >= LineState.of(ts).history.size()) {
      throw Errors.valueError("No history item at position " + index);
    }
    return (int) index;
  }

  @ExposedFunction(
      value = "remove_history_item",
      parse = "i:remove_history_item",
      doc = "remove_history_item(position)\n\nRemoves the line at a position, from 0.")
  static void remove(ThreadState ts, long index) {
    LineState.of(ts).history.remove(place(ts, index));
  }

  @ExposedFunction(
      value = "replace_history_item",
      parse = "is:replace_history_item",
      doc = "replace_history_item(position, line)\n\nReplaces the line at a position, from 0.")
  static void replace(ThreadState ts, long index, String line) {
    LineState.of(ts).history.set(place(ts, index), line);
  }

  @ExposedFunction(
      value = "get_history_length",
      convention = Convention.NOARGS,
      doc = "How many lines a file keeps; negative for all.")
  static long kept(ThreadState ts) {
    return LineState.of(ts).kept;
  }

  @ExposedFunction(
      value = "set_history_length",
      parse = "i:set_history_length",
      doc = "set_history_length(length)\n\nHow many lines a file keeps; negative for all.")
  static void setKept(ThreadState ts, long length) {
    LineState.of(ts).kept = length;
  }

  // Completion

  private static PyObject function(ThreadState ts, Hook hook) {
    PyObject function = LineState.of(ts).function(hook);
    return function == null ? PyNone.NONE : Ref.inc(function);
  }

  private static void setFunction(ThreadState ts, Hook hook, PyObject function) {
    boolean none = function == null || function == PyNone.NONE;
    if (!none && !Objects.isCallable(function)) {
      throw wrong(hook);
    }
    LineState.of(ts).setFunction(ts, hook, none ? null : function);
  }

  private static PyException wrong(Hook hook) {
    return Errors.typeError(hook.setter + "(func): argument not callable");
  }

  @ExposedFunction(
      value = "get_completer",
      convention = Convention.NOARGS,
      doc = "The function that completes words; None for none.")
  static PyObject completer(ThreadState ts) {
    return function(ts, Hook.COMPLETER);
  }

  @ExposedFunction(
      value = "set_completer",
      parse = "|O:set_completer",
      defaults = "null",
      doc =
          "set_completer([function])\n\n"
              + "The function is called with a word and 0, 1, 2, ... until it returns no text.")
  static void setCompleter(ThreadState ts, PyObject function) {
    setFunction(ts, Hook.COMPLETER, function);
  }

  @ExposedFunction(
      value = "set_startup_hook",
      parse = "|O:set_startup_hook",
      defaults = "null",
      doc = "set_startup_hook([function])\n\nThe function is called before a prompt is shown.")
  static void setStartupHook(ThreadState ts, PyObject function) {
    setFunction(ts, Hook.STARTUP, function);
  }

  @ExposedFunction(
      value = "set_pre_input_hook",
      parse = "|O:set_pre_input_hook",
      defaults = "null",
      doc = "set_pre_input_hook([function])\n\nThe function is called once a prompt is shown.")
  static void setBeforeInputHook(ThreadState ts, PyObject function) {
    setFunction(ts, Hook.BEFORE_INPUT, function);
  }

  @ExposedFunction(
      value = "set_completion_display_matches_hook",
      parse = "|O:set_completion_display_matches_hook",
      defaults = "null",
      doc =
          "set_completion_display_matches_hook([function])\n\n"
              + "The function shows what a word may be completed to.")
  static void setDisplayHook(ThreadState ts, PyObject function) {
    setFunction(ts, Hook.DISPLAY, function);
  }

  @ExposedFunction(
      value = "get_completer_delims",
      convention = Convention.NOARGS,
      doc = "The characters that end a word.")
  static String delimiters(ThreadState ts) {
    return LineState.of(ts).delimiters;
  }

  @ExposedFunction(
      value = "set_completer_delims",
      parse = "s:set_completer_delims",
      doc = "set_completer_delims(text)\n\nSets the characters that end a word.")
  static void setDelimiters(ThreadState ts, String delimiters) {
    LineState.of(ts).delimiters = delimiters;
  }

  @ExposedFunction(
      value = "get_begidx",
      convention = Convention.NOARGS,
      doc = "Where the word that is completed begins.")
  static long wordStart(ThreadState ts) {
    return LineState.of(ts).wordStart;
  }

  @ExposedFunction(
      value = "get_endidx",
      convention = Convention.NOARGS,
      doc = "Where the word that is completed ends.")
  static long wordEnd(ThreadState ts) {
    return LineState.of(ts).wordEnd;
  }

  @ExposedFunction(
      value = "get_completion_type",
      convention = Convention.NOARGS,
      doc = "The kind of completion that was asked for.")
  static long completionType(ThreadState ts) {
    return LineState.of(ts).completionType;
  }

  @ExposedFunction(
      value = "parse_and_bind",
      parse = "s:parse_and_bind",
      doc = "parse_and_bind(text)\n\nCarries out a line of an initialization file.")
  static void bind(ThreadState ts, String text) {
    LineState.of(ts).bind(text);
  }

  // The line

  @ExposedFunction(
      value = "get_line_buffer",
      convention = Convention.NOARGS,
      doc = "The line as it is typed.")
  static String line(ThreadState ts) {
    return LineState.of(ts).line.toString();
  }

  @ExposedFunction(
      value = "insert_text",
      parse = "s:insert_text",
      doc = "insert_text(text)\n\nAdds text to the line.")
  static void insert(ThreadState ts, String text) {
    LineState.of(ts).line.append(text);
  }

  /** The line is shown by whoever reads it. */
  @ExposedFunction(
      value = "redisplay",
      convention = Convention.NOARGS,
      doc = "Shows the line again.")
  static void show(ThreadState ts) {}
}
