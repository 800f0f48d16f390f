package org.cellvm.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Python implementation that runs the programs.
 *
 * @param name as the tables show it
 * @param version as it names itself; the same as this build's for engines
 * @param interpreter starts it, to be followed by Python's own arguments; empty for engines, which
 *     the launcher starts
 * @param command starts its worker
 * @param compiles whether it may compile or specialise what it runs, and so needs warming up
 * @param python3 whether the programs have to be translated for it
 */
record Contender(
    String name,
    String version,
    List<String> interpreter,
    List<String> command,
    boolean compiles,
    boolean python3) {
  /** The launcher's flags, by which its users run: see {@code cellvm}. */
  static final List<String> JVM_FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-UseSwitchProfiling",
          "-XX:-ClipInlining",
          "-XX:-DontCompileHugeMethods",
          "-Dcellvm.jit.largest=16000",
          "-XX:-UsePerfData",
          "-XX:TieredStopAtLevel=4",
          "-XX:Tier3InvocationThreshold=1000",
          "-XX:Tier3MinInvocationThreshold=500",
          "-XX:Tier3CompileThreshold=2000",
          "-XX:Tier4InvocationThreshold=25000",
          "-XX:Tier4MinInvocationThreshold=3000",
          "-XX:Tier4CompileThreshold=75000",
          "-XX:+UseTransparentHugePages",
          "-Xshare:auto");

  private static final List<String> GRAALPY_FLAGS =
      List.of(
          "-Dpolyglot.engine.WarnInterpreterOnly=false",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  static Contender engine(String name, Clock clock, List<String> jvmArguments) {
    List<String> command = java(jvmArguments);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(EngineWorker.class.getName());
    command.add(clock.name());
    command.add(name);
    return new Contender(name, "this build", List.of(), command, true, false);
  }

  static Contender cpython(Cpython cpython, Clock clock, String worker) {
    List<String> python = List.of(cpython.executable());
    return new Contender(
        "CPython",
        cpython.version(),
        python,
        with(python, "-u", worker, clock.name()),
        false,
        false);
  }

  static Contender peer(String name, Interpreter python, Clock clock, String worker) {
    List<String> interpreter = List.of(python.executable());
    return new Contender(
        name,
        python.implementation() + " " + python.version(),
        interpreter,
        with(interpreter, "-u", worker, clock.name()),
        !python.isCpython27(),
        python.isPython3());
  }

  static Contender jython(String jar, Clock clock, String worker) {
    List<String> interpreter = java(List.of("-Dpython.import.site=false"));
    interpreter.addAll(List.of("-cp", jar, "org.python.util.jython"));
    return new Contender(
        "Jython",
        versionOf(jar, "jython-standalone"),
        interpreter,
        with(interpreter, worker, clock.name()),
        true,
        false);
  }

  /**
   * GraalPy on a JDK that has no compiler for it, so as an interpreter.
   *
   * @param java of a JDK since 21
   */
  static Contender graalpy(String java, List<String> jars, Clock clock, String worker) {
    List<String> interpreter = new ArrayList<>(List.of(java, "-XX:+UseSerialGC"));
    interpreter.add("-XX:+IgnoreUnrecognizedVMOptions");
    interpreter.addAll(GRAALPY_FLAGS);
    interpreter.addAll(List.of("-cp", String.join(File.pathSeparator, jars)));
    interpreter.add("com.oracle.graal.python.shell.GraalPythonMain");
    String version = "";
    for (String jar : jars) {
      version = version.isEmpty() ? versionOf(jar, "python-launcher") : version;
    }
    return new Contender(
        "GraalPy", version, interpreter, with(interpreter, worker, clock.name()), true, true);
  }

  /** Returns whether it is one of this project's engines. */
  boolean isEngine() {
    return interpreter.isEmpty();
  }

  /** Returns the version in the name of an artifact's jar; empty for another file. */
  private static String versionOf(String jar, String artifact) {
    String file = Path.of(jar).getFileName().toString();
    return file.startsWith(artifact + "-") && file.endsWith(".jar")
        ? file.substring(artifact.length() + 1, file.length() - ".jar".length())
        : "";
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> java(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(javaCommand());
    command.addAll(JVM_FLAGS);
    command.addAll(arguments);
    return command;
  }

  /** Returns the {@code java} of the JDK that this runs on. */
  static String javaCommand() {
    return System.getProperty("java.home") + "/bin/java";
  }
}
