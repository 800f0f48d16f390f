package org.cellvm.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Which engine is asked for: by argument (builder or {@code --engine}), else the system property
 * {@code cellvm.engine}, else the environment variable {@code CELLVM_ENGINE}, else {@code engine} in
 * the file {@code cellvm.properties} of the working directory, else {@link #DEFAULT}.
 */
public final class EngineChoice {
  public static final String DEFAULT = "threaded";
  private static final String PROPERTY = "cellvm.engine";
  private static final String VARIABLE = "CELLVM_ENGINE";
  private static final String FILE = "cellvm.properties";

  private EngineChoice() {}

  /** The name to look for; {@code asked} is the argument, null for none. */
  public static String choose(String asked) {
    if (asked != null) {
      return asked;
    }
    String name = System.getProperty(PROPERTY);
    if (name == null) {
      name = System.getenv(VARIABLE);
    }
    if (name == null || name.isEmpty()) {
      name = fromFile();
    }
    return name == null || name.isEmpty() ? DEFAULT : name;
  }

  private static String fromFile() {
    Path file = Path.of(FILE);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new EngineNotFoundException("cannot read " + FILE + ": " + e.getMessage());
    }
    String name = properties.getProperty("engine");
    return name == null ? null : name.trim();
  }
}
