package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A release as it is made and used; the profile {@code packaging} runs this. */
@EnabledIfSystemProperty(
    named = "cellvm.packaging",
    matches = "true",
    disabledReason = "builds everything twice: -Ppackaging")
class ReleaseTest {
  /** Maven for what the profile has downloaded already; what is installed goes elsewhere. */
  private static final String REPOSITORY = System.getProperty("cellvm.repository");

  private static final String VERSION = "0.1.0-SNAPSHOT";

  @TempDir Path directory;

  @Test
  void releaseIsReproducibleAndUsable() throws Exception {
    Path one = copyOfSources("one");
    Path installed = directory.resolve("repository");
    maven(one, installed, "install", "-Prelease");
    Path two = copyOfSources("another/place");
    maven(two, directory.resolve("unused"), "package", "-Prelease");
    Map<String, String> jars = jars(one);
    assertEquals(jars, jars(two));
    for (String module : List.of("vm-api", "vm-runtime", "vm-jit")) {
      for (String kind : List.of("", "-sources", "-javadoc")) {
        String jar = module + "/target/" + module + "-" + VERSION + kind + ".jar";
        assertTrue(jars.containsKey(jar), () -> jar + " in " + jars.keySet());
      }
    }
    String parts = Files.readString(one.resolve("packaging/cellvm/target/bom.json"));
    for (String part : List.of("vm-runtime", "vm-jit", "sqlite-jdbc", "CycloneDX")) {
      assertTrue(parts.contains(part), part);
    }
    assertEquals("4\n", fresh(one, installed));
  }

  /** A project whose only dependency is {@code org.cellvm:cellvm}, in the version of the BOM. */
  private String fresh(Path sources, Path installed) throws Exception {
    Path project = Files.createDirectories(directory.resolve("fresh"));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>fresh</groupId><artifactId>fresh</artifactId><version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencyManagement><dependencies><dependency>
            <groupId>org.cellvm</groupId><artifactId>cellvm-bom</artifactId>
            <version>%s</version><type>pom</type><scope>import</scope>
          </dependency></dependencies></dependencyManagement>
          <dependencies><dependency>
            <groupId>org.cellvm</groupId><artifactId>cellvm</artifactId>
          </dependency></dependencies>
        </project>
        """
            .formatted(VERSION));
    Path source = Files.createDirectories(project.resolve("src/main/java")).resolve("Hello.java");
    Files.writeString(
        source,
        """
        public class Hello {
          public static void main(String[] args) {
            System.out.println(org.cellvm.api.PythonVm.builder().build().eval("2 + 2"));
          }
        }
        """);
    return maven(
        sources,
        installed,
        "compile",
        "org.codehaus.mojo:exec-maven-plugin:3.7.0:java",
        "-Dexec.mainClass=Hello",
        "-f",
        project.resolve("pom.xml").toString());
  }

  private String maven(Path sources, Path repository, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", sources.resolve("mvnw").toString()));
    command.addAll(List.of("-q", "-B", "-DskipTests", "-Dspotless.check.skip=true"));
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Dmaven.repo.local.tail=" + REPOSITORY);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(sources.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  /** The files of the repository, without what a build makes. */
  private Path copyOfSources(String name) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path from = root;
    Path to = directory.resolve(name);
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path d, BasicFileAttributes attributes)
              throws IOException {
            String last = d.getFileName().toString();
            if (last.equals("target") || last.equals(".git")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(d)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }

  /** The jars that a build has made, with a digest of each. */
  private static Map<String, String> jars(Path root) throws Exception {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(f -> f.toString().matches(".*/target/[^/]*\\.jar")).toList()) {
        byte[] digest =
            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        found.put(root.relativize(file).toString(), java.util.HexFormat.of().formatHex(digest));
      }
    }
    return found;
  }
}
