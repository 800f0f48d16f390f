package org.cellvm.runtime.imports;

import java.io.IOException;
import org.cellvm.library.python.LibrarySource;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.library.zipimport.ZipImporterType;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * Modules in Python that this VM has whatever is on {@code sys.path}: from the packaged library
 * where it is there, else from the sources in {@code vm-library}.
 */
final class OwnModules {
  private OwnModules() {}

  /** Whether a module is found before any file: CPython's would not do here. */
  static boolean comesFirst(String name) {
    return LibrarySource.comesFirst(name);
  }

  /** Loads a module; owned, null if there is none of the name. */
  static PyObject load(ThreadState ts, ImportSystem importer, String name) {
    if (!LibrarySource.has(name)) {
      return null;
    }
    String entry = PackagedLibrary.entry();
    if (entry != null && (comesFirst(name) || isOnPath(ts, entry))) {
      PyObject zip = ts.own(ZipImporterType.importer(ts, entry));
      return zip == null
          ? importer.loadFile(ts, name, entry + "/" + name + ".py", null)
          : Objects.callMethod(
              ts,
              zip,
              ts.own(PyString.fromString("load_module")),
              ts.own(PyString.fromString(name)));
    }
    String file = LibrarySource.fileName(name);
    try {
      byte[] source = LibrarySource.read(name);
      PyCode code =
          ts.own(ts.interp.compiler.compile(ts, source, file, "exec", SourceCompiler.FROM_FILE));
      ModuleCode.tell(ts, "import " + name + " # from " + file);
      return importer.execute(ts, name, code, file);
    } catch (IOException e) {
      throw Errors.ioError(ts, e, file);
    }
  }

  /** Whether the packaged library is searched: what its modules import can be found there then. */
  private static boolean isOnPath(ThreadState ts, String entry) {
    if (ts.interp.sysDict.getStr(ts, Names.path) instanceof PyList path) {
      for (int i = 0; i < path.size; i++) {
        if (path.items[i] instanceof PyString s && s.toString().equals(entry)) {
          return true;
        }
      }
    }
    return false;
  }
}
