package org.cellvm.compiler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.parser.StartSymbol;

/** A file of programs and what comes of each, as {@code record_programs.py} prints it. */
final class ProgramFile {
  private static final String END = "\n####end\n";

  /**
   * One program: the mode of {@code compile()}, or "file" for a program that is read from a file,
   * the level of optimization, and whether {@code -3} is given.
   */
  record Program(String mode, int optimize, boolean py3k, String source) {
    Program(String mode, int optimize, String source) {
      this(mode, optimize, false, source);
    }

    @Override
    public String toString() {
      String line = source.strip().replace("\n", " ; ");
      return mode + ": " + (line.length() > 60 ? line.substring(0, 60) + "..." : line);
    }
  }

  private ProgramFile() {}

  static List<Program> parse(String text) {
    List<Program> programs = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf(END, at);
      int head = text.indexOf('\n', at);
      String[] words = text.substring(at, head).split(" ");
      programs.add(
          new Program(
              words[1],
              Integer.parseInt(words[2]),
              words.length > 3,
              text.substring(Math.min(head + 1, end), end)));
      at = end + END.length();
    }
    return programs;
  }

  /** The warnings, and the md5 of the marshalled code or the error. */
  static String outcome(Program program) {
    StringBuilder out = new StringBuilder();
    WarningSink warnings =
        (category, message, filename, lineno) ->
            out.append(
                    category == WarningSink.Category.SYNTAX_WARNING
                        ? "SyntaxWarning"
                        : "DeprecationWarning")
                .append(':')
                .append(lineno)
                .append(':')
                .append(message)
                .append("; ");
    StartSymbol start =
        switch (program.mode) {
          case "exec", "file" -> StartSymbol.FILE;
          case "eval" -> StartSymbol.EVAL;
          default -> StartSymbol.SINGLE;
        };
    byte[] source = program.source.getBytes(StandardCharsets.ISO_8859_1);
    int flags = program.py3k ? CompilerFlags.PY3K_WARNINGS : 0;
    boolean file = program.mode.equals("file");
    try {
      var compilation = new Compilation();
      var options =
          new CompilerOptions(
              "program.py",
              file ? flags | CompilerFlags.FROM_FILE : flags,
              program.optimize,
              warnings);
      CodeUnit code = compilation.compile(source, start, options);
      out.append(md5(compilation.marshalled(code)));
    } catch (CompileError e) {
      out.append(CompareWithCPython.describe(e, file ? program.source : null));
    }
    return escape(out);
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Python's {@code string_escape}. */
  private static String escape(CharSequence s) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '\\', '\'' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ' || c >= 0x7F) {
            out.append(String.format("\\x%02x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
