package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications that are modules, on the module path, where all of CellVM is modules too. */
class ModulesTest {
  private static final String ENGINES = "org.cellvm.packaging.JarsTest#engines";
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  /** CellVM's own. */
  private static final String MODULES =
      ".*/(vm-(?!processor|guice|cli|script)[a-z]+|cellvm)/target/.*|.*/asm-[0-9].*";

  /** Those of other projects that a program may do without. */
  private static final String OPTIONAL = ".*/(jna|commons-[a-z0-9]+|sqlite-jdbc)-[0-9][^/]*\\.jar";

  private static final String SOURCE =
      """
      package app;

      import org.cellvm.api.HostAccess;
      import org.cellvm.api.Permissions;
      import org.cellvm.api.PythonVm;

      public class App {
        public static class Shop {
          public int price(String of) {
            return of.length();
          }
        }

        public interface Tax {
          int of(int price);
        }

        public static void main(String[] args) {
          var builder = PythonVm.builder().engine(args[0]).hostAccess(HostAccess.ALL);
          try (PythonVm vm = builder.permissions(Permissions.ALL).build()) {
            vm.set("shop", new Shop());
            vm.exec(args[1]);
            Tax tax = vm.eval("lambda price: price / 5").as(Tax.class);
            System.out.println(vm.engine() + " " + tax.of(100));
          }
        }
      }
      """;

  private static final String PROGRAM =
      """
      import json, re
      print json.dumps([1, 2]), re.match('b+', 'bbc').group(), shop.price('tea')
      total = 0
      for i in xrange(20000):
          total += i
      print total
      """;

  @TempDir static Path directory;
  private static String classes;
  private static String modules;
  private static String optional;

  @BeforeAll
  static void compile() throws IOException {
    List<Path> own = Application.onClassPath(MODULES);
    for (Path entry : own) {
      assumeTrue(
          Files.isRegularFile(entry) || Files.exists(entry.resolve("module-info.class")),
          "compiled without its module-info: " + entry);
    }
    modules = Application.path(own);
    optional = Application.path(Application.onClassPath(OPTIONAL));
    classes = compile("all", "requires org.cellvm;");
  }

  private static String compile(String name, String requires) throws IOException {
    String module = "module app { exports app; " + requires + " }";
    return Application.compile(
            directory.resolve(name),
            "-p",
            modules + java.io.File.pathSeparator + optional,
            Map.of("module-info.java", module, "app/App.java", SOURCE))
        .toString();
  }

  private static String path(String... entries) {
    return String.join(java.io.File.pathSeparator, entries);
  }

  private static String expected(String engine) {
    return "[1, 2] bb 3\n199990000\n" + engine + " 20\n";
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void moduleRuns(String engine) throws Exception {
    String path = path(classes, modules, optional);
    assertEquals(
        expected(engine), Application.run(JDK, "-p", path, "-m", "app/app.App", engine, PROGRAM));
  }

  /** Nothing is printed but what the program prints: no warning of what a later JDK will refuse. */
  @ParameterizedTest
  @MethodSource(ENGINES)
  void moduleRunsOnJdk25(String engine) throws Exception {
    String jdk = System.getenv("JAVA_HOME_25");
    assumeTrue(jdk != null, "JAVA_HOME_25 does not say where a JDK 25 is");
    String path = path(classes, modules, optional);
    assertEquals(
        expected(engine),
        Application.run(Path.of(jdk), "-p", path, "-m", "app/app.App", engine, PROGRAM));
  }

  /** Who requires the API alone gets the runtime and the engines, as they are services. */
  @Test
  void optionalModulesMayBeAbsent() throws Exception {
    String alone = compile("alone", "requires org.cellvm.api; requires org.cellvm.stdlib;");
    String program =
        """
        for name in 'bz2', 'crypt', 'sqlite3':
            try:
                __import__(name)
            except ImportError:
                print 'no', name
        """;
    String path = path(alone, modules);
    assertEquals(
        "no bz2\nno crypt\nno sqlite3\njit 20\n",
        Application.run(JDK, "-p", path, "-m", "app/app.App", "jit", program));
  }

  /** The module of SQLite keeps closed what {@code sqlite3} needs of it. */
  @Test
  void sqliteRunsWhereItIsOpened() throws Exception {
    String program =
        """
        try:
            import sqlite3
            print sqlite3.connect(':memory:').execute('select 1 + 1').fetchone()
        except ImportError as e:
            print e
        """;
    String path = path(classes, modules, optional);
    assertEquals(
        "_sqlite3 needs a Java class that is not there: org.sqlite.core is not open to"
            + " org.cellvm.library\njit 20\n",
        Application.run(JDK, "-p", path, "-m", "app/app.App", "jit", program));
    assertEquals(
        "(2,)\njit 20\n",
        Application.run(
            JDK,
            "-p",
            path,
            "--enable-native-access=org.xerial.sqlitejdbc",
            "--add-opens",
            "org.xerial.sqlitejdbc/org.sqlite.core=org.cellvm.library",
            "--add-opens",
            "org.xerial.sqlitejdbc/org.sqlite=org.cellvm.library",
            "-m",
            "app/app.App",
            "jit",
            program));
  }
}
