package org.cellvm.api;

import java.util.List;

/**
 * A function of the host that Python code calls; see {@link PythonVm#define}.
 *
 * <p>It runs on the thread that called into the VM, without the VM's lock: it may use the VM, and
 * may wait for another thread that does.
 */
@FunctionalInterface
public interface HostFunction {
  /**
   * Called from Python.
   *
   * @param arguments the positional arguments; each is closed when the call ends ({@link
   *     Value#keep} returns one that stays open)
   * @return a Java value, converted as {@link Value} says
   * @throws Exception becomes a RuntimeError whose text is that of the exception. Where no Python
   *     code catches it, it is the cause of the {@link PythonException} that Java code gets. A
   *     PythonException becomes the Python exception that it was
   */
  Object call(List<Value> arguments) throws Exception;
}
