package org.cellvm.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Which engine is asked for: by argument (builder or {@code --engine}), else the system property
 * {@code cellvm.engine}, else the environment variable {@code CELLVM_ENGINE}, else {@code engine}
 * in the file {@code cellvm.properties} of the working directory, else {@link #DEFAULT}. What is
 * set to the empty string counts as not set.
 */
public final class EngineChoice {
  public static final String DEFAULT = "threaded";
  public static final String PROPERTY = "cellvm.engine";
  public static final String VARIABLE = "CELLVM_ENGINE";
  public static final String FILE = "cellvm.properties";

  /** Where the choice looks: the process's own, or a test's. */
  public interface Sources {
    /** A system property; null if it is not set. */
    String property(String name);

    /** An environment variable; null if it is not set. */
    String variable(String name);

    /** Where the file is looked for. */
    Path directory();
  }

  private static final class ProcessSources implements Sources {
    @Override
    public String property(String name) {
      return System.getProperty(name);
    }

    @Override
    public String variable(String name) {
      return System.getenv(name);
    }

    @Override
    public Path directory() {
      return Path.of("");
    }
  }

  private EngineChoice() {}

  /** The name to look for; {@code asked} is the argument, null for none. */
  public static String choose(String asked) {
    return choose(asked, new ProcessSources());
  }

  /**
   * {@link #choose(String)} with other places to look.
   *
   * @throws EngineNotFoundException if the file cannot be read
   */
  public static String choose(String asked, Sources sources) {
    if (isSet(asked)) {
      return asked;
    }
    String name = sources.property(PROPERTY);
    if (isSet(name)) {
      return name;
    }
    name = sources.variable(VARIABLE);
    if (isSet(name)) {
      return name;
    }
    name = fromFile(sources.directory().resolve(FILE));
    return isSet(name) ? name : DEFAULT;
  }

  private static boolean isSet(String name) {
    return name != null && !name.isEmpty();
  }

  private static String fromFile(Path file) {
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
