package org.cellvm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The programs that are measured: each about one thing that an interpreter does, or a small whole
 * program. Each is a Python file with a function {@code run(n)}, the {@code N} that takes CPython
 * 2.7 a seventh of a second or so, and {@code CHECK}, what {@code run(N)} returns.
 */
public enum Workload {
  CLOSURE_CREATION,
  CELL_READ,
  CELL_WRITE,
  COUNTER,
  CALL,
  RECURSION,
  NESTED_LOOPS,
  ATTRIBUTE_METHOD,
  RAISE_EXCEPT,
  STR_DICT,
  BUILTIN_CALLS,
  GENERATORS,
  REGULAR_EXPRESSIONS(Subject.LIBRARY),
  JSON_CODEC(Subject.LIBRARY),
  PICKLING(Subject.LIBRARY),
  BINARY_STRUCTS(Subject.LIBRARY),
  DIGESTS(Subject.LIBRARY),
  COMPRESSION(Subject.LIBRARY),
  DECIMALS(Subject.LIBRARY),
  DATES(Subject.LIBRARY),
  CONTAINERS(Subject.LIBRARY),
  CSV_ROWS(Subject.LIBRARY),
  TEXT_IO(Subject.LIBRARY),
  TEXT_FORMAT(Subject.LIBRARY),
  KEY_SORT(Subject.LIBRARY),
  XML_TREE(Subject.LIBRARY),
  SQL(Subject.LIBRARY),
  TASK_SYSTEM(Subject.WHOLE),
  CONSTRAINT_CHAIN(Subject.WHOLE),
  N_BODY(Subject.WHOLE),
  SPECTRAL_NORM(Subject.WHOLE),
  PANCAKES(Subject.WHOLE),
  MANDELBROT_SET(Subject.WHOLE),
  RAY_TRACER(Subject.WHOLE),
  BOARD_SEARCH(Subject.WHOLE),
  PATTERN_MATCHER(Subject.WHOLE),
  JSON_TEXT(Subject.WHOLE),
  TEMPLATE_PAGES(Subject.WHOLE),
  CLOSURE_COMPILER(Subject.WHOLE),
  EXPRESSION_PARSER(Subject.WHOLE),
  EVENT_SIMULATION(Subject.WHOLE),
  TEXT_STATISTICS(Subject.WHOLE),
  MATRICES(Subject.WHOLE),
  SUDOKU(Subject.WHOLE),
  HUFFMAN(Subject.WHOLE),
  PI_DIGITS(Subject.WHOLE),
  RECORDS_SORT(Subject.WHOLE),
  STRING_BUILDING(Subject.WHOLE),
  DEEP_EXCEPTIONS(Subject.WHOLE);

  /** What a program is about. */
  enum Subject {
    /** What an engine does by itself. */
    LANGUAGE,
    /** Modules of the library. */
    LIBRARY,
    /** Small whole programs, as people write them. */
    WHOLE;

    /** Returns the programs about it, in their order. */
    List<Workload> workloads() {
      return Arrays.stream(Workload.values()).filter(w -> w.subject == this).toList();
    }
  }

  private final Subject subject;

  Workload() {
    this(Subject.LANGUAGE);
  }

  Workload(Subject subject) {
    this.subject = subject;
  }

  /** Returns the file's name without {@code .py}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String source() {
    String resource = "programs/" + id() + ".py";
    try (InputStream in = Workload.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
