package org.cellvm.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A Python implementation that runs the programs.
 *
 * @param name as the tables show it
 * @param command starts its worker
 * @param compiles whether it compiles what it runs while it runs it, and so needs warming up
 */
record Contender(String name, List<String> command, boolean compiles) {
  /** The launcher's flags, by which its users run: see {@code cellvm}. */
  static final List<String> JVM_FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-UseSwitchProfiling",
          "-XX:-UsePerfData",
          "-XX:TieredStopAtLevel=4",
          "-XX:Tier3InvocationThreshold=2000",
          "-XX:Tier3MinInvocationThreshold=1000",
          "-XX:Tier3CompileThreshold=4000",
          "-Xshare:auto");

  static Contender engine(String name, Clock clock, List<String> jvmArguments) {
    List<String> command = java(jvmArguments);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(EngineWorker.class.getName());
    command.add(clock.name());
    command.add(name);
    return new Contender(name, command, true);
  }

  static Contender cpython(String executable, Clock clock, String worker) {
    return new Contender("CPython", List.of(executable, "-u", worker, clock.name()), false);
  }

  static Contender jython(String jar, Clock clock, String worker) {
    List<String> command = java(List.of("-Dpython.import.site=false"));
    command.add("-cp");
    command.add(jar);
    command.add("org.python.util.jython");
    command.add(worker);
    command.add(clock.name());
    return new Contender("Jython", command, true);
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
