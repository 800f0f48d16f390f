package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Flight Recorder in JVMs of their own: off, on, and not there at all. */
class FlightRecorderTest {
  private static final String ENGINES = "org.cellvm.conformance.EngineRun#names";

  /** What runs a collection, compiles, and prints. */
  private static final String PROGRAM = "import gc; exec 'x = 1'; gc.collect(); print x";

  @TempDir Path directory;

  private Outcome run(String engine, String... options) {
    var jvm = new ChildJvm(directory);
    for (String option : options) {
      jvm.option(option);
    }
    return jvm.run("--engine", engine, "-S", "-c", PROGRAM);
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void whileItIsOffNoClassOfAnEventIsLoaded(String engine) {
    String out = run(engine, "-Xlog:class+load:stdout").out();
    assertTrue(out.contains("org.cellvm.runtime.events.VmEvents "), "the log of classes is empty");
    assertFalse(out.contains("org.cellvm.runtime.events.FlightEvents"), out);
    assertFalse(out.contains("jdk.jfr.Event "), out);
    assertFalse(out.contains("java.util.logging.LogManager "), out);
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void withoutItsModuleProgramsRun(String engine) {
    var modules = "--limit-modules=java.base,java.logging,jdk.unsupported";
    Outcome outcome = run(engine, modules);
    assertEquals("1\n", outcome.out());
    assertEquals("", outcome.err());
    // That it is missing is found out without streams, which are a hundred classes.
    var log = run(engine, modules, "-Xlog:class+load:stdout").out();
    var classes = log.substring(log.indexOf("org.cellvm.runtime.events.VmEvents "));
    assertFalse(classes.contains("java.util.stream."), classes);
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void commandIsRecorded(String engine) throws IOException {
    run(engine, "-XX:StartFlightRecording:filename=run.jfr,settings=none");
    var events = RecordingFile.readAllEvents(directory.resolve("run.jfr"));
    var closed =
        events.stream()
            .filter(event -> event.getEventType().getName().equals("org.cellvm.VmClosed"))
            .toList();
    assertEquals(1, closed.size(), events::toString);
    assertEquals(engine, closed.get(0).getString("engine"));
  }
}
