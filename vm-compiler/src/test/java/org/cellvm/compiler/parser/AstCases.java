package org.cellvm.compiler.parser;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;

/**
 * Parses the cases of a file, each a line {@code mode|flags|source}, and writes what {@link
 * AstDump#attempt} says of each, newlines as tildes. The source is escaped as a Python byte string.
 */
final class AstCases {
  private AstCases() {}

  /** With the file of cases and the file to write; {@code tree} as a third stands for any tree. */
  public static void main(String[] args) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.ISO_8859_1)) {
        String result = run(line, args.length > 2);
        out.write((result + "\n").getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** What a case gives. A mode that begins with {@code u} has a unicode source. */
  static String run(String line, boolean errorsOnly) {
    int first = line.indexOf('|');
    int second = line.indexOf('|', first + 1);
    String mode = line.substring(0, first);
    int flags = Integer.parseInt(line.substring(first + 1, second));
    if (mode.startsWith("u")) {
      mode = mode.substring(1);
      flags |= CompilerFlags.PyCF_SOURCE_IS_UTF8;
    }
    StartSymbol start =
        switch (mode) {
          case "exec" -> StartSymbol.FILE;
          case "single" -> StartSymbol.SINGLE;
          default -> StartSymbol.EVAL;
        };
    byte[] source = unescape(line.substring(second + 1)).getBytes(StandardCharsets.ISO_8859_1);
    if (errorsOnly) {
      try {
        Parser.parse(source, "<case>", start, flags, WarningSink.NONE);
        return "tree";
      } catch (CompileError e) {
        return AstDump.error(e, "<case>");
      }
    }
    return AstDump.attempt(source, "<case>", start, flags).replace('\n', '~');
  }

  /** Undoes Python's {@code string_escape}. */
  static String unescape(String s) {
    var out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = s.charAt(++i);
      switch (c) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'x' -> {
          out.append((char) Integer.parseInt(s.substring(i + 1, i + 3), 16));
          i += 2;
        }
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
