package org.cellvm.library.gc;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.descriptors.BuiltinObjects;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.memory.Collector;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code gc}: the cycle collector's controls, and what refers to what. */
@ExposedModule(name = "gc", doc = "Access to the collector of reference cycles.")
final class GcModule {
  private static final int DEBUG_LEAK =
      Collector.DEBUG_COLLECTABLE
          | Collector.DEBUG_UNCOLLECTABLE
          | Collector.DEBUG_INSTANCES
          | Collector.DEBUG_OBJECTS
          | Collector.DEBUG_SAVEALL;

  private GcModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.addOwned(ts, "garbage", Ref.inc(ts.gc.garbage(ts)));
    module.add(ts, "DEBUG_STATS", Collector.DEBUG_STATS);
    module.add(ts, "DEBUG_COLLECTABLE", Collector.DEBUG_COLLECTABLE);
    module.add(ts, "DEBUG_UNCOLLECTABLE", Collector.DEBUG_UNCOLLECTABLE);
    module.add(ts, "DEBUG_INSTANCES", Collector.DEBUG_INSTANCES);
    module.add(ts, "DEBUG_OBJECTS", Collector.DEBUG_OBJECTS);
    module.add(ts, "DEBUG_SAVEALL", Collector.DEBUG_SAVEALL);
    module.add(ts, "DEBUG_LEAK", DEBUG_LEAK);
  }

  @ExposedFunction(value = "enable", convention = Convention.NOARGS, doc = "Collect by itself.")
  static void enable(ThreadState ts) {
    ts.gc.enabled = true;
  }

  @ExposedFunction(
      value = "disable",
      convention = Convention.NOARGS,
      doc = "Collect only when told to.")
  static void disable(ThreadState ts) {
    ts.gc.enabled = false;
  }

  @ExposedFunction(
      value = "isenabled",
      convention = Convention.NOARGS,
      doc = "Whether it collects by itself.")
  static boolean isEnabled(ThreadState ts) {
    return ts.gc.enabled;
  }

  @ExposedFunction(
      value = "collect",
      parse = "|i",
      keywords = "generation",
      defaults = "2",
      doc = "Collect a generation, all by default: the number of unreachable objects.")
  static long collect(ThreadState ts, long generation) {
    if (generation < 0 || generation >= Collector.GENERATIONS) {
      throw Errors.valueError("invalid generation");
    }
    return ts.gc.collect(ts, (int) generation);
  }

  @ExposedFunction(
      value = "get_count",
      convention = Convention.NOARGS,
      doc = "The counts that are compared with the thresholds.")
  static PyObject getCount(ThreadState ts) {
    return triple(ts, ts.gc.count(0), ts.gc.count(1), ts.gc.count(2));
  }

  @ExposedFunction(
      value = "get_threshold",
      convention = Convention.NOARGS,
      doc = "The thresholds of the generations.")
  static PyObject getThreshold(ThreadState ts) {
    return triple(ts, ts.gc.threshold(0), ts.gc.threshold(1), ts.gc.threshold(2));
  }

  private static PyObject triple(ThreadState ts, int a, int b, int c) {
    return PyTuple.of(ts, PyInt.valueOf(a), PyInt.valueOf(b), PyInt.valueOf(c));
  }

  @ExposedFunction(
      value = "set_threshold",
      parse = "i|OO:set_threshold",
      doc = "Set the thresholds; 0 as the first one turns automatic collection off.")
  static void setThreshold(ThreadState ts, long first, PyObject second, PyObject third) {
    // A threshold is set once it is converted, even if the next one cannot be.
    ts.gc.setThreshold(0, (int) first);
    if (second != null) {
      ts.gc.setThreshold(1, ArgConversions.toInt(ts, second));
    }
    if (third != null) {
      ts.gc.setThreshold(2, ArgConversions.toInt(ts, third));
    }
  }

  @ExposedFunction(value = "get_debug", convention = Convention.NOARGS, doc = "The debug flags.")
  static long getDebug(ThreadState ts) {
    return ts.gc.debug;
  }

  @ExposedFunction(value = "set_debug", parse = "i:set_debug", doc = "Set the debug flags.")
  static void setDebug(ThreadState ts, long flags) {
    ts.gc.debug = (int) flags;
  }

  @ExposedFunction(
      value = "get_objects",
      convention = Convention.NOARGS,
      doc = "All tracked objects but the list itself.")
  static PyList getObjects(ThreadState ts) {
    // CPython tracks a frame from its start; here that waits until somebody may see it.
    for (ThreadState thread : ts.interp.threads.snapshot()) {
      if (thread.frame != null) {
        thread.frame.expose(ts);
      }
    }
    PyList all = ts.gc.objects(ts);
    BuiltinObjects.addTo(ts, all);
    return all;
  }

  @ExposedFunction(
      value = "is_tracked",
      convention = Convention.O,
      doc = "Whether the collector tracks an object.")
  static boolean isTracked(ThreadState ts, PyObject o) {
    return o.gcIndex() >= 0 || BuiltinObjects.isOne(o);
  }

  /** Whether an object refers to one of several. */
  private static final class Search extends Visitor {
    private final PyObject[] wanted;
    private final int off;
    private final int n;
    boolean found;

    Search(PyObject[] wanted, int off, int n) {
      this.wanted = wanted;
      this.off = off;
      this.n = n;
    }

    @Override
    public void visit(PyObject o) {
      for (int i = 0; i < n && !found; i++) {
        found = wanted[off + i] == o;
      }
    }
  }

  @ExposedFunction(
      value = "get_referrers",
      convention = Convention.RAW,
      doc = "The tracked objects that refer to one of the arguments.")
  static PyObject getReferrers(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("get_referrers", kwnames);
    PyList all = ts.own(getObjects(ts));
    PyList result = new PyList(ts);
    Search search = new Search(args, off, n);
    for (int i = 0; i < all.size; i++) {
      search.found = false;
      all.items[i].traverse(search);
      if (search.found) {
        result.append(ts, all.items[i]);
      }
    }
    return result;
  }

  @ExposedFunction(
      value = "get_referents",
      convention = Convention.RAW,
      doc = "The objects that the arguments refer to.")
  static PyObject getReferents(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("get_referents", kwnames);
    PyList result = new PyList(ts);
    Visitor collect =
        new Visitor() {
          @Override
          public void visit(PyObject o) {
            if (o != null) {
              result.append(ts, o);
            }
          }
        };
    for (int i = 0; i < n; i++) {
      args[off + i].traverse(collect);
    }
    return result;
  }
}
