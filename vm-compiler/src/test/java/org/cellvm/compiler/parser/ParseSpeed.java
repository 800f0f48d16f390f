package org.cellvm.compiler.parser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.WarningSink;

/** Measures the parser alone: lines and megabytes a second, round by round. */
final class ParseSpeed {
  private ParseSpeed() {}

  /** With a list of sources and the number of rounds. */
  public static void main(String[] args) throws Exception {
    List<byte[]> sources = new ArrayList<>();
    long bytes = 0;
    long lines = 0;
    for (String path : Files.readAllLines(Path.of(args[0]))) {
      byte[] source = Files.readAllBytes(Path.of(path));
      sources.add(source);
      bytes += source.length;
      for (byte b : source) {
        lines += b == '\n' ? 1 : 0;
      }
    }
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      long start = System.nanoTime();
      for (byte[] source : sources) {
        try {
          Parser.parse(source, "<speed>", StartSymbol.FILE, 0, WarningSink.NONE);
        } catch (CompileError e) {
          // A few files of the library are wrong on purpose.
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d lines, %.3f s, %.0f lines/s, %.1f MB/s%n",
          lines, seconds, lines / seconds, bytes / seconds / 1e6);
    }
  }
}
