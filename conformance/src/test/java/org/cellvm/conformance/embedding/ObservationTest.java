package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.cellvm.api.Limits;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Source;
import org.cellvm.api.StoppedException;
import org.cellvm.api.VmStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application sees of its VMs: statistics, events of the Flight Recorder, the log. */
class ObservationTest extends EachEngine {
  @TempDir Path directory;

  // Statistics

  /** A call of the host to look at them makes no step. */
  @Test
  void stepsAreBackwardJumpsAndCalls() {
    PythonVm vm = vm();
    vm.exec("def f(n):\n    while n: n -= 1\n");
    long before = vm.statistics().steps();
    assertEquals(before, vm.statistics().steps());
    vm.exec("f(1000)\n");
    // The module's code, f, and 1,000 jumps.
    assertEquals(1002, vm.statistics().steps() - before);
    vm.exec("for i in xrange(12345): pass\n");
    assertEquals(1002 + 12346, vm.statistics().steps() - before);
  }

  @Test
  void stepsOfThreadsThatHaveEndedCount() throws Exception {
    PythonVm vm = vm();
    vm.exec(
        "import threading\n"
            + "def spin():\n    for i in xrange(5000): pass\n"
            + "def run():\n"
            + "    t = threading.Thread(target=spin)\n    t.start()\n    t.join()\n");
    long before = vm.statistics().steps();
    vm.exec("run()\n");
    long spent = vm.statistics().steps() - before;
    assertTrue(spent > 5000 && spent < 6000, () -> "steps: " + spent);
    Thread other = new Thread(() -> vm.exec("spin()\n"));
    other.start();
    other.join();
    assertTrue(vm.statistics().steps() - before > 10_000);
    assertEquals(1, vm.statistics().threads());
  }

  @Test
  void stepsAreCountedUnderALimit() {
    PythonVm vm = vm(b -> b.limits(Limits.NONE.withSteps(10_000)));
    long before = vm.statistics().steps();
    assertThrows(StoppedException.class, () -> vm.exec("while 1: pass\n"));
    long spent = vm.statistics().steps() - before;
    assertTrue(spent >= 10_000 && spent < 10_010, () -> "steps: " + spent);
  }

  @Test
  void objectsAndBytesAreWhatIsAlive() {
    PythonVm vm = vm();
    VmStatistics before = vm.statistics();
    vm.exec("x = [[] for i in xrange(1000)]\ny = 'a' * 1000000\n");
    VmStatistics after = vm.statistics();
    long more = after.objects() - before.objects();
    assertTrue(more >= 1001 && more < 1020, () -> "objects: " + more);
    long bytes = after.bytes() - before.bytes();
    assertTrue(bytes > 1_000_000 && bytes < 1_200_000, () -> "bytes: " + bytes);
    vm.exec("del x, y\n");
    assertTrue(vm.statistics().objects() - before.objects() < 20);
    assertTrue(vm.statistics().bytes() - before.bytes() < 10_000);
  }

  @Test
  void collectionsAreCounted() {
    PythonVm vm = vm();
    vm.exec("import gc\ngc.disable()\n");
    VmStatistics before = vm.statistics();
    vm.exec("for i in xrange(10):\n    a = []\n    a.append(a)\n    del a\ngc.collect()\n");
    VmStatistics after = vm.statistics();
    assertEquals(1, after.collections() - before.collections());
    assertEquals(10, after.unreachable() - before.unreachable());
    vm.exec("gc.enable()\nx = [[] for i in xrange(10000)]\n");
    assertTrue(vm.statistics().collections() - after.collections() > 10);
  }

  @Test
  void closedVmHasNoStatistics() {
    PythonVm vm = vm();
    vm.close();
    assertThrows(IllegalStateException.class, vm::statistics);
  }

  // Events

  private List<RecordedEvent> record(Runnable work) throws IOException {
    try (var recording = new Recording()) {
      for (String name :
          List.of("VmOpened", "VmClosed", "ScriptRun", "LimitHit", "Collection", "Compile")) {
        recording.enable("org.cellvm." + name).withoutThreshold();
      }
      recording.start();
      work.run();
      recording.stop();
      Path file = directory.resolve("events.jfr");
      recording.dump(file);
      return RecordingFile.readAllEvents(file);
    }
  }

