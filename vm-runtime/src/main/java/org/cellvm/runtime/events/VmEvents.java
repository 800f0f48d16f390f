package org.cellvm.runtime.events;

import org.cellvm.model.PyType;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.CollectionWatch;

/**
 * Tells the JDK's Flight Recorder what happens in one VM. While no recording has been made in the
 * process, each method costs the read of a variable and no class of an event is loaded: loading the
 * first takes some 300 ms. A JDK without the module {@code jdk.jfr} has no events.
 */
public final class VmEvents implements CollectionWatch {
  private static final boolean HAS_RECORDER = hasRecorder();

  private final int vm;
  private final String engine;

  /**
   * @param vm a number that tells VMs apart
   * @param engine the name of its engine
   */
  public VmEvents(int vm, String engine) {
    this.vm = vm;
    this.engine = engine;
  }

  /**
   * Not by {@code ModuleLayer.findModule}: for a module that is not there, that loads a hundred
   * classes of streams and lambdas at every start.
   */
  private static boolean hasRecorder() {
    try {
      Class.forName("jdk.jfr.FlightRecorder", false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Whether there is, or was, a recording in this process. */
  public static boolean areWanted() {
    return HAS_RECORDER && Recorder.isUsed();
  }

  /** Loaded where the module is there. */
  private static final class Recorder {
    private Recorder() {}

    static boolean isUsed() {
      return jdk.jfr.FlightRecorder.isInitialized();
    }
  }

  /** The VM has been made. */
  public void opened() {
    if (areWanted()) {
      FlightEvents.opened(vm, engine);
    }
  }

  /**
   * The VM has been closed.
   *
   * @param steps backward jumps and calls that it has made
   */
  public void closed(long steps, long collections) {
    if (areWanted()) {
      FlightEvents.closed(vm, engine, steps, collections);
    }
  }

  /** A script begins. Returns what {@link #runEnds} is to be given; null for nothing. */
  public Object runBegins() {
    return areWanted() ? FlightEvents.runBegins(vm, engine) : null;
  }

  /**
   * A script has ended.
   *
   * @param begun what {@link #runBegins} has returned; null for nothing
   * @param name its file name
   * @param error with which it ended; null for none
   */
  public void runEnds(Object begun, String name, PyException error) {
    if (begun != null) {
      FlightEvents.runEnds(begun, name, error == null ? null : nameOf(error));
    }
  }

  private static String nameOf(PyException error) {
    if (error.isStop()) {
      return "stopped";
    }
    String name = error.excType() instanceof PyType type ? type.name() : "an old-style class";
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Source is compiled. Returns what {@link #compileEnds} is to be given; null for nothing. */
  public Object compileBegins() {
    return areWanted() ? FlightEvents.compileBegins(vm) : null;
  }

  /**
   * Source has been compiled, or has an error.
   *
   * @param begun what {@link #compileBegins} has returned; null for nothing
   * @param name its file name
   * @param bytes its length; negative for a tree
   */
  public void compileEnds(Object begun, String name, int bytes) {
    if (begun != null) {
      FlightEvents.compileEnds(begun, name, bytes);
    }
  }

  @Override
  public Object begins(int generation) {
    return areWanted() ? FlightEvents.collectionBegins(vm, generation) : null;
  }

  @Override
  public void ends(Object begun, long unreachable) {
    FlightEvents.collectionEnds(begun, unreachable);
  }

  /**
   * A call from Java, or a thread of the program, was stopped: this goes to the log, too.
   *
   * @param reason {@code WALL_TIME} and so on
   */
  public void stopped(String reason) {
    if (areWanted()) {
      FlightEvents.stopped(vm, engine, reason);
    }
    VmLog.stopped(vm, engine, reason);
  }
}
