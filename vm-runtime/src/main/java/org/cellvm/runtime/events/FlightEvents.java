package org.cellvm.runtime.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** The events of the Flight Recorder. Nothing here is loaded before there is a recording. */
@SuppressWarnings("UnusedVariable") // The recorder reads the fields.
final class FlightEvents {
  private FlightEvents() {}

  /** What all events have. */
  @Category("CellVM")
  @StackTrace(false)
  private abstract static class VmEvent extends Event {
    @Label("VM")
    @Description("Tells the VMs of the process apart")
    int vm;
  }

  @Name("org.cellvm.VmOpened")
  @Label("VM Opened")
  private static final class Opened extends VmEvent {
    @Label("Engine")
    String engine;
  }

  @Name("org.cellvm.VmClosed")
  @Label("VM Closed")
  private static final class Closed extends VmEvent {
    @Label("Engine")
    String engine;

    @Label("Steps")
    @Description("Backward jumps and calls that the programs of the VM have made")
    long steps;

    @Label("Collections")
    long collections;
  }

  @Name("org.cellvm.ScriptRun")
  @Label("Script Run")
  @Threshold("1 ms")
  private static final class Run extends VmEvent {
    @Label("Engine")
    String engine;

    @Label("Script")
    String script;

    @Label("Error")
    @Description("The class of the Python exception with which it ended")
    String error;
  }

  @Name("org.cellvm.LimitHit")
  @Label("Limit Hit")
  @Description("A call or a thread was stopped: by a limit, from another thread, by an interrupt")
  private static final class Stopped extends VmEvent {
    @Label("Engine")
    String engine;

    @Label("Reason")
    String reason;
  }

  @Name("org.cellvm.Collection")
  @Label("Collection")
  @Threshold("100 us")
  private static final class Collected extends VmEvent {
    @Label("Generation")
    int generation;

    @Label("Unreachable")
    @Description("Containers that were found unreachable")
    long unreachable;
  }

  @Name("org.cellvm.Compile")
  @Label("Compile")
  @Description("Python source was compiled to bytecode")
  @Threshold("1 ms")
  private static final class Compiled extends VmEvent {
    @Label("Script")
    String script;

    @Label("Source Size")
    @Description("In bytes; negative for a syntax tree")
    int size;
  }

  static void opened(int vm, String engine) {
    var event = new Opened();
    event.vm = vm;
    event.engine = engine;
    event.commit();
  }

  static void closed(int vm, String engine, long steps, long collections) {
    var event = new Closed();
    event.vm = vm;
    event.engine = engine;
    event.steps = steps;
    event.collections = collections;
    event.commit();
  }

  static Object runBegins(int vm, String engine) {
    var event = new Run();
    event.vm = vm;
    event.engine = engine;
    event.begin();
    return event;
  }

  static void runEnds(Object begun, String name, String error) {
    var event = (Run) begun;
    event.end();
    if (event.shouldCommit()) {
      event.script = name;
      event.error = error;
      event.commit();
    }
  }

  static Object compileBegins(int vm) {
    var event = new Compiled();
    event.vm = vm;
    event.begin();
    return event;
  }

  static void compileEnds(Object begun, String name, int size) {
    var event = (Compiled) begun;
    event.end();
    if (event.shouldCommit()) {
      event.script = name;
      event.size = size;
      event.commit();
    }
  }

  static Object collectionBegins(int vm, int generation) {
    var event = new Collected();
    event.vm = vm;
    event.generation = generation;
    event.begin();
    return event;
  }

  static void collectionEnds(Object begun, long unreachable) {
    var event = (Collected) begun;
    event.end();
    if (event.shouldCommit()) {
      event.unreachable = unreachable;
      event.commit();
    }
  }

  static void stopped(int vm, String engine, String reason) {
    var event = new Stopped();
    event.vm = vm;
    event.engine = engine;
    event.reason = reason;
    event.commit();
  }
}
