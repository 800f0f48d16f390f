package org.cellvm.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.parser.StartSymbol;

/**
 * Compiles every {@code .py} of the given trees and compares each module's marshalled bytes with
 * what a CPython 2.7 makes; of a file that CPython refuses, the exception, message, line, offset
 * and text.
 *
 * <p>Usage: {@code CompareWithCPython [--python python2.7] [--optimize 0|1|2] [--speed rounds]
 * [--verbose] TREE...}, or {@code --programs FILE RECORDED} for a {@link ProgramFile}. Exit status
 * 1 where anything differs. {@code vm-compiler/compare} is the command for both.
 */
public final class CompareWithCPython {
  private final Compilation compilation = new Compilation();
  private String python = "python2.7";
  private int optimize;
  private int speedRounds;
  private boolean verbose;
  private final List<Path> trees = new ArrayList<>();

  private int identical;
  private int differing;
  private int rejectedAlike;
  private int rejectedDifferently;
  private int onlyOneRejects;

  private CompareWithCPython() {}

  public static void main(String[] args) throws Exception {
    System.exit(new CompareWithCPython().run(args));
  }

  private int run(String[] args) throws Exception {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--python" -> python = args[++i];
        case "--optimize" -> optimize = Integer.parseInt(args[++i]);
        case "--speed" -> speedRounds = Integer.parseInt(args[++i]);
        case "--verbose" -> verbose = true;
        case "--programs" -> {
          return programs(Path.of(args[i + 1]), Path.of(args[i + 2]));
        }
        default -> {
          Path tree = Path.of(args[i]);
          if (Files.notExists(tree)) {
            System.err.println(
                args[i].startsWith("-") ? "unknown option " + args[i] : "there is no " + args[i]);
            return 2;
          }
          trees.add(tree);
        }
      }
    }
    List<Path> files = new ArrayList<>();
    for (Path tree : trees) {
      try (Stream<Path> walk = Files.walk(tree)) {
        walk.filter(p -> p.toString().endsWith(".py") && Files.isRegularFile(p))
            .sorted()
            .forEach(files::add);
      }
    }
    try (CPythonCompiler cpython = CPythonCompiler.start(python, optimize)) {
      for (Path file : files) {
        compare(file, cpython.compile(file.toString()));
      }
      total(files.size());
      if (speedRounds > 0) {
        speed(files, cpython);
      }
    }
    return differing + rejectedDifferently + onlyOneRejects == 0 ? 0 : 1;
  }

  private int programs(Path programs, Path recorded) throws IOException {
    List<String> expected =
        Files.readString(recorded, StandardCharsets.ISO_8859_1).lines().toList();
    int number = 0;
    for (var program : ProgramFile.parse(Files.readString(programs, StandardCharsets.ISO_8859_1))) {
      String theirs = expected.get(number++);
      String ours = ProgramFile.outcome(program);
      boolean weReject = ours.contains("|");
      boolean theyReject = theirs.contains("|");
      if (ours.equals(theirs)) {
        identical += weReject ? 0 : 1;
        rejectedAlike += weReject ? 1 : 0;
        continue;
      }
      onlyOneRejects += weReject != theyReject ? 1 : 0;
      rejectedDifferently += weReject && theyReject ? 1 : 0;
      differing += weReject || theyReject ? 0 : 1;
      System.out.println("program " + number + ": here " + ours + "\n  CPython " + theirs);
    }
    return total(number);
  }

  private int total(int files) {
    System.out.printf(
        "%d files: identical %d, differing %d, both reject alike %d, reject differently %d,"
            + " only one rejects %d%n",
        files, identical, differing, rejectedAlike, rejectedDifferently, onlyOneRejects);
    return differing + rejectedDifferently + onlyOneRejects == 0 ? 0 : 1;
  }

  private void compare(Path file, CPythonCompiler.Answer expected) throws IOException {
    byte[] code = null;
    String error = null;
    try {
      code = compilation.marshalled(compile(Files.readAllBytes(file), file.toString()));
    } catch (CompileError e) {
      error = describe(e);
    } catch (RuntimeException | StackOverflowError e) {
      error = "Java " + e;
      if (verbose) {
        e.printStackTrace(System.out);
      }
    }
    if (code != null && expected.code() != null) {
      if (Arrays.equals(code, expected.code())) {
        identical++;
      } else {
        differing++;
        System.out.println("differs: " + file);
      }
    } else if (code == null && expected.code() == null) {
      if (error.equals(expected.error())) {
        rejectedAlike++;
        if (verbose) {
          System.out.println("rejected alike: " + file + "\n  " + error);
        }
      } else {
        rejectedDifferently++;
        System.out.println(
            "rejected differently: "
                + file
                + "\n  here    "
                + error
                + "\n  CPython "
                + expected.error());
      }
    } else {
      onlyOneRejects++;
      System.out.println(
          "only one rejects: "
              + file
              + (code == null ? "\n  here    " + error : "\n  CPython " + expected.error()));
    }
  }

  private CodeUnit compile(byte[] source, String filename) {
    var options = new CompilerOptions(filename, 0, optimize, WarningSink.NONE);
    return compilation.compile(source, StartSymbol.FILE, options);
  }

  /** The error as {@link CPythonCompiler} describes one. */
  private static String describe(CompileError e) {
    return describe(e, e.isTextFromFile() ? content(e.filename()) : null);
  }

  /**
   * @param file what the file that the error names holds; null if there is none
   */
  static String describe(CompileError e, String file) {
    if (!e.kind().isSyntaxError()) {
      return e.kind().pythonName + "|" + (e.msg() == null ? "" : e.msg());
    }
    String text = e.text();
    if (e.isTextFromFile()) {
      text = file == null ? null : programText(file, e.lineno());
    }
    return e.kind().pythonName
        + "|"
        + e.msg()
        + "|"
        + (e.filename() == null ? "None" : e.filename())
        + "|"
        + (e.filename() == null ? "None" : e.lineno())
        + "|"
        + (e.offset() == CompileError.NO_OFFSET ? "None" : e.offset())
        + "|"
        + (text == null ? "None" : text)
        + "|"
        + (e.isLocationInArgs() ? 2 : 1);
  }

  private static String content(String filename) {
    try {
      return Files.readString(Path.of(filename), StandardCharsets.ISO_8859_1);
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return null;
    }
  }

  /** Line {@code lineno} of a file, without its indentation; null where there is none. */
  private static String programText(String all, int lineno) {
    if (lineno <= 0) {
      return null;
    }
    int start = 0;
    for (int line = 1; line < lineno; line++) {
      start = all.indexOf('\n', start) + 1;
      if (start == 0) {
        return null;
      }
    }
    if (start >= all.length()) {
      return null;
    }
    int end = all.indexOf('\n', start);
    String text = end < 0 ? all.substring(start) : all.substring(start, end + 1);
    int indent = 0;
    while (indent < text.length() && " \t\f".indexOf(text.charAt(indent)) >= 0) {
      indent++;
    }
    return text.substring(indent);
  }

  /** Lines a second of both compilers over the files that compile, the best of several rounds. */
  private void speed(List<Path> files, CPythonCompiler cpython) throws IOException {
    List<byte[]> sources = new ArrayList<>();
    List<String> names = new ArrayList<>();
    long lines = 0;
    for (Path file : files) {
      byte[] source = Files.readAllBytes(file);
      try {
        compile(source, file.toString());
      } catch (CompileError e) {
        continue;
      }
      sources.add(source);
      names.add(file.toString());
      for (byte b : source) {
        lines += b == '\n' ? 1 : 0;
      }
    }
    double best = Double.MAX_VALUE;
    double cpythonBest = Double.MAX_VALUE;
    for (int round = 0; round < speedRounds; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < sources.size(); i++) {
        compile(sources.get(i), names.get(i));
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      cpythonBest = Math.min(cpythonBest, cpython.secondsToCompile(names));
    }
    System.out.printf(
        "%d lines: here %.2f s, %.0f lines/s; CPython %.2f s, %.0f lines/s; ratio %.2f%n",
        lines, best, lines / best, cpythonBest, lines / cpythonBest, cpythonBest / best);
  }
}
