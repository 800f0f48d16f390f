package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications in one jar: with all classes in it (shaded), and with the jars in it (Spring Boot).
 */
class JarsTest {
  private static final String ENGINES = "org.cellvm.packaging.JarsTest#engines";

  @TempDir static Path directory;
  private static Path classes;

  static java.util.List<String> engines() {
    return org.cellvm.runtime.Engines.found().names();
  }

  @BeforeAll
  static void pack() throws IOException {
    classes = Application.compile(directory);
    shade(directory.resolve("shaded.jar"));
    nest(directory.resolve("nested.jar"));
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void shadedJarRuns(String engine) throws Exception {
    assertEquals(
        "[1, 2] bb\n" + engine + "\n", Application.run(directory.resolve("shaded.jar"), engine));
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void jarOfJarsRuns(String engine) throws Exception {
    assertEquals(
        "[1, 2] bb\n" + engine + "\n", Application.run(directory.resolve("nested.jar"), engine));
  }

  /** All classes in one jar; lists of services with the same name become one. */
  private static void shade(Path jar) throws IOException {
    Map<String, StringBuilder> services = new TreeMap<>();
    Set<String> names = new HashSet<>();
    try (ZipOutputStream out = zip(jar)) {
      manifest(out, "Main-Class: app.App\n");
      addAll(out, classes, "", names, services);
      for (Path needed : Application.needed()) {
        if (Files.isDirectory(needed)) {
          addAll(out, needed, "", names, services);
        } else {
          try (FileSystem inner = FileSystems.newFileSystem(needed)) {
            addAll(out, inner.getPath("/"), "", names, services);
          }
        }
      }
      putAll(out, services);
    }
  }

  private static void putAll(ZipOutputStream out, Map<String, StringBuilder> services)
      throws IOException {
    for (var service : services.entrySet()) {
      put(out, service.getKey(), service.getValue().toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The application's classes and the jars as they are, in the places that Spring Boot gives them.
   */
  private static void nest(Path jar) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipOutputStream out = zip(jar)) {
      manifest(
          out,
          "Main-Class: org.springframework.boot.loader.launch.JarLauncher\n"
              + "Start-Class: app.App\n"
              + "Spring-Boot-Classes: BOOT-INF/classes/\n"
              + "Spring-Boot-Lib: BOOT-INF/lib/\n");
      for (String folder : new String[] {"BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/"}) {
        out.putNextEntry(new ZipEntry(folder));
      }
      try (FileSystem loader = FileSystems.newFileSystem(loader())) {
        addAll(out, loader.getPath("/org"), "org/", names, new TreeMap<>());
      }
      addAll(out, classes, "BOOT-INF/classes/", names, new TreeMap<>());
      for (Path needed : Application.needed()) {
        Path packed = Files.isDirectory(needed) ? packed(needed) : needed;
        store(out, "BOOT-INF/lib/" + packed.getFileName(), Files.readAllBytes(packed));
      }
    }
  }

  private static Path loader() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("spring-boot-loader"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  /** A jar of the classes of a module that the build has not packed yet. */
  private static Path packed(Path target) throws IOException {
    Path jar = directory.resolve(target.getParent().getParent().getFileName() + ".jar");
    try (ZipOutputStream out = zip(jar)) {
      Map<String, StringBuilder> services = new TreeMap<>();
      addAll(out, target, "", new HashSet<>(), services);
      putAll(out, services);
    }
    return jar;
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream to = Files.newOutputStream(file);
    ZipOutputStream out = new ZipOutputStream(to);
    out.setLevel(Deflater.BEST_SPEED);
    return out;
  }

  private static void manifest(ZipOutputStream out, String headers) throws IOException {
    byte[] text = ("Manifest-Version: 1.0\n" + headers).getBytes(StandardCharsets.UTF_8);
    put(out, "META-INF/MANIFEST.MF", text);
  }

  private static void addAll(
      ZipOutputStream out,
      Path root,
      String prefix,
      Set<String> names,
      Map<String, StringBuilder> services)
      throws IOException {
    for (Path file : Application.files(root)) {
      String name = prefix + root.relativize(file);
      byte[] bytes = Files.readAllBytes(file);
      if (prefix.isEmpty() && name.startsWith("META-INF/services/")) {
        String lines = new String(bytes, StandardCharsets.UTF_8);
        services.computeIfAbsent(name, k -> new StringBuilder()).append(lines).append('\n');
      } else if (!name.equals("META-INF/MANIFEST.MF") && names.add(name)) {
        put(out, name, bytes);
      }
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  /** A jar in a jar is not compressed. */
  private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    var sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
