package org.cellvm.library.readline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellvm.codec.FileNames;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.SystemErrors;

/** The functions of the module on files. */
@ExposedModule(name = "readline", part = true)
final class HistoryFiles {
  private HistoryFiles() {}

  /** A path, or a file in the user's home directory where there is none. */
  private static Path path(ThreadState ts, String given, String otherwise) {
    if (given != null) {
      return FileNames.path(given);
    }
    String home = ts.interp.system.posix().processes().variable("HOME");
    return FileNames.path(home == null ? otherwise : home + "/" + otherwise);
  }

  private static List<String> lines(ThreadState ts, Path path) {
    if (!ts.interp.system.access().mayRead(FileNames.toPython(path.toString()))) {
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EACCES, null);
    }
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
      return text.isEmpty() ? List.of() : List.of(text.split("\r?\n", -1));
    } catch (IOException e) {
      throw Errors.ioError(ts, e, null);
    }
  }

  @ExposedFunction(
      value = "read_history_file",
      parse = "|z:read_history_file",
      defaults = "null",
      doc = "read_history_file([filename])\n\nAdds the lines of a file, of ~/.history by default.")
  static void readHistory(ThreadState ts, String filename) {
    for (String line : lines(ts, path(ts, filename, ".history"))) {
      if (!line.isEmpty()) {
        LineState.of(ts).history.add(line);
      }
    }
  }

  @ExposedFunction(
      value = "write_history_file",
      parse = "|z:write_history_file",
      defaults = "null",
      doc = "write_history_file([filename])\n\nWrites the lines to a file, ~/.history by default.")
  static void writeHistory(ThreadState ts, String filename) {
    LineState state = LineState.of(ts);
    StringBuilder out = new StringBuilder();
    for (String line : state.history) {
      out.append(line).append('\n');
    }
    String text = out.toString();
    if (state.kept >= 0) {
      int from = text.length();
      for (long n = state.kept; n > 0 && from > 0; n--) {
        from = text.lastIndexOf('\n', from - 2) + 1;
      }
      text = text.substring(from);
    }
    if (!ts.interp.system.access().mayWrite()) {
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EACCES, null);
    }
    try {
      Path path = path(ts, filename, ".history");
      Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw Errors.ioError(ts, e, null);
    }
  }

  @ExposedFunction(
      value = "read_init_file",
      parse = "|z:read_init_file",
      defaults = "null",
      doc = "read_init_file([filename])\n\nReads an initialization file, ~/.inputrc by default.")
  static void readInitialization(ThreadState ts, String filename) {
    Path path = path(ts, filename, ".inputrc");
    if (filename == null && !Files.exists(path)) {
      return;
    }
    for (String line : lines(ts, path)) {
      LineState.of(ts).bind(line);
    }
  }
}
