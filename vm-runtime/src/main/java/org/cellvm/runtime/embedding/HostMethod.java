package org.cellvm.runtime.embedding;

import org.cellvm.library.host.PyHostObject;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.runtime.host.JavaCallable;

/** The methods of a name as a function of Python's, bound to an object or not. */
final class HostMethod extends OneFunction {
  private final HostObjects host;
  private final Choices choices;

  /** Null for a static method. */
  private final Object receiver;

  /** The class of the first argument, which is the receiver; null: it is not. */
  private final Class<?> unbound;

  private HostMethod(
      HostObjects host, String name, Choices choices, Object receiver, Class<?> unbound) {
    super(name);
    this.host = host;
    this.choices = choices;
    this.receiver = receiver;
    this.unbound = unbound;
  }

  static PyObject of(
      ThreadState ts, HostObjects host, String name, Choices choices, Object receiver) {
    return new HostMethod(host, name, choices, receiver, null).function(ts);
  }

  static PyObject unbound(
      ThreadState ts, HostObjects host, String name, Choices choices, Class<?> type) {
    return new HostMethod(host, name, choices, null, type).function(ts);
  }

  @Override
  public String doc(int index) {
    StringBuilder text = new StringBuilder();
    for (JavaCallable method : choices.methods) {
      text.append(method.result().getSimpleName()).append(' ').append(name).append('(');
      String separator = "";
      for (Class<?> parameter : method.parameters()) {
        text.append(separator).append(parameter.getSimpleName());
        separator = ", ";
      }
      text.append(")\n");
    }
    return text.toString();
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
    int mark = ts.mark();
    try {
      Object target = receiver;
      int from = off;
      int count = n;
      if (unbound != null) {
        if (n > 0 && host.extensions.isExtension(args[off].type())) {
          return host.extensions.callAbove(ts, name, args, off, n);
        }
        if (n == 0 || !(args[off] instanceof PyHostObject h) || !unbound.isInstance(h.object)) {
          throw Errors.typeError(name + "() needs a " + unbound.getName() + " first");
        }
        target = h.object;
        from++;
        count--;
      }
      Invocation invocation = Invocation.of(host, ts, name, choices, args, from, count);
      return host.toPython(ts, invocation.call(ts, target));
    } finally {
      ts.release(mark);
    }
  }
}
