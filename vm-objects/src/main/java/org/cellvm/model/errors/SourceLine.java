package org.cellvm.model.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellvm.model.Names;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.system.NamedFiles;

/** A line of a source file as tracebacks and warnings show it. */
public final class SourceLine {
  /** What CPython reads of a line at a time. */
  private static final int CHUNK = 1999;

  private SourceLine() {}

  /**
   * {@code _Py_DisplaySourceLine}: a line without its indentation and end, one char a byte. A file
   * that is not where its name says is looked for along {@code sys.path}.
   *
   * @return null if there is no such file; empty behind the end of the file. Of a line that is
   *     longer than CPython's buffer the last part is shown, as there.
   */
  public static String find(ThreadState ts, String filename, int lineno) {
    // Names in angle brackets stand for input and for built-in sources.
    if (lineno < 1 || filename.startsWith("<")) {
      return null;
    }
    String text = read(ts, filename);
    if (text == null) {
      byte[] packaged = ts.interp.importer.librarySource(ts, filename);
      text = packaged == null ? null : new String(packaged, StandardCharsets.ISO_8859_1);
    }
    if (text == null) {
      text = readAlongPath(ts, filename.substring(filename.lastIndexOf('/') + 1));
    }
    return text == null ? null : shown(text, lineno);
  }

  private static String readAlongPath(ThreadState ts, String tail) {
    if (ts.interp.sysDict.getStr(ts, Names.path) instanceof PyList path) {
      for (int i = 0; i < path.size; i++) {
        if (path.items[i] instanceof PyString entry) {
          String directory = entry.toString();
          boolean needsSlash = !directory.isEmpty() && !directory.endsWith("/");
          String text = read(ts, directory + (needsSlash ? "/" : "") + tail);
          if (text != null) {
            return text;
          }
        }
      }
    }
    return null;
  }

  private static String read(ThreadState ts, String filename) {
    NamedFiles files = ts.interp.system.files();
    if (!files.mayImport(filename)) {
      return null;
    }
    try {
      // C opens a directory, and then cannot read it.
      return files.isDirectory(filename)
          ? ""
          : new String(files.read(filename), StandardCharsets.ISO_8859_1);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static String shown(String text, int lineno) {
    int from = 0;
    for (int line = 1; line < lineno && from < text.length(); line++) {
      from = next(text, from);
    }
    int to = from;
    while (to < text.length() && !isEnd(text.charAt(to))) {
      to++;
    }
    if (to - from >= CHUNK) {
      from += (to - from) / CHUNK * CHUNK;
    }
    while (from < to && " \t\f".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    // A line ends, as C's strings do, at a null byte.
    int zero = text.indexOf('\0', from);
    return text.substring(from, zero >= 0 && zero < to ? zero : to);
  }

  /** Where the next line starts. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
