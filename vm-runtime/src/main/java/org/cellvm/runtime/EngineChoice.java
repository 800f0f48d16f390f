package org.cellvm.runtime;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    /** Returns a system property; null if it is not set. */
    String property(String name);

    /** Returns an environment variable; null if it is not set. */
    String variable(String name);

    /** {@link #FILE}, whether there is one or not. */
    File file();
  }

  private static final class ProcessSources implements Sources {
    @Override
    public String property(String name) {
      return System.getProperty(name);
    }

    @Override
    public String variable(String name) {
      return Variables.get(name);
    }

    @Override
    public File file() {
      return new File(FILE);
    }
  }

  private EngineChoice() {}

  /** Returns the name to look for; {@code asked} is the argument, null for none. */
  public static String choose(String asked) {
    return choose(asked, new ProcessSources());
  }

  /** {@link #choose(String)} that returns null where none is set. */
  public static String chosen(String asked) {
    return chosen(asked, new ProcessSources());
  }

  /**
   * {@link #choose(String)} with other places to look.
   *
   * @throws EngineNotFoundException if the file cannot be read
   */
  public static String choose(String asked, Sources sources) {
    String name = chosen(asked, sources);
    return name != null ? name : DEFAULT;
  }

  private static String chosen(String asked, Sources sources) {
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
    name = fromFile(sources.file());
    return isSet(name) ? name : null;
  }

  private static boolean isSet(String name) {
    return name != null && !name.isEmpty();
  }

  private static String fromFile(File file) {
    // Not by java.nio.file, which takes three milliseconds to be ready.
    if (!file.isFile()) {
      return null;
    }
    Properties properties = new Properties();
    try (InputStream in = new FileInputStream(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new EngineNotFoundException("cannot read " + FILE + ": " + e.getMessage());
    }
    String name = properties.getProperty("engine");
    return name == null ? null : name.trim();
  }
}
