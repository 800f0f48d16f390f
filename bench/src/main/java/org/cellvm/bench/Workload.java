package org.cellvm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The programs that are measured, each about one thing that an interpreter does. Each is a Python
 * file with a function {@code run(n)}, the {@code N} that takes CPython 2.7 a seventh of a second
 * or so, and {@code CHECK}, what {@code run(N)} returns.
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
  GENERATORS;

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
