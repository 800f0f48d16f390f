package org.cellvm.bench.border;

import org.python.core.Py;
import org.python.core.PyCode;
import org.python.core.PyObject;
import org.python.core.PyStringMap;
import org.python.util.PythonInterpreter;

/** Jython's {@code PythonInterpreter}; made by {@link Peer} where there is a jar of it. */
public final class JythonBorder implements Border {
  private final PythonInterpreter interpreter = new PythonInterpreter();
  private final PyObject inc;
  private final PyObject loop;
  private final PyCode rule;

  public JythonBorder() {
    interpreter.exec(PROGRAM);
    inc = interpreter.get("inc");
    loop = interpreter.get("loop");
    rule = interpreter.compile(RULE, "rule.py");
  }

  @Override
  public int call(int n) {
    return inc.__call__(Py.newInteger(n)).asInt();
  }

  @Override
  public void callBack(Order order, int n) {
    loop.__call__(Py.java2py(order), Py.newInteger(n));
  }

  @Override
  public void set(int n) {
    interpreter.set("x", n);
  }

  @Override
  public int get() {
    return interpreter.get("x").asInt();
  }

  @Override
  public int eval() {
    return interpreter.eval("x + 1").asInt();
  }

  @Override
  public void rule(Order order) {
    // A namespace of its own, as CellVM's run has.
    PyStringMap namespace = new PyStringMap();
    namespace.__setitem__("order", Py.java2py(order));
    Py.runCode(rule, namespace, namespace);
  }

  @Override
  public void close() {
    interpreter.close();
  }
}
