package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.ModuleTable;
import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation: its programs and commands do what it says, its links lead somewhere. {@link
 * Document} describes how blocks are marked.
 */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(([^()\\s]+)\\)");
  private static final Pattern MEMBER = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Set<String> LANGUAGES =
      Set.of("python", "java", "sh", "mermaid", "markdown", "xml");

  /** What the picture of the modules calls each engine. */
  private static final String ENGINE = "an engine";

  /** Printed between the blocks of a page's program. */
  private static final String SEPARATOR = "\u001e\n";

  @TempDir Path directory;

  /** The check of one page. */
  private interface Check {
    void of(Document document) throws Exception;
  }

  private static Stream<DynamicTest> forEach(String language, Check check) {
    return Document.all().stream()
        .filter(document -> language.isEmpty() || !document.blocks(language).isEmpty())
        .map(document -> dynamicTest(document.path(), () -> check.of(document)));
  }

  private static String at(Document document, Document.Block block) {
    return document.path() + ":" + block.line();
  }

  /** Addresses differ, and editors take blanks off the ends of lines. */
  private static String normal(String text) {
    return text.replaceAll("0x[0-9a-f]+", "0x...").replaceAll("(?m) +$", "");
  }

  @TestFactory
  Stream<DynamicTest> everyBlockIsOfAKindThatIsChecked() {
    return forEach(
        "",
        document -> {
          for (var block : document.blocks()) {
            assertTrue(
                LANGUAGES.contains(block.language()),
                () -> at(document, block) + ": " + block.language());
          }
        });
  }

  /** Dependencies for a POM name artifacts of this build, in its version. */
  @TestFactory
  Stream<DynamicTest> coordinatesAreThoseOfTheBuild() throws IOException {
    var poms = new StringBuilder();
    for (var module :
        List.of("packaging/cellvm", "packaging/cellvm-bom", "vm-script", "vm-guice")) {
      poms.append(Files.readString(PythonProgram.REPOSITORY.resolve(module).resolve("pom.xml")));
    }
    return forEach(
        "xml",
        document -> {
          for (var block : document.blocks("xml")) {
            var named = Pattern.compile("<(artifactId|version)>[^<]*<").matcher(block.text());
            assertTrue(named.find(), () -> at(document, block));
            do {
              String name = named.group();
              assertTrue(poms.indexOf(name) >= 0, () -> at(document, block) + ": " + name);
            } while (named.find());
          }
        });
  }

  // Links

  @TestFactory
  Stream<DynamicTest> linksLeadSomewhere() {
    return forEach(
        "",
        document -> {
          var broken = new ArrayList<String>();
          var links = LINK.matcher(document.prose());
          while (links.find()) {
            var target = links.group(2);
            if (!target.contains("://") && !leadsSomewhere(document, links.group(1), target)) {
              broken.add(links.group());
            }
          }
          assertEquals(List.of(), broken);
        });
  }

  private static boolean leadsSomewhere(Document from, String text, String target)
      throws IOException {
    var file = target.replaceFirst("#.*", "");
    var path = file.isEmpty() ? from.file() : from.file().resolveSibling(file).normalize();
    if (!Files.exists(path)) {
      return false;
    }
    if (target.contains("#")) {
      return headings(path).contains(target.substring(target.indexOf('#') + 1));
    }
    var member = MEMBER.matcher(text);
    return !member.matches()
        || path.endsWith(member.group(1) + ".java")
            && Files.readString(path).matches("(?s).*\\b" + member.group(2) + "\\b[ (;].*");
  }

  /** Returns the anchors that GitHub gives to a page's headings. */
  private static Set<String> headings(Path page) throws IOException {
    var anchors = new TreeSet<String>();
    for (var line : Files.readAllLines(page)) {
      if (line.matches("#+ .*")) {
        var words = line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT);
        anchors.add(words.replaceAll("[^\\w \\-]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }

  // Python

  @TestFactory
  Stream<DynamicTest> pythonPrintsWhatIsShown() {
    return forEach("python", this::checkPython);
  }

  private void checkPython(Document document) throws Exception {
    var blocks = document.blocks("python");
    var source = new StringBuilder();
    var expected = new StringBuilder();
    for (var block : blocks) {
      source.append(block.text()).append("print '\\x1e'\n");
      expected.append(block.output() == null ? "" : block.output()).append(SEPARATOR);
    }
    var name = document.stem() + ".py";
    var files = wholeFiles(document);
    for (var engine : EngineRun.engines()) {
      try (var loader = Snippets.compile(Files.createDirectories(directory.resolve("x")), files)) {
        var outcome =
            EngineRun.of(
                engine,
                List.of(name),
                List.of(""),
                program -> {
                  addModules(loader, files);
                  return program.runFile(Outcome.bytes(source.toString()), name);
                });
        assertEquals("", outcome.err(), "stderr of " + engine.name());
        Difference.check(engine.name(), expected.toString(), normal(outcome.out()));
      }
    }
    var cpython = CPython.installed();
    assumeTrue(cpython.isPresent(), CPython.ABSENT);
    if (files.isEmpty()) {
      Files.writeString(directory.resolve(name), source);
      var outcome = cpython.get().run(directory, List.of("-S", name));
      Difference.check("CPython", expected.toString(), normal(outcome.out()));
    }
  }

  private static List<String> wholeFiles(Document document) {
    return document.blocks("java").stream()
        .map(Document.Block::text)
        .filter(Snippets::isWholeFile)
        .toList();
  }

  /** Adds the page's own modules to the VM, as the import system adds the built-in ones. */
  private static void addModules(ClassLoader loader, List<String> files) {
    ThreadState ts = ThreadState.current();
    var name = Pattern.compile("package ([\\w.]+);.*\\sclass (\\w+Module)\\b", Pattern.DOTALL);
    for (var file : files) {
      var found = name.matcher(file);
      if (found.find()) {
        ModuleTable table;
        try {
          var type = loader.loadClass(found.group(1) + "." + found.group(2) + "Table");
          table = (ModuleTable) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
        PyString key = PyString.intern(ts, PyString.fromString(table.moduleName()));
        PyModule module = new PyModule(ts, key);
        module.fill(ts, table);
        ts.interp.modules.putStr(ts, key, module);
        key.decref(ts);
        module.decref(ts);
      }
    }
  }

  // Java

  @TestFactory
  Stream<DynamicTest> javaCompilesAndPrintsWhatIsShown() {
    return forEach(
        "java",
        document -> {
          for (var block : document.blocks("java")) {
            var excerpt = block.remark("excerpt");
            if (excerpt != null) {
              var file = Files.readString(document.file().resolveSibling(excerpt));
              assertTrue(file.contains(block.text()), at(document, block) + ": not in " + excerpt);
            } else if (!Snippets.isWholeFile(block.text())) {
              var printed = Snippets.run(directory, block.text());
              assertEquals(block.output(), printed, at(document, block));
            }
          }
          var whole = wholeFiles(document);
          if (!whole.isEmpty()) {
            Snippets.compile(directory, whole).close();
          }
        });
  }

  // Commands

  @TestFactory
  Stream<DynamicTest> commandsDoWhatIsShown() {
    return forEach(
        "sh",
        document -> {
          var shell = new Shell(Files.createTempDirectory(directory, "sh"));
          document.writeFiles(shell.directory());
          for (var block : document.blocks("sh")) {
            assertEquals("", shell.parse(block.text()), at(document, block));
            if (block.remark("not run") == null) {
              var outcome = shell.run(block.text());
              assertEquals("", outcome.err(), at(document, block));
              assertEquals(0, outcome.status(), at(document, block));
              if (block.output() != null) {
                Difference.check(at(document, block), block.output(), normal(outcome.out()));
              }
            }
          }
        });
  }

  // Tables and pictures

  /** Each name in the last table of closures.md is found in one of the files beside it. */
  @Test
  void namesOfCPythonAreFound() throws IOException {
    var page = Document.named("docs/closures.md");
    var missing = new ArrayList<String>();
    int rows = 0;
    for (var line :
        page.lines()
            .subList(page.lines().indexOf("| CPython's name | here |") + 2, page.lines().size())) {
      var cells = line.split("\\|");
      var files = new ArrayList<String>();
      var links = LINK.matcher(cells[2]);
      while (links.find()) {
        files.add(Files.readString(page.file().resolveSibling(links.group(2))));
      }
      var names = CODE.matcher(cells[1]);
      for (; names.find(); rows++) {
        var name = Pattern.compile("\\b" + Pattern.quote(names.group(1)) + "\\b");
        if (files.stream().noneMatch(file -> name.matcher(file).find())) {
          missing.add(names.group(1) + " in " + cells[2].strip());
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(rows > 50, "only " + rows + " names");
  }

  /**
   * The picture in architecture.md has the dependencies of the poms, and no others. All engines are
   * one node of it: what it shows holds for each.
   */
  @Test
  void pictureShowsTheDependencies() throws IOException {
    var picture = Document.named("docs/architecture.md").blocks("mermaid").get(0).text();
    var names = new HashMap<String, String>();
    var nodes = Pattern.compile("(\\w+)\\[(vm-\\w+)<br/>").matcher(picture);
    while (nodes.find()) {
      names.put(nodes.group(1), nodes.group(2));
    }
    names.put("engine", ENGINE);
    var drawn = new TreeSet<String>();
    var arrows =
        Pattern.compile(
                "(?m)^ *(\\w+)(?:\\[.*\\])? (?:-- [^>]* )?(-->|-\\.->|-\\. build \\.->) (\\w+)")
            .matcher(picture);
    while (arrows.find()) {
      var scope =
          arrows.group(2).equals("-->")
              ? "compile"
              : arrows.group(2).equals("-.->") ? "runtime" : "provided";
      drawn.add(names.get(arrows.group(1)) + " " + scope + " " + names.get(arrows.group(3)));
    }
    assertEquals(String.join("\n", dependencies()), String.join("\n", drawn));
  }

  /** How the picture names a module. */
  private static String node(Path module) {
    var services = module.resolve("src/main/resources/META-INF/services");
    return Files.exists(services.resolve(DispatchEngine.class.getName()))
        ? ENGINE
        : module.getFileName().toString();
  }

  private static Set<String> dependencies() throws IOException {
    var found = new TreeSet<String>();
    var dependency =
        Pattern.compile(
            "<dependency>\\s*<groupId>org\\.cellvm</groupId>\\s*<artifactId>(vm-\\w+)</artifactId>"
                + "(?:\\s*<version>[^<]*</version>)?(?:\\s*<scope>(\\w+)</scope>)?");
    try (Stream<Path> modules = Files.list(PythonProgram.REPOSITORY)) {
      for (var module :
          modules.filter(m -> m.getFileName().toString().startsWith("vm-")).toList()) {
        var pom = dependency.matcher(Files.readString(module.resolve("pom.xml")));
        while (pom.find()) {
          var scope = pom.group(2) == null ? "compile" : pom.group(2);
          if (!scope.equals("test")) {
            found.add(node(module) + " " + scope + " " + node(module.resolveSibling(pom.group(1))));
          }
        }
      }
    }
    return found;
  }
}
