package org.cellvm.bench.border;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cellvm.runtime.EngineChoice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls and values that pass between Java and Python, on each engine and, with {@code
 * -Dcellvm.bench.jython=JAR} for the forks, on {@code jython}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsPrepend = {"-XX:+UseSerialGC", "-Xshare:auto"})
public class BorderBenchmark {
  private static final int CALLS = 1000;

  /** Engines, or {@code jython}. */
  @Param(EngineChoice.DEFAULT)
  public String engine;

  private Border border;
  private Order order;
  private int n;

  @Setup(Level.Trial)
  public void open() throws Exception {
    border =
        engine.equals("jython")
            ? Peer.jython(Path.of(System.getProperty("cellvm.bench.jython")))
            : new CellVmBorder(engine);
    order = new Order(1500, 5, "regular");
    border.set(1);
  }

  @Benchmark
  public int javaCallsPython() {
    return border.call(n++ & 1023);
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public long pythonCallsJava() {
    border.callBack(order, CALLS);
    return order.sum();
  }

  @Benchmark
  public void set() {
    border.set(n++ & 1023);
  }

  @Benchmark
  public int get() {
    return border.get();
  }

  @Benchmark
  public int evalOfAnExpression() {
    return border.eval();
  }

  @Benchmark
  public double ruleOfTenLines() {
    border.rule(order);
    return order.getDiscount();
  }

  @TearDown(Level.Trial)
  public void close() {
    border.close();
  }
}
