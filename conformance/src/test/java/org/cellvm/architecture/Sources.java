package org.cellvm.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java sources of the repository's modules, without tests and without generated ones. */
final class Sources {
  private static final Path REPOSITORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  private Sources() {}

  /** By their packages, {@code package-info.java} among them; a package's files are sorted. */
  static Map<String, List<Path>> byPackage() {
    var packages = new TreeMap<String, List<Path>>();
    for (var root : roots()) {
      try (Stream<Path> directories = Files.walk(root)) {
        for (var directory : directories.filter(Files::isDirectory).toList()) {
          var files = javaFiles(directory);
          if (!files.isEmpty()) {
            packages.put(root.relativize(directory).toString().replace('/', '.'), files);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return packages;
  }

  private static List<Path> roots() {
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  static boolean isPackageInfo(Path file) {
    return file.endsWith("package-info.java");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
