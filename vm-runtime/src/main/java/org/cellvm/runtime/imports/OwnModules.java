package org.cellvm.runtime.imports;

import java.io.IOException;
import org.cellvm.library.python.LibrarySource;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.library.zipimport.ZipImporterType;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyCode;
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
    if (entry != null) {
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
}
