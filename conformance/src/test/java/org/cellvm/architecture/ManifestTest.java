package org.cellvm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the jars say of themselves. */
class ManifestTest {
  /** Where the build has made jars of the modules (from {@code package} on), each has its name. */
  @Test
  void everyJarHasAModuleNameOfItsOwn() throws IOException {
    var names = new TreeMap<String, String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.matches(".*/vm-\\w+/target/.*\\.jar")) {
        try (var jar = new JarFile(entry)) {
          var name = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
          names.put(new File(entry).getName(), String.valueOf(name));
        }
      }
    }
    names.forEach((jar, name) -> assertTrue(name.startsWith("org.cellvm."), jar + ": " + name));
    assertEquals(names.size(), new TreeSet<>(names.values()).size(), names.toString());
  }
}
