package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of docs/from-jython.md does what it says, on every engine. */
class FromJythonTest {
  private static final String IMPORTS =
      """
      import java.nio.file.*;
      import java.util.*;
      import java.util.function.*;
      import javax.script.*;
      import org.cellvm.api.*;
      """;

  @TempDir Path directory;

  /** The Java code of a row, and what it is. */
  private record Row(String code, String value) {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String line : Document.named("docs/from-jython.md").lines()) {
      String[] cells = line.split("(?<!\\\\)\\|");
      if (cells.length == 4 && cells[2].contains("`")) {
        rows.add(new Row(code(cells[2]), code(cells[3])));
      }
    }
    return rows;
  }

  private static String code(String cell) {
    return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`')).replace("\\|", "|");
  }

  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void rowsDoWhatTheySay(String engine) throws Exception {
    List<Row> rows = rows();
    assertTrue(rows.size() > 40, () -> "only " + rows.size() + " rows");
    Path program = Files.writeString(directory.resolve("a.py"), "42\n");
    StringBuilder body = new StringBuilder(IMPORTS);
    body.append("var vm = PythonVm.builder().engine(\"" + engine + "\")")
        .append(".hostAccess(HostAccess.ALL).hostClasses(name -> true)")
        .append(".permissions(Permissions.ALL).build();\n");
    StringBuilder expected = new StringBuilder();
    for (Row row : rows) {
      String code =
          row.code()
              .replace("assertThrows(", "Caught.by(")
              .replace("\"a.py\"", "\"" + program + "\"");
      if (row.value().equals("void")) {
        body.append("vm.exec(\"x = 5\\n\");\n").append(code).append(";\n");
      } else {
        body.append("System.out.println((Object) (").append(code).append("));\n");
        expected.append(row.value()).append('\n');
      }
    }
    body.append("vm.close();\n");
    // A local class of the program's main method.
    String caught =
        "class Caught { static PythonException by(Runnable r) { try { r.run(); }"
            + " catch (PythonException e) { return e; } throw new AssertionError(); } }\n";
    String text = body.toString();
    String source = IMPORTS + caught + text.substring(IMPORTS.length());
    assertEquals(expected.toString(), Snippets.run(directory, source));
  }
}
