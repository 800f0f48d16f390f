package org.cellvm.library.readline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellvm.library.readline.LineState.Hook;
import org.cellvm.model.ThreadState;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/**
 * Reads lines by JLine, as GNU readline would under CPython: its Emacs keys, the history and the
 * completion of {@link LineState}. The VM's lock is given up while the user types, and held in the
 * functions that a program has set.
 */
final class EditedLines {
  private static final String COMPLETE = "python-complete";

  private static final String[] CURSOR_KEYS = {
    "A", LineReader.UP_LINE_OR_HISTORY,
    "B", LineReader.DOWN_LINE_OR_HISTORY,
    "C", LineReader.FORWARD_CHAR,
    "D", LineReader.BACKWARD_CHAR,
    "H", LineReader.BEGINNING_OF_LINE,
    "F", LineReader.END_OF_LINE
  };

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  private final Terminal terminal;
  private final LineReader reader;
  private final Charset charset;

  /** Who reads a line just now. */
  private ThreadState reading;

  /** The key before was a tab that found several completions: the next one lists them. */
  private String listed;

  EditedLines(Terminal terminal) {
    this.terminal = terminal;
    if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
      // Nobody has said how large it is: as large as readline takes it to be.
      terminal.setSize(Size.of(COLUMNS, ROWS));
    }
    charset = terminal.encoding();
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser((line, cursor, context) -> new WholeLine(line, cursor))
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.DISABLE_HIGHLIGHTER, true)
            // What is pasted is typed, line by line.
            .option(Option.BRACKETED_PASTE, false)
            // JLine's history has the lines of the VM's as they are, for one line each time.
            .option(Option.HISTORY_IGNORE_SPACE, false)
            .option(Option.HISTORY_IGNORE_DUPS, false)
            .option(Option.HISTORY_REDUCE_BLANKS, false)
            .variable(LineReader.HISTORY_SIZE, Integer.MAX_VALUE)
            .build();
    reader.getWidgets().put(COMPLETE, this::complete);
    reader.getWidgets().put(LineReader.CALLBACK_INIT, this::begun);
    KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
    keys.bind(new Reference(COMPLETE), "\t");
    keys.bind(new Reference(LineReader.DELETE_CHAR), KeyMap.ctrl('D'));
    // Besides those that the terminal's description has: what keys send in its other mode.
    for (int i = 0; i < CURSOR_KEYS.length; i += 2) {
      keys.bind(new Reference(CURSOR_KEYS[i + 1]), "\033[" + CURSOR_KEYS[i]);
      keys.bind(new Reference(CURSOR_KEYS[i + 1]), "\033O" + CURSOR_KEYS[i]);
    }
  }

  /** On the process's own terminal, which the programs stty and tty set and name. */
  static EditedLines open() throws IOException {
    return new EditedLines(
        TerminalBuilder.builder()
            .system(true)
            .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
            .dumb(false)
            .encoding(charsetOfProcess())
            // Signals are the VM's: it passes SIGINT on while a line is read.
            .nativeSignals(false)
            // No questions to the terminal, whose answers might come when a program reads.
            .graphemeCluster(false)
            .build());
  }

  /** The locale's; where that is ASCII, each byte is a character, so that all of them pass. */
  private static Charset charsetOfProcess() {
    String name = System.getProperty("native.encoding");
    Charset ofLocale = name == null ? Charset.defaultCharset() : Charset.forName(name);
    return ofLocale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.ISO_8859_1 : ofLocale;
  }

  private String shown(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  private String stored(String text) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  /** {@link org.cellvm.system.LineEditor#readLine}. */
  String readLine(ThreadState ts, String prompt) throws IOException {
    LineState state = LineState.of(ts);
    state.line.setLength(0);
    Completion.callHook(ts, Hook.STARTUP);
    String typed = shown(state.line.toString());
    reader.setVariable(LineReader.HISTORY_FILE, null);
    DefaultHistory history = new DefaultHistory(reader);
    for (String line : state.history) {
      history.add(shown(line));
    }
    reading = ts;
    listed = null;
    String line = edit(ts, history, shown(withoutMarks(prompt)), typed);
    if (line == null) {
      return null;
    }
    line = stored(line);
    List<String> kept = state.history;
    if (!line.isEmpty() && (kept.isEmpty() || !line.equals(kept.get(kept.size() - 1)))) {
      kept.add(line);
    }
    return line;
  }

  private String edit(ThreadState ts, DefaultHistory history, String prompt, String typed)
      throws IOException {
    ts.beginBlocking();
    try {
      ts.interp.interrupts.wakeBy(() -> terminal.raise(Signal.INT));
      ((org.jline.reader.impl.LineReaderImpl) reader).setHistory(history);
      return reader.readLine(prompt, null, typed);
    } catch (EndOfFileException e) {
      return null;
    } catch (UserInterruptException e) {
      if (!ts.interp.interrupts.isPending()) {
        // Ctrl-C was typed, which JLine takes from the terminal itself while a line is edited.
        ts.interp.interrupts.request();
      }
      throw new InterruptedIOException("Interrupted system call");
    } finally {
      // Also where the wait was not this thread's: what ends it too late does no harm.
      ts.interp.interrupts.wakeBy(null);
      Thread.interrupted();
      ts.endBlocking();
    }
  }

  /** readline's marks around what a prompt prints without moving the cursor. */
  private static String withoutMarks(String prompt) {
    return prompt.replace("\001", "").replace("\002", "");
  }

  /** The line is shown, and signals reach it from now on. */
  private boolean begun() {
    ThreadState ts = reading;
    if (ts.interp.interrupts.isPending()) {
      terminal.raise(Signal.INT);
      return true;
    }
    if (LineState.of(ts).function(Hook.BEFORE_INPUT) != null) {
      locked(ts, () -> Completion.callHook(ts, Hook.BEFORE_INPUT));
    }
    return true;
  }

  /** With the VM's lock; what the called function adds to the line is typed. */
  private void locked(ThreadState ts, Runnable action) {
    ts.endBlocking();
    try {
      StringBuilder line = LineState.of(ts).line;
      line.setLength(0);
      line.append(stored(reader.getBuffer().toString()));
      int before = line.length();
      action.run();
      if (line.length() > before) {
        reader.getBuffer().write(shown(line.substring(before)));
      }
    } finally {
      ts.beginBlocking();
    }
  }

  /** The tab key. */
  private boolean complete() {
    ThreadState ts = reading;
    if (!LineState.of(ts).tabCompletes) {
      reader.getBuffer().write("\t");
      return true;
    }
    locked(ts, () -> complete(ts));
    return true;
  }

  private void complete(ThreadState ts) {
    String line = reader.getBuffer().toString();
    String head = stored(line.substring(0, reader.getBuffer().cursor()));
    Completion found = Completion.of(ts, stored(line), head.length());
    String common = found.common();
    if (common == null) {
      beep();
      return;
    }
    String word = head.substring(LineState.of(ts).wordStart);
    if (!common.equals(word)) {
      reader.getBuffer().backspace(shown(word).length());
      reader.getBuffer().write(shown(common));
    } else if (found.matches().size() > 1 && line.equals(listed)) {
      list(ts, found, word);
    }
    if (found.matches().size() > 1) {
      beep();
      listed = reader.getBuffer().toString();
    }
  }

  private void beep() {
    reader.callWidget(LineReader.BEEP);
  }

  private void list(ThreadState ts, Completion found, String word) {
    if (LineState.of(ts).function(Hook.DISPLAY) == null) {
      reader.printAbove(shown(found.columns(terminal.getColumns())));
      return;
    }
    terminal.writer().println();
    terminal.flush();
    found.callDisplay(ts, word);
    reader.callWidget(LineReader.REDRAW_LINE);
  }
}
