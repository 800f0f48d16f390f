package org.cellvm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the jars say of themselves, where the build has made some (from {@code package} on). */
class ManifestTest {
  private static List<File> jars() {
    List<File> jars = new ArrayList<>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.matches(".*/vm-\\w+/target/.*\\.jar")) {
        jars.add(new File(entry));
      }
    }
    return jars;
  }

  @Test
  void everyJarHasAModuleNameOfItsOwn() throws IOException {
    var names = new TreeMap<String, String>();
    for (var file : jars()) {
      try (var jar = new JarFile(file)) {
        var name = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
        names.put(file.getName(), String.valueOf(name));
      }
    }
    names.forEach((jar, name) -> assertTrue(name.startsWith("org.cellvm."), jar + ": " + name));
    assertEquals(names.size(), new TreeSet<>(names.values()).size(), names.toString());
  }

  @Test
  void everyJarHasTheLicence() throws IOException {
    for (var file : jars()) {
      try (var jar = new JarFile(file)) {
        assertNotNull(jar.getEntry("META-INF/LICENSE"), file::toString);
      }
    }
  }

  /** Packages are exported, and what some programs never use need not be there. */
  @Test
  void everyJarIsABundle() throws IOException {
    for (var file : jars()) {
      try (var jar = new JarFile(file)) {
        var headers = jar.getManifest().getMainAttributes();
        String name = headers.getValue("Automatic-Module-Name");
        assertEquals(name, headers.getValue("Bundle-SymbolicName"), file.toString());
        String exported = String.valueOf(headers.getValue("Export-Package"));
        boolean hasClasses = !name.equals("org.cellvm.stdlib");
        assertEquals(hasClasses, exported.contains("org.cellvm."), file + ": " + exported);
        String imported = String.valueOf(headers.getValue("Import-Package"));
        assertTrue(!imported.contains("org.junit"), file + ": " + imported);
        for (String optional : List.of("com.sun.jna", "org.sqlite", "jdk.jfr", "sun.misc")) {
          int at = imported.indexOf(optional + ";");
          assertTrue(
              at < 0 || imported.indexOf("resolution:=optional", at) > 0, file + ": " + imported);
        }
      }
    }
  }
}
