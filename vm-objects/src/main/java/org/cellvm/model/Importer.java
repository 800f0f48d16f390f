package org.cellvm.model;

import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.functions.PyCode;

/** Finds and loads modules: what the kernel and the library see of the import system. */
public interface Importer {
  /**
   * {@code __import__}.
   *
   * @param globals the importing module's, borrowed; null or None for none
   * @param fromlist borrowed; null, None or empty: the result is the top-level package
   * @param level -1: relative first, then absolute; 0: absolute; above: so many packages up
   * @return the module, owned
   * @throws PyException ImportError, or what the module raises
   */
  PyObject importModule(
      ThreadState ts, String name, PyObject globals, PyObject fromlist, int level);

  /**
   * Loads a source file, or the compiled file beside it, as a module of the name; one that is in
   * {@code sys.modules} already is filled anew.
   *
   * @param file what to read the source from, borrowed; null for the file of the path
   * @return the module, owned
   * @throws PyException IOError if there is no such file; what compiler and module raise
   */
  PyObject loadSource(ThreadState ts, String name, String path, PyFile file);

  /** The same for a compiled file; ImportError if it is none. */
  PyObject loadCompiled(ThreadState ts, String name, String path, PyFile file);

  /** The same for a directory, which need hold no {@code __init__}. */
  PyObject loadPackage(ThreadState ts, String name, String path);

  /** The names of the built-in modules, sorted. */
  String[] builtinNames();

  /**
   * {@code init_builtin}: the built-in module of a name, whatever import hooks there are. The one
   * of {@code sys.modules} gets its functions again; else it is made and put there.
   *
   * @return the module, owned; null if there is no built-in module of the name
   */
  PyObject initBuiltin(ThreadState ts, String name);

  /**
   * Loads a module in Python that every VM has ({@code LibrarySource}), whatever import hooks there
   * are.
   *
   * @return the module, owned; null if there is none of the name
   */
  PyObject loadOwn(ThreadState ts, String name);

  /**
   * {@code PyImport_AddModule}: the module of {@code sys.modules}, made if it is not there;
   * borrowed.
   */
  PyModule addModule(ThreadState ts, String name);

  /**
   * {@code PyImport_ExecCodeModuleEx}: runs a module's code in the module of {@code sys.modules},
   * which is made if it is not there, and taken away again if the code raises an error.
   *
   * @param code borrowed
   * @param file its {@code __file__}
   * @return what is in {@code sys.modules} afterwards, owned
   */
  PyObject execute(ThreadState ts, String name, PyCode code, String file);

  /** Writes a line to standard error, if {@code -v} was given. */
  void tell(ThreadState ts, String line);

  /**
   * Returns the source of a module of the packaged library, for displays of errors; null for any
   * other file: as CPython, they do not show sources in archives.
   *
   * @param file the name in the code object
   */
  byte[] librarySource(ThreadState ts, String file);

  /** {@code reload}: the module, owned. */
  PyObject reload(ThreadState ts, PyObject module);
}
