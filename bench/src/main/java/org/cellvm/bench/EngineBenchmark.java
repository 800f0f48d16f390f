package org.cellvm.bench;

import java.util.concurrent.TimeUnit;
import org.cellvm.runtime.EngineChoice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each program on each engine, alone in a fresh JVM and a fresh VM. This is an engine at its best:
 * the JIT compiler's profiles know one program only. {@link Comparison} measures the programs after
 * each other in one JVM, as an application would run them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-XX:+IgnoreUnrecognizedVMOptions",
      "-XX:+UnlockDiagnosticVMOptions",
      "-XX:-UseSwitchProfiling",
      "-XX:-ClipInlining",
      "-XX:-DontCompileHugeMethods",
      "-Dcellvm.jit.largest=16000",
      "-XX:-UsePerfData",
      "-Xshare:auto",
      "-Xss64m"
    })
public class EngineBenchmark {
  /** {@link Main} names all the engines that there are. */
  @Param(EngineChoice.DEFAULT)
  public String engine;

  /** All of them. */
  @Param public Workload program;

  private HostedPrograms host;
  private String name;

  @Setup(Level.Trial)
  public void load() {
    host = new HostedPrograms(engine, Clock.WALL);
    name = program.id();
    host.load(name, program.source());
  }

  /** {@code run(N)}, and the check of its result, which takes microseconds beside it. */
  @Benchmark
  public long run() {
    return host.time(name);
  }

  @TearDown(Level.Trial)
  public void close() {
    host.close();
  }
}
