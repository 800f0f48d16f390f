package org.cellvm.library.lsprof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.ProfileHook;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;

/**
 * A {@code Profiler}: it notes for each function how often it is called and how much time that
 * takes, and the same for each pair of a function and one that calls it.
 */
class PyProfiler extends PyObject implements ProfileHook {
  /** The unit of an own timer that returns floats. */
  private static final double PRECISION = 0x1p32;

  /** The unit of the time that is taken here. */
  private static final double NANOSECOND = 1e-9;

  /** A built-in function as a key: CPython's is its entry in the table of methods. */
  private record Builtin(FunctionTable table, int index) {}

  /** A call that has not ended. */
  private static final class Call {
    final ProfiledFunction function;
    final Call caller;
    long start;

    /** The time of the calls that it made. */
    long callees;

    Call(ProfiledFunction function, Call caller) {
      this.function = function;
      this.caller = caller;
    }
  }

  private final Map<Object, ProfiledFunction> functions = new LinkedHashMap<>();
  private Call current;

  /** A function of Python's that tells the time; owned, null for none. */
  private PyObject timer;

  /** What the timer's integers count, in seconds; 0 for a timer that returns seconds. */
  private double unit;

  private boolean subcalls;
  private boolean builtins;
  private boolean enabled;

  @SubclassLeaf("Profiler")
  PyProfiler() {}

  @Override
  public PyType type() {
    return ProfilerType.TYPE;
  }

  /** Sets up; counts the timer, which may be null, up. */
  final void configure(
      ThreadState ts,
      PyObject ownTimer,
      double timeUnit,
      boolean notesSubcalls,
      boolean notesBuiltins) {
    PyObject old = timer;
    timer = Ref.inc(ownTimer);
    unit = timeUnit;
    subcalls = notesSubcalls;
    builtins = notesBuiltins;
    Ref.dec(ts, old);
  }

  /** Starts; a negative number leaves an option as it is. */
  final void enable(ThreadState ts, long notesSubcalls, long notesBuiltins) {
    if (notesSubcalls >= 0) {
      subcalls = notesSubcalls > 0;
    }
    if (notesBuiltins >= 0) {
      builtins = notesBuiltins > 0;
    }
    Tracer.setProfile(ts, this);
    enabled = true;
  }

  final void disable(ThreadState ts) {
    enabled = false;
    Tracer.setProfile(ts, null);
    while (current != null) {
      stop(ts, current);
    }
  }

  final void forget(ThreadState ts) {
    current = null;
    ProfiledFunction[] old = functions.values().toArray(new ProfiledFunction[0]);
    functions.clear();
    for (ProfiledFunction f : old) {
      f.code.decref(ts);
    }
  }

  // Events

  @Override
  public void profile(ThreadState ts, PyFrame frame, PyString event, PyObject arg) {
    if (event == Names.call) {
      enter(ts, frame.code, frame.code);
    } else if (event == Names.return_) {
      leave(ts, frame.code);
    } else if (builtins && arg instanceof PyBuiltinFunction f) {
      Builtin key = new Builtin(f.table, f.table.original(f.index));
      if (event == Names.c_call) {
        enter(ts, key, f);
      } else {
        leave(ts, key);
      }
    }
  }

  private void enter(ThreadState ts, Object key, PyObject called) {
    ProfiledFunction function = functions.get(key);
    if (function == null) {
      PyObject code = called instanceof PyBuiltinFunction f ? describe(ts, f) : Ref.inc(called);
      function = new ProfiledFunction(code);
      functions.put(key, function);
    }
    Call call = new Call(function, current);
    current = call;
    function.depth++;
    if (subcalls && call.caller != null) {
      call.caller.function.callee(function, true).depth++;
    }
    call.start = now(ts);
  }

  private void leave(ThreadState ts, Object key) {
    Call call = current;
    if (call == null) {
      return;
    }
    if (functions.containsKey(key)) {
      stop(ts, call, functions.get(key));
    } else {
      current = call.caller;
    }
  }

  private void stop(ThreadState ts, Call call) {
    stop(ts, call, call.function);
  }

  private void stop(ThreadState ts, Call call, ProfiledFunction function) {
    long time = now(ts) - call.start;
    long own = time - call.callees;
    if (call.caller != null) {
      call.caller.callees += time;
    }
    current = call.caller;
    function.add(time, own);
    if (subcalls && call.caller != null) {
      Timing timing = call.caller.function.callee(function, false);
      if (timing != null) {
        timing.add(time, own);
      }
    }
  }

  private long now(ThreadState ts) {
    if (timer == null) {
      return System.nanoTime();
    }
    PyObject function = timer;
    try {
      PyObject result = Objects.call0(ts, function);
      try {
        return unit > 0
            ? ArgConversions.asLong(ts, result)
            : (long) (NumberConversions.asDouble(ts, result) * PRECISION);
      } finally {
        result.decref(ts);
      }
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, function);
      return 0;
    }
  }

  /** The text that stands for a built-in function; owned. */
  private static PyObject describe(ThreadState ts, PyBuiltinFunction f) {
    if (f.self != null && !(f.self instanceof PyModule)) {
      int mark = ts.mark();
      try {
        PyString name = ts.own(PyString.intern(ts, PyString.fromString(f.name())));
        PyObject found = f.self.type().lookup(ts, name);
        if (found != null) {
          return Objects.repr(ts, found);
        }
      } catch (PyException e) {
        e.discard(ts);
      } finally {
        ts.release(mark);
      }
      return PyString.fromString("<built-in method " + f.name() + ">");
    }
    String module = f.module instanceof PyString s ? s.toString() : "__builtin__";
    return PyString.fromString(
        module.equals("__builtin__") ? "<" + f.name() + ">" : "<" + module + "." + f.name() + ">");
  }

  // Results

  /** A list of entries, owned. */
  final PyObject stats(ThreadState ts) {
    double factor = timer == null ? NANOSECOND : unit > 0 ? unit : 1 / PRECISION;
    PyList list = new PyList(ts);
    for (ProfiledFunction f : functions.values()) {
      if (f.calls != 0) {
        PyObject callees = PyNone.NONE;
        if (f.callees != null) {
          PyList sublist = new PyList(ts);
          for (Map.Entry<ProfiledFunction, Timing> callee : f.callees.entrySet()) {
            PyObject[] items = items(callee.getKey().code, callee.getValue(), factor, 5);
            sublist.appendOwned(new PyStructSequence(ts, LsprofModule.SUBENTRY, items));
          }
          callees = sublist;
        }
        PyObject[] items = items(f.code, f, factor, 6);
        items[5] = callees;
        list.appendOwned(new PyStructSequence(ts, LsprofModule.ENTRY, items));
      }
    }
    return list;
  }

  private static PyObject[] items(PyObject code, Timing t, double factor, int n) {
    PyObject[] items = new PyObject[n];
    items[0] = Ref.inc(code);
    items[1] = PyInt.valueOf(t.calls);
    items[2] = PyInt.valueOf(t.recursiveCalls);
    items[3] = PyFloat.of(factor * t.total);
    items[4] = PyFloat.of(factor * t.own);
    return items;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (enabled) {
      Tracer.setProfile(ts, null);
    }
    forget(ts);
    Ref.dec(ts, timer);
  }
}
