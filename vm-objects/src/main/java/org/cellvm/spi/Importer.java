package org.cellvm.spi;

import org.cellvm.model.PyException;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;

/** Finds and loads modules: what the kernel and the library see of the import system. */
public interface Importer {
  /**
   * {@code __import__}.
   *
   * @param globals the importing module's, borrowed; null or None for none
   * @param fromlist borrowed; null, None or empty: the answer is the top-level package
   * @param level -1: relative first, then absolute; 0: absolute; above: so many packages up
   * @return the module, owned
   * @throws PyException ImportError, or what the module raises
   */
  PyObject importModule(
      ThreadState ts, String name, PyObject globals, PyObject fromlist, int level);

  /** {@code reload}: the module, owned. */
  PyObject reload(ThreadState ts, PyObject module);
}