  private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("org.cellvm." + name))
        .toList();
  }

  private static RecordedEvent one(String name, List<RecordedEvent> events) {
    List<RecordedEvent> found = named(name, events);
    assertEquals(1, found.size(), events::toString);
    return found.get(0);
  }

  @Test
  void lifeOfAVmIsRecorded() throws Exception {
    var events =
        record(
            () -> {
              PythonVm vm = vm();
              vm.exec("for i in xrange(100): pass\nimport gc\ngc.collect()\n");
              vm.close();
            });
    RecordedEvent opened = one("VmOpened", events);
    RecordedEvent closed = one("VmClosed", events);
    assertEquals(engine, opened.getString("engine"));
    assertEquals(engine, closed.getString("engine"));
    assertEquals(opened.getInt("vm"), closed.getInt("vm"));
    assertTrue(closed.getLong("steps") > 100, closed::toString);
    assertTrue(closed.getLong("collections") > 0, closed::toString);
  }

  @Test
  void scriptsAndCompilationsAreRecorded() throws Exception {
    PythonVm vm = vm();
    var events =
        record(
            () -> {
              vm.exec("import time\ntime.sleep(0.02)\n", "slow.py");
              assertThrows(PythonException.class, () -> vm.exec("1 / 0\n", "wrong.py"));
              Script script = vm.compile(Source.of("x + 1", "rule.py"));
              assertEquals(3, script.run(Map.of("x", 2)).asInt());
              assertThrows(PythonException.class, () -> vm.exec("x = = 1", "syntax.py"));
            });
    List<String> runs = new ArrayList<>();
    for (var run : named("ScriptRun", events)) {
      runs.add(run.getString("script") + " " + run.getString("error"));
      assertEquals(engine, run.getString("engine"));
    }
    assertEquals(List.of("slow.py null", "wrong.py ZeroDivisionError", "rule.py null"), runs);
    assertTrue(
        named("ScriptRun", events).get(0).getDuration().compareTo(Duration.ofMillis(20)) >= 0);
    var compiled = named("Compile", events).stream().map(e -> e.getString("script")).toList();
    assertTrue(
        compiled.containsAll(List.of("slow.py", "wrong.py", "rule.py", "syntax.py")),
        compiled::toString);
    assertEquals(6, named("Compile", events).get(1).getInt("size"));
  }

  @Test
  void collectionsAreRecorded() throws Exception {
    PythonVm vm = vm();
    vm.exec("import gc\ngc.collect()\ngc.disable()\n");
    var events = record(() -> vm.exec("a = []\na.append(a)\ndel a\ngc.collect(1)\ngc.collect()\n"));
    var collections = named("Collection", events);
    assertEquals(2, collections.size(), events::toString);
    assertEquals(1, collections.get(0).getInt("generation"));
    assertEquals(1, collections.get(0).getLong("unreachable"));
    assertEquals(2, collections.get(1).getInt("generation"));
    assertEquals(0, collections.get(1).getLong("unreachable"));
  }

  @Test
  void stopsAreRecordedAndLogged() throws Exception {
    PythonVm vm = vm(b -> b.limits(Limits.NONE.withSteps(1000)));
    PythonVm slow = vm(b -> b.limits(Limits.NONE.withWallTime(Duration.ofMillis(50))));
    List<LogRecord> lines = new ArrayList<>();
    Logger logger = Logger.getLogger("org.cellvm");
    Handler handler = collecting(lines);
    logger.addHandler(handler);
    logger.setLevel(Level.FINE);
    try {
      var events =
          record(
              () -> {
                assertThrows(StoppedException.class, () -> vm.exec("while 1: pass\n"));
                assertThrows(StoppedException.class, () -> slow.exec("while 1: pass\n"));
                assertEquals(2, vm.eval("1 + 1").asInt());
              });
      assertEquals(
          List.of("STEPS", "WALL_TIME"),
          named("LimitHit", events).stream().map(e -> e.getString("reason")).toList());
      assertEquals(2, lines.size());
      assertEquals(Level.FINE, lines.get(0).getLevel());
      assertEquals("STEPS", lines.get(0).getParameters()[2]);
    } finally {
      logger.setLevel(null);
      logger.removeHandler(handler);
    }
  }

  private static Handler collecting(List<LogRecord> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void faultOfTheVmIsLogged() {
    List<LogRecord> lines = new ArrayList<>();
    Logger logger = Logger.getLogger("org.cellvm");
    Handler handler = collecting(lines);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    var fault = new IllegalStateException("on purpose");
    try {
      PythonVm vm =
          vm(
              b ->
                  b.stdout(
                      new java.io.OutputStream() {
                        @Override
                        public void write(int b) {
                          throw fault;
                        }
                      }));
      var e =
          assertThrows(
              PythonException.class, () -> vm.exec("import sys\nprint 1\nsys.stdout.flush()\n"));
      assertEquals("SystemError", e.type());
      assertTrue(lines.stream().anyMatch(line -> line.getThrown() == fault));
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }
  }

  @Test
  void withoutARecordingNothingIsRecorded() throws Exception {
    PythonVm vm = vm();
    vm.exec("x = 1\n");
    var events = record(() -> {});
    assertEquals(List.of(), named("ScriptRun", events));
    assertNull(vm.get("y"));
  }
}
