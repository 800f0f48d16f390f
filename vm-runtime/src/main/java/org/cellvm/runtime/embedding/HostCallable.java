package org.cellvm.runtime.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.api.HostFunction;
import org.cellvm.api.KeywordFunction;
import org.cellvm.api.Value;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.runtime.limits.Activity;

/** A function of the host as Python sees it: a built-in function of one VM. */
final class HostCallable extends OneFunction {
  private final EmbeddedVm vm;
  private final String doc;
  private final HostFunction function;

  /** Null if the function takes no keywords. */
  private final KeywordFunction keywordFunction;

  private HostCallable(
      EmbeddedVm vm,
      String name,
      String doc,
      HostFunction function,
      KeywordFunction keywordFunction) {
    super(HostText.toPython(name));
    this.vm = vm;
    this.doc = doc == null ? null : HostText.toPython(doc);
    this.function = function;
    this.keywordFunction = keywordFunction;
  }

  /** Returns the Python function, owned. */
  static PyObject of(EmbeddedVm vm, String name, HostFunction function) {
    return new HostCallable(vm, name, null, function, null).function(vm.threadState());
  }

  /** Returns the Python function for one with keywords, owned; {@code doc} may be null. */
  static PyObject of(EmbeddedVm vm, String name, String doc, KeywordFunction function) {
    return new HostCallable(vm, name, doc, null, function).function(vm.threadState());
  }

  @Override
  public String doc(int index) {
    return doc;
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
    if (keywordFunction == null) {
      Args.noKeywords(name, kwnames);
    }
    Map<String, Value> keywords = new LinkedHashMap<>();
    for (int i = 0; kwnames != null && i < kwnames.length; i++) {
      Value value = vm.wrap(Ref.inc(args[off + n + i]));
      keywords.put(HostText.toJava(kwnames[i].toString()), value);
    }
    List<Value> arguments = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      arguments.add(vm.wrap(Ref.inc(args[off + i])));
    }
    int mark = ts.mark();
    try {
      List<Value> values = Collections.unmodifiableList(arguments);
      return ToPython.convert(vm, outside(ts, () -> call(values, keywords)));
    } catch (Throwable e) {
      throw ExceptionTranslation.toPython(vm, ts, e);
    } finally {
      ts.release(mark);
      arguments.forEach(Value::close);
      keywords.values().forEach(Value::close);
    }
  }

  private Object call(List<Value> arguments, Map<String, Value> keywords) throws Exception {
    return keywordFunction == null
        ? function.call(arguments)
        : keywordFunction.call(arguments, keywords);
  }

  /** Runs code of the host without the VM's lock: it may wait, also for another thread's call. */
  static <T> T outside(ThreadState ts, HostObjects.Work<T> work) throws Throwable {
    Activity activity = ts.limits instanceof Activity a ? a : null;
    if (activity == null) {
      ts.beginBlocking();
      try {
        return work.run();
      } finally {
        ts.endBlocking();
      }
    }
    activity.beginHost();
    ts.beginBlocking();
    activity.lockIsFree();
    try {
      return work.run();
    } finally {
      activity.endHost();
      ts.endBlocking();
      activity.lockIsTaken();
    }
  }
}
