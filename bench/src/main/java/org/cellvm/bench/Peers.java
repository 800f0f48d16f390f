package org.cellvm.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who is compared, as the options say. */
final class Peers {
  /** The first JDK that GraalPy runs on. */
  private static final int GRAALPY_JDK = 21;

  private Peers() {}

  /**
   * Returns the contenders, the baseline first: CPython if there is one, else the first engine.
   *
   * @param cpython null for none
   * @param worker the path of {@code worker.py}
   */
  static List<Contender> contenders(Options options, Cpython cpython, String worker) {
    List<Contender> contenders = new ArrayList<>();
    if (cpython != null) {
      contenders.add(Contender.cpython(cpython, options.clock, worker));
    }
    for (String engine : options.engines) {
      contenders.add(Contender.engine(engine, options.clock, options.jvmArguments));
    }
    if (options.jython) {
      String jar = options.jythonJar != null ? options.jythonJar : jythonJar();
      contenders.add(Contender.jython(jar, options.clock, worker));
    }
    if (options.graalpy) {
      contenders.add(Contender.graalpy(graalpyJava(options), graalpyJars(), options.clock, worker));
    }
    for (Options.NamedPath peer : options.peers) {
      Interpreter python = Interpreter.ask(peer.path());
      if (python == null) {
        throw new Options.UsageException("no Python: " + peer.path());
      }
      contenders.add(Contender.peer(peer.name(), python, options.clock, worker));
    }
    return contenders;
  }

  private static String graalpyJava(Options options) {
    if (options.graalpyJava != null) {
      return options.graalpyJava;
    }
    if (Runtime.version().feature() < GRAALPY_JDK) {
      throw new Options.UsageException(
          "GraalPy needs a JDK since " + GRAALPY_JDK + ": name its java with --graalpy=JAVA");
    }
    return Contender.javaCommand();
  }

  private static List<String> graalpyJars() {
    List<String> jars = jars(peers().resolve("graalpy"), "*.jar");
    if (jars.isEmpty()) {
      throw new Options.UsageException("no GraalPy in " + peers() + "; use bench/run --graalpy");
    }
    return jars;
  }

  private static String jythonJar() {
    List<String> jars = jars(peers(), "jython-*.jar");
    if (jars.isEmpty()) {
      throw new Options.UsageException(
          "no Jython in " + peers() + "; use bench/run --jython, or --jython=JAR");
    }
    return jars.get(0);
  }

  /** Returns where the build's profiles put the peers' jars: beside the benchmarks' own. */
  private static Path peers() {
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    return Path.of(first).toAbsolutePath().resolveSibling("peers");
  }

  private static List<String> jars(Path directory, String glob) {
    List<String> jars = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return jars;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
      found.forEach(jar -> jars.add(jar.toString()));
    } catch (IOException e) {
      throw new Options.UsageException("cannot read " + directory + ": " + e.getMessage());
    }
    Collections.sort(jars);
    return jars;
  }
}
