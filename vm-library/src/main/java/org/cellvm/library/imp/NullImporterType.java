package org.cellvm.library.imp;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code imp.NullImporter}: the importer of a path that is not a directory, which finds
 * nothing.
 */
@ExposedType(name = "imp.NullImporter", baseType = false, doc = "Null importer object")
public final class NullImporterType extends ObjectType {
  public static final NullImporterType TYPE =
      new NullImporterType(new NullImporterTypeTable(), "imp.NullImporter", ObjectType.TYPE);

  private static final class NullImporter extends PyObject {
    @Override
    public PyType type() {
      return TYPE;
    }
  }

  private NullImporterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** Returns the importer of a path of {@code sys.path}; null where a call raises ImportError. */
  public static PyObject importer(ThreadState ts, String path) {
    return path.isEmpty()
            || ts.interp.system.files().mayImport(path)
                && ts.interp.system.files().isDirectory(path)
        ? null
        : new NullImporter();
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("NullImporter()", kwnames);
    if (n != 1) {
      throw Errors.typeError("NullImporter() takes exactly 1 argument (" + n + " given)");
    }
    if (!(args[off] instanceof PyString)) {
      throw ArgConversions.wrong("string", args[off], "NullImporter", 1);
    }
    String path = args[off].toString();
    if (path.isEmpty()) {
      throw Errors.importError("empty pathname");
    }
    if (ts.interp.system.files().mayImport(path) && ts.interp.system.files().isDirectory(path)) {
      throw Errors.importError("existing directory");
    }
    return new NullImporter();
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {}

  @ExposedMethod(value = "find_module", convention = Convention.RAW, doc = "Always None.")
  static PyObject findModule(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return PyNone.NONE;
  }
}
