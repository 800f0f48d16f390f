package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The names that modules and types have, beside those that CPython 2.7.18's have. What is absent is
 * listed in {@code docs/compatibility.md}, completely: the test fails where list and VM differ, and
 * with {@code -Dcellvm.docs=write} puts the list right.
 */
class NamesTest {
  private static final String PROGRAM = "names.py";
  private static final String PAGE = "docs/compatibility.md";
  private static final String BEGIN = "<!-- names: written by NamesTest -->\n";
  private static final String END = "<!-- end of names -->\n";
  private static final String PYTHON = "python modules";
  private static final int WIDTH = 116;

  /** Where a module was loaded from, and what {@code sys} has only while something has happened. */
  private static final Set<String> IGNORED =
      Set.of("__file__", "exc_type", "exc_value", "exc_traceback", "exitfunc");

  private static String resource(String name) {
    try (var in = NamesTest.class.getResourceAsStream("/names/" + name)) {
      return Outcome.text(in.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the lines that the program printed, split at the first colon. */
  private static Map<String, Set<String>> read(String printed) {
    var names = new TreeMap<String, Set<String>>();
    for (var line : printed.split("\n")) {
      int colon = line.indexOf(':');
      var list = line.substring(colon + 1).strip();
      names.put(
          line.substring(0, colon),
          list.isEmpty() ? Set.of() : new TreeSet<>(List.of(list.split(" "))));
    }
    return names;
  }

  @Test
  void whatIsAbsentIsListed() throws IOException {
    var program = resource(PROGRAM).getBytes(StandardCharsets.ISO_8859_1);
    String printed = null;
    for (var engine : EngineRun.engines()) {
      var outcome =
          EngineRun.of(engine, List.of(PROGRAM), List.of(""), p -> p.runFile(program, PROGRAM));
      assertEquals("", outcome.err(), engine.name());
      Difference.check(engine.name(), printed == null ? outcome.out() : printed, outcome.out());
      printed = outcome.out();
    }
    check(section(read(resource("cpython.txt")), read(printed)));
  }

  @Test
  void moduleThatCannotBeHereSaysWhy() {
    var program = "try: import multiprocessing\nexcept ImportError as e: print e";
    for (var engine : EngineRun.engines()) {
      var outcome = EngineRun.of(engine, List.of("-c"), List.of(""), p -> p.runCommand(program));
      var text =
          "No module named multiprocessing (its processes fork, which a Java virtual machine"
              + " cannot)\n";
      assertEquals(new Outcome(text, "", 0), outcome, engine.name());
    }
  }

  private static void check(String section) throws IOException {
    var page = PythonProgram.REPOSITORY.resolve(PAGE);
    var text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (!text.substring(begin, end).equals(section)) {
      if ("write".equals(System.getProperty("cellvm.docs"))) {
        Files.writeString(page, text.substring(0, begin) + section + text.substring(end));
      } else {
        fail(
            PAGE
                + " no longer says what is absent; write its list anew with\n"
                + "./mvnw -q verify -pl conformance -am -Dtest=NamesTest -Dcellvm.docs=write"
                + " -Dsurefire.failIfNoSpecifiedTests=false\n"
                + Difference.of(text.substring(begin, end), section));
      }
    }
  }

  private static String section(Map<String, Set<String>> cpython, Map<String, Set<String>> here) {
    var rows = new StringBuilder();
    var modules = new TreeSet<String>();
    cpython.forEach(
        (where, names) -> {
          if (where.equals(PYTHON)) {
            return;
          }
          if (!here.containsKey(where)) {
            if (where.startsWith("module ")) {
              modules.add(where.substring("module ".length()));
            }
            return;
          }
          var absent = without(names, here.get(where));
          var added = without(here.get(where), names);
          if (!absent.isEmpty() || !added.isEmpty()) {
            var kind = where.replaceFirst(" (.*)", " `$1`");
            rows.append("| " + kind + " | " + code(absent) + " | " + code(added) + " |\n");
          }
        });
    return "\nModules that CPython has in C, and that are absent:\n\n"
        + wrapped(modules)
        + "\nModules that CPython has in Python, and that come with CellVM:\n\n"
        + wrapped(here.get(PYTHON))
        + "\nNames of modules and types that are here, and of their types:\n\n"
        + "| of | absent | here alone |\n|---|---|---|\n"
        + rows
        + "\n";
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    var rest = new TreeSet<>(names);
    rest.removeAll(others);
    rest.removeAll(IGNORED);
    return rest;
  }

  private static String code(Set<String> names) {
    return names.isEmpty() ? "" : "`" + String.join("` `", names) + "`";
  }

  private static String wrapped(Set<String> names) {
    var text = new StringBuilder();
    int column = 0;
    for (var name : names) {
      if (column + name.length() + 3 > WIDTH) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "" : " ").append('`').append(name).append('`');
      column += name.length() + 3;
    }
    return text + "\n";
  }

  /** Only what does not depend on how that CPython was built. */
  @Test
  void recordIsUpToDate() {
    var cpython = CPython.installed();
    assumeTrue(cpython.isPresent(), CPython.ABSENT);
    var live =
        read(
            cpython
                .get()
                .run(PythonProgram.REPOSITORY, List.of("-S", "-c", resource(PROGRAM)))
                .out());
    var recorded = read(resource("cpython.txt"));
    for (var where : recorded.keySet()) {
      if (where.equals("module __builtin__") || where.matches("type [^.]*")) {
        assertEquals(recorded.get(where), live.get(where), where);
      }
    }
  }
}
