package org.cellvm.library;

import org.cellvm.model.Args;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;

/**
 * A function that {@code operator} makes: an {@code itemgetter}, {@code attrgetter} or {@code
 * methodcaller}.
 */
final class PyGetter extends PyGcObject {
  private final PyType type;

  /** Keys, attribute names, or a method's name and its arguments; owned. */
  final PyObject[] items;

  /** Names of the last arguments of a method call, owned; null for none. */
  final PyObject[] kwnames;

  /** Takes the arrays and steals what is in them. */
  PyGetter(ThreadState ts, PyType type, PyObject[] items, PyObject[] kwnames) {
    this.type = type;
    this.items = items;
    this.kwnames = kwnames;
    ts.gc.track(this);
  }

  /** Checks the arguments of a call. */
  static void checkOneArgument(String name, int n, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError(name + " does not take keyword arguments");
    }
    Args.unpack(name, name, n, 1, 1, null);
  }

  /** Copies of {@code n} references, counted. */
  static PyObject[] copy(PyObject[] args, int off, int n) {
    PyObject[] items = new PyObject[n];
    for (int i = 0; i < n; i++) {
      items[i] = Ref.inc(args[off + i]);
    }
    return items;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visitAll(items, 0, items.length);
    if (kwnames != null) {
      visitor.visitAll(kwnames, 0, kwnames.length);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.decAll(ts, items, 0, items.length);
    if (kwnames != null) {
      Ref.decAll(ts, kwnames, 0, kwnames.length);
    }
  }
}
