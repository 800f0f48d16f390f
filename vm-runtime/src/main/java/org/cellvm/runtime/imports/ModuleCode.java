package org.cellvm.runtime.imports;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.system.NamedFiles;

/**
 * The code of a module that is a file, and the file that it came from. A source file is compiled
 * once: the result is kept beside it ({@code .pyc}, or {@code .pyo} under {@code -O}) and used as
 * long as the source keeps the time stamp that is noted there.
 *
 * @param code owned
 * @param file the module's {@code __file__}
 */
public record ModuleCode(PyCode code, String file) {
  /** The end of compiled files' names. */
  public static String compiledSuffix(ThreadState ts) {
    return ts.interp.optimize > 0 ? ".pyo" : ".pyc";
  }

  /**
   * Returns the file that a module is in: {@code prefix.py}, else {@code prefix.pyc}; null if
   * neither can be read.
   */
  static String find(ThreadState ts, String prefix) {
    String source = prefix + ".py";
    trying(ts, source);
    if (ts.interp.system.files().canRead(source)) {
      return source;
    }
    String compiled = prefix + compiledSuffix(ts);
    trying(ts, compiled);
    return ts.interp.system.files().canRead(compiled) ? compiled : null;
  }

  /**
   * Returns the code of a file that {@link #find} has found.
   *
   * @param module the module's full name, for the messages of {@code -v}
   * @throws PyException what the compiler raises; ImportError, EOFError, ValueError or TypeError
   *     for a damaged compiled file
   */
  static ModuleCode of(ThreadState ts, String module, String file) {
    try {
      return file.endsWith(".py")
          ? ofSource(ts, module, file, null)
          : new ModuleCode(ofCompiled(ts, module, file, null), file);
    } catch (IOException e) {
      throw Errors.ioError(ts, e, file);
    }
  }

  /**
   * Returns the code of a source file.
   *
   * @param source what it holds; null to read it, or the compiled file beside it
   */
  static ModuleCode ofSource(ThreadState ts, String module, String path, byte[] source)
      throws IOException {
    NamedFiles files = ts.interp.system.files();
    if (source == null && !files.exists(path)) {
      throw new NoSuchFileException(path);
    }
    if (source == null || files.canRead(path) && !files.isDirectory(path)) {
      return ofSourceFile(ts, module, path, path + compiledSuffix(ts).substring(3));
    }
    PyCode code = ts.interp.compiler.compile(ts, source, path, "exec", CompilerFlags.FROM_FILE);
    tell(ts, "import " + module + " # from " + path);
    return new ModuleCode(code, path);
  }

  /**
   * Returns the code of a compiled file, owned.
   *
   * @param compiled what it holds; null to read it
   */
  static PyCode ofCompiled(ThreadState ts, String module, String path, byte[] compiled)
      throws IOException {
    byte[] bytes = compiled == null ? PycFile.contents(ts.interp.system.files(), path) : compiled;
    PyCode code = PycFile.of(path, bytes).read(ts);
    tell(ts, "import " + module + " # precompiled from " + path);
    return code;
  }

  private static ModuleCode ofSourceFile(
      ThreadState ts, String module, String source, String compiled) throws IOException {
    NamedFiles files = ts.interp.system.files();
    long mtime = Math.floorDiv(files.modified(source), 1000L) & 0xffffffffL;
    PycFile pyc = PycFile.open(files, compiled);
    switch (PycFile.state(ts, pyc, mtime)) {
      case MATCHES -> {
        tell(ts, "# " + compiled + " matches " + source);
        PyCode code = pyc.read(ts);
        movedTo(ts, code, source);
        tell(ts, "import " + module + " # precompiled from " + compiled);
        return new ModuleCode(code, compiled);
      }
      case BAD_MAGIC -> tell(ts, "# " + compiled + " has bad magic");
      case BAD_MTIME -> tell(ts, "# " + compiled + " has bad mtime");
      case ABSENT -> {}
    }
    if (files.isDirectory(source)) {
      throw unreadable(ts, source);
    }
    byte[] bytes = files.read(source);
    PyCode code = ts.interp.compiler.compile(ts, bytes, source, "exec", CompilerFlags.FROM_FILE);
    try {
      tell(ts, "import " + module + " # from " + source);
      if (writes(ts) && !PackagedLibrary.has(source)) {
        String failed = PycFile.write(ts, code, compiled, source, mtime);
        tell(ts, (failed == null ? "# wrote " : "# can't " + failed + " ") + compiled);
      }
    } catch (PyException e) {
      code.decref(ts);
      throw e;
    }
    return new ModuleCode(code, source);
  }

  /** Returns the error of CPython's tokenizer for a directory with a module's name. */
  private static PyException unreadable(ThreadState ts, String source) {
    PyObject where =
        PyTuple.of(ts, PyString.fromString(source), PyInt.valueOf(1), PyInt.ZERO, PyString.EMPTY);
    PyObject args = PyTuple.of(ts, PyString.fromString("I/O error while reading"), where);
    return new PyException(Ref.inc(PyExc.SyntaxError), args, null);
  }

  private static boolean writes(ThreadState ts) {
    PyObject no = ts.interp.sysDict.getStr(ts, Names.dont_write_bytecode);
    return no == null || !Objects.isTrue(ts, no);
  }

  /** Renames the code's file after a compiled file was moved with its source. */
  private static void movedTo(ThreadState ts, PyCode code, String source) {
    if (!code.filename.toString().equals(source)) {
      PyString name = PyString.fromString(source);
      code.rename(ts, name);
      name.decref(ts);
    }
  }

  private static void trying(ThreadState ts, String file) {
    if (ts.interp.verbose > 1) {
      tell(ts, "# trying " + file);
    }
  }

  /** Writes a line to standard error, as {@code -v} does. */
  static void tell(ThreadState ts, String line) {
    if (ts.interp.verbose == 0) {
      return;
    }
    PyObject err = ts.interp.sysDict.getStr(ts, Names.stderr);
    if (err == null) {
      return;
    }
    PyString text = PyString.fromString(line + "\n");
    try {
      Printing.write(ts, err, text, true);
    } catch (PyException e) {
      e.discard(ts);
    } finally {
      text.decref(ts);
    }
  }

  /** Whether a directory is a package: it holds an {@code __init__} file. */
  public static boolean isPackage(ThreadState ts, String directory) {
    NamedFiles files = ts.interp.system.files();
    return files.isDirectory(directory)
        && (files.exists(directory + "/__init__.py")
            || files.exists(directory + "/__init__" + compiledSuffix(ts)));
  }
}
