package org.cellvm.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;

/**
 * A jar or class directory on the class path that announces a dispatch engine as a service.
 *
 * @param name the jar's name without version and ending, or the directory of the module
 * @param place the jar, or the directory of classes
 */
record EngineFiles(String name, Path place) {
  private static final String SERVICE = "META-INF/services/" + DispatchEngine.class.getName();

  private static final Pattern NAME =
      Pattern.compile(".*/(?:([^/]+)/target/classes|([^/]+?)(?:-[0-9][^/]*)?\\.jar)");

  /**
   * Returns those on the class path. A module that is there several times, as copies, is returned
   * once.
   */
  static Collection<EngineFiles> all() {
    var found = new TreeMap<String, EngineFiles>();
    try {
      for (var url : Collections.list(loader().getResources(SERVICE))) {
        var text = url.toString().replaceFirst("^jar:", "").replaceFirst("!?/" + SERVICE, "");
        var place = Path.of(URI.create(text));
        var name = NAME.matcher(place.toString());
        if (!name.matches()) {
          throw new IllegalStateException("an engine at a place without a name: " + place);
        }
        var key = name.group(1) != null ? name.group(1) : name.group(2);
        found.putIfAbsent(key, new EngineFiles(key, place));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.values();
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  /** Returns the bytes of every class file. */
  List<byte[]> classes() throws IOException {
    if (Files.isDirectory(place)) {
      return classesBelow(place);
    }
    try (var jar = FileSystems.newFileSystem(place)) {
      return classesBelow(jar.getPath("/"));
    }
  }

  private static List<byte[]> classesBelow(Path root) throws IOException {
    var classes = new ArrayList<byte[]>();
    try (Stream<Path> files = Files.walk(root)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        classes.add(Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
