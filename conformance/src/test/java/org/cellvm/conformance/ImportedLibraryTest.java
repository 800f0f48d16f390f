package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.Collector;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;

/** What the packaged library's modules make when they are imported is not collected. */
class ImportedLibraryTest {
  private static final String IMPORTS =
      "import os, re, json, collections, datetime, subprocess, unittest\n";

  @Test
  void importsCollectNothing() {
    Collector gc = after(IMPORTS);
    assertEquals(0, gc.collections());
    assertTrue(gc.isSettled());
  }

  @Test
  void whatAProgramMakesIsCollected() {
    Collector gc = after(IMPORTS + "kept = [[] for i in range(2000)]\n");
    assertTrue(gc.collections() > 1);
    assertFalse(gc.isSettled());
    assertFalse(after("kept = []\n" + IMPORTS).isSettled());
    assertFalse(after(IMPORTS + "kept = []\n").isSettled());
  }

  @Test
  void anImportThatFailsEnds() {
    Collector gc =
        after(
            "try:\n  from json import nothing\nexcept ImportError:\n  pass\n"
                + "kept = [[] for i in range(2000)]\n");
    assertTrue(gc.collections() > 1);
  }

  private static Collector after(String program) {
    return EngineRun.onBigStack(
        () -> {
          Vm vm = EngineRun.silentVm(EngineRun.engines().get(0), List.of(""), List.of());
          ThreadState ts = vm.threadState();
          ThreadState.enter(ts);
          try {
            vm.run(program.getBytes(StandardCharsets.ISO_8859_1), "p.py", "exec").decref(ts);
          } catch (PyException e) {
            throw new AssertionError(e);
          }
          ThreadState.enter(null);
          return ts.gc;
        });
  }
}
