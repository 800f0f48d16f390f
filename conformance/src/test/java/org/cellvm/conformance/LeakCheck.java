package org.cellvm.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.instructions.Executing;
import org.cellvm.model.Mappings;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Vm;

/**
 * Runs a program again and again in one VM, each time in a new namespace, and counts the tracked
 * containers of each type that are alive afterwards. What a program leaves in {@code gc.garbage} on
 * purpose is thrown away.
 */
final class LeakCheck implements AutoCloseable {
  private static final PyString NAME = PyString.fromString("__name__");
  private static final PyString FILE = PyString.fromString("__file__");
  private static final PyString MAIN = PyString.fromString("__main__");

  /** A program that leaves more than this, time and again, leaks. */
  private static final int MOST_GARBAGE = 100;

  private final Vm vm;
  private final ThreadState ts;
  private final PyCode code;
  private final PyString file;

  /** What is in {@code sys} at first, to undo what a program puts in its place; owned. */
  private final PyDict sys;

  LeakCheck(DispatchEngine engine, PythonProgram program) {
    vm =
        EngineRun.silentVm(
            engine,
            List.of(program.path()),
            List.of(program.root().resolve(program.path()).getParent().toString()));
    ts = vm.threadState();
    ThreadState.enter(ts);
    sys = ts.interp.sysDict.copy(ts);
    file = PyString.fromString(program.path());
    code = ts.interp.compiler.compile(ts, program.source(), program.path(), "exec", 0);
  }

  /** Returns the types that had more live objects after the fourth run than after the second. */
  Map<String, Integer> growth() {
    run();
    run();
    Map<String, Integer> before = live();
    run();
    run();
    Map<String, Integer> growth = new TreeMap<>();
    live()
        .forEach(
            (type, count) -> {
              int more = count - before.getOrDefault(type, 0);
              // One more may be the size of a table that is yet to grow; two runs leak two.
              if (more >= 2) {
                growth.put(type, more);
              }
            });
    return growth;
  }

  private void run() {
    PyDict globals = new PyDict(ts);
    globals.putStr(ts, NAME, MAIN);
    globals.putStr(ts, FILE, file);
    globals.putStr(ts, PyString.fromString("__doc__"), PyNone.NONE);
    Executing.addBuiltins(ts, globals, ts.interp.builtins);
    try {
      Executing.eval(ts, code, globals, globals).decref(ts);
    } catch (PyException e) {
      e.discard(ts);
    }
    // As at the end of a program: what it defines would be kept by the globals of any __del__
    // otherwise.
    globals.clear(ts);
    globals.decref(ts);
    ts.setExcInfo(null, null, null);
    Tracer.setTrace(ts, null);
    Tracer.setProfile(ts, null);
    ts.interp.sysDict.clear(ts);
    Mappings.update(ts, ts.interp.sysDict, sys);
    ts.gc.enabled = true;
    ts.gc.debug = 0;
    ts.interp.setRecursionLimit(1000);
    collect();
    PyList garbage = ts.gc.garbage(ts);
    for (int round = 0; garbage.size > 0 && round < MOST_GARBAGE; round++) {
      PyObject last = garbage.items[--garbage.size];
      garbage.items[garbage.size] = null;
      // Breaks whatever cycle kept it, as a program would.
      if (last.instanceDict() != null) {
        last.instanceDict().clear(ts);
      }
      last.decref(ts);
      collect();
    }
  }

  /** Several times: finalizers may make new garbage. */
  private void collect() {
    for (int i = 0; i < 3; i++) {
      ts.gc.collect(ts, 2);
    }
  }

  private Map<String, Integer> live() {
    Map<String, Integer> live = new TreeMap<>();
    PyList objects = ts.gc.objects(ts);
    for (int i = 0; i < objects.size; i++) {
      live.merge(objects.items[i].type().name(), 1, Integer::sum);
    }
    objects.decref(ts);
    return live;
  }

  @Override
  public void close() {
    code.decref(ts);
    sys.decref(ts);
    vm.close(0);
    ThreadState.enter(null);
  }
}
