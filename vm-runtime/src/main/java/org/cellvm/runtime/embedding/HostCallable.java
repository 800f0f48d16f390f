package org.cellvm.runtime.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cellvm.api.HostFunction;
import org.cellvm.api.Value;
import org.cellvm.model.Args;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.runtime.limits.Activity;

/** A function of the host as Python sees it: a built-in function of one VM. */
final class HostCallable extends FunctionTable {
  private final EmbeddedVm vm;
  private final String name;
  private final HostFunction function;

  private HostCallable(EmbeddedVm vm, String name, HostFunction function) {
    this.vm = vm;
    this.name = name;
    this.function = function;
  }

  /** Returns the Python function, owned. */
  static PyObject of(EmbeddedVm vm, String name, HostFunction function) {
    HostCallable table = new HostCallable(vm, name, function);
    return new PyBuiltinFunction(vm.threadState(), table, 0, null, null);
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public String name(int index) {
    return name;
  }

  @Override
  public String doc(int index) {
    return null;
  }

  @Override
  public int kind(int index) {
    return METHOD;
  }

  @Override
  public PyObject call(
      int index,
      ThreadState ts,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    Args.noKeywords(name, kwnames);
    List<Value> arguments = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      arguments.add(vm.wrap(Ref.inc(args[off + i])));
    }
    int mark = ts.mark();
    try {
      List<Value> values = Collections.unmodifiableList(arguments);
      return ToPython.convert(vm, outside(ts, () -> function.call(values)));
    } catch (Throwable e) {
      throw ExceptionTranslation.toPython(vm, ts, e);
    } finally {
      ts.release(mark);
      arguments.forEach(Value::close);
    }
  }

  /** Runs code of the host without the VM's lock: it may wait, also for another thread's call. */
  static <T> T outside(ThreadState ts, HostObjects.Work<T> work) throws Throwable {
    Activity activity = ts.limits instanceof Activity a ? a : null;
    ts.beginBlocking();
    if (activity != null) {
      activity.beginHost();
    }
    try {
      return work.run();
    } finally {
      if (activity != null) {
        activity.endHost();
      }
      ts.endBlocking();
    }
  }
}
