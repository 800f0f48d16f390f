package org.cellvm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.cellvm.conformance.plugin.TestEngine;
import org.cellvm.engine.DispatchEngine;

/** A jar with one engine in it, as its author would build it. */
final class EngineJar {
  private EngineJar() {}

  static Path create(Path directory) throws IOException {
    Path jar = directory.resolve("testing-engine.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      add(out, TestEngine.class);
      for (Class<?> inner : TestEngine.class.getDeclaredClasses()) {
        add(out, inner);
      }
      out.putNextEntry(new JarEntry("META-INF/services/" + DispatchEngine.class.getName()));
      out.write((TestEngine.class.getName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static void add(JarOutputStream out, Class<?> type) throws IOException {
    String classFile = type.getName().replace('.', '/') + ".class";
    out.putNextEntry(new JarEntry(classFile));
    try (var in = type.getResourceAsStream("/" + classFile)) {
      in.transferTo(out);
    }
  }
}
