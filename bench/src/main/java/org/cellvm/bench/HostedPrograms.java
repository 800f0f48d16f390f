package org.cellvm.bench;

import java.util.HashMap;
import java.util.Map;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;

/** A VM on one engine, with programs loaded into it, each in a namespace of its own. */
final class HostedPrograms implements AutoCloseable {
  private static final String DRIVER =
      """
      programs = {}

      def load(name, source):
          namespace = {'__name__': name}
          exec source in namespace
          programs[name] = namespace

      def named(name, what):
          return programs[name][what]

      def right(name, result):
          return repr(result) == repr(programs[name]['CHECK'])
      """;

  private record Loaded(Value run, Value n) {}

  private final PythonVm vm;
  private final Clock clock;
  private final Value right;
  private final Map<String, Loaded> programs = new HashMap<>();

  /**
   * @throws IllegalArgumentException if there is no engine of the name
   */
  HostedPrograms(String engine, Clock clock) {
    this.clock = clock;
    // Standard output is the worker's channel to its parent.
    vm = PythonVm.builder().engine(engine).stdout(System.err).permissions(Permissions.ALL).build();
    vm.exec(DRIVER, "<bench>");
    right = vm.get("right");
  }

  void load(String name, String source) {
    try (Value load = vm.get("load");
        Value named = vm.get("named")) {
      load.call(name, source).close();
      programs.put(name, new Loaded(named.call(name, "run"), named.call(name, "N")));
    }
  }

  /**
   * Runs a program at its full size and checks its result.
   *
   * @return the nanoseconds that {@code run(N)} took
   * @throws IllegalStateException if the result is wrong
   */
  long time(String name) {
    Loaded program = programs.get(name);
    if (program == null) {
      throw new IllegalArgumentException("not loaded: " + name);
    }
    long start = clock.nanos();
    Value result = program.run.call(program.n);
    long elapsed = clock.nanos() - start;
    try (result;
        Value verdict = right.call(name, result)) {
      if (!verdict.asBoolean()) {
        throw new IllegalStateException(name + ": wrong result " + result.repr());
      }
    }
    return elapsed;
  }

  @Override
  public void close() {
    vm.close();
  }
}
