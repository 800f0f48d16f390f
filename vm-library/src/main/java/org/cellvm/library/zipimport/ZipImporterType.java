package org.cellvm.library.zipimport;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code zipimport.zipimporter}. */
@ExposedType(
    name = "zipimport.zipimporter",
    basicSize = 40,
    declares = "tp_getattro",
    doc =
        "zipimporter(path) -> the importer of an archive, or of a directory in one\n\n"
            + "The path may lead into the archive, as in 'a.zip/directory'. ZipImportError is\n"
            + "raised if it leads to no archive.")
public final class ZipImporterType extends ObjectType {
  public static final ZipImporterType TYPE =
      new ZipImporterType(new ZipImporterTypeTable(), "zipimport.zipimporter", ObjectType.TYPE);

  private static final int MAXPATHLEN = 4096;

  private ZipImporterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /**
   * Returns the importer of a path of {@code sys.path}, owned; null where a call of the type would
   * raise ImportError.
   */
  public static PyObject importer(ThreadState ts, String path) {
    if (path.isEmpty() || path.length() >= MAXPATHLEN) {
      return null;
    }
    String archive = ZipModules.archiveOf(ts, path);
    if (archive == null) {
      return null;
    }
    PyZipImporter self = new PyZipImporter(ts);
    try {
      ZipModules.open(ts, self, path, archive);
      return self;
    } catch (org.cellvm.model.errors.PyException e) {
      self.decref(ts);
      if (!e.matches(ts, PyExc.ImportError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  /** Returns the content of a file of the packaged library; null if it is none. */
  public static byte[] librarySource(ThreadState ts, String file) {
    return ZipModules.librarySource(ts, file);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyZipImporter(ts) : new PyZipImporterDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("zipimporter()", kwnames);
    if (n != 1) {
      throw Errors.typeError("zipimporter() takes exactly 1 argument (" + n + " given)");
    }
    int mark = ts.mark();
    try {
      String path = ArgConversions.text(ts, args[off], "zipimporter", 1).toString();
      if (path.isEmpty()) {
        throw ZipImportState.error(ts, "archive path is empty");
      }
      if (path.length() >= MAXPATHLEN) {
        throw ZipImportState.error(ts, "archive path too long");
      }
      String archive = ZipModules.archiveOf(ts, path);
      if (archive == null) {
        throw ZipImportState.error(ts, "not a Zip file");
      }
      ZipModules.open(ts, (PyZipImporter) self, path, archive);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyZipImporter self = (PyZipImporter) o;
    String archive = self.archive == null ? "???" : first(self.archive, 300);
    String prefix = self.prefix == null ? "" : first(self.prefix, 150);
    return PyString.fromString(
        "<zipimporter object \"" + archive + (prefix.isEmpty() ? "" : "/" + prefix) + "\">");
  }

  private static String first(PyString s, int n) {
    String text = s.toString();
    return text.length() > n ? text.substring(0, n) : text;
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : Ref.inc(o);
  }

  @ExposedGetter("archive")
  static PyObject archive(ThreadState ts, PyZipImporter self) {
    return orNone(self.archive);
  }

  @ExposedGetter("prefix")
  static PyObject prefix(ThreadState ts, PyZipImporter self) {
    return orNone(self.prefix);
  }

  @ExposedGetter("_files")
  static PyObject files(ThreadState ts, PyZipImporter self) {
    return orNone(ZipModules.files(ts, self));
  }

  @ExposedMethod(
      value = "find_module",
      parse = "s|O:zipimporter.find_module",
      doc =
          "find_module(fullname, path=None) -> self or None\n\n"
              + "The importer itself if it has the module. path is ignored.")
  static PyObject findModule(ThreadState ts, PyZipImporter self, String fullname, PyObject path) {
    return ZipModules.find(ts, self, fullname) == null ? PyNone.NONE : Ref.inc(self);
  }

  @ExposedMethod(
      value = "load_module",
      parse = "s:zipimporter.load_module",
      doc = "load_module(fullname) -> module\n\nImports a module of the archive.")
  static PyObject loadModule(ThreadState ts, PyZipImporter self, String fullname) {
    ZipModules.Found found = ZipModules.code(ts, self, fullname);
    PyCode code = ts.own(found.code());
    PyDict dict = ts.interp.importer.addModule(ts, fullname).dict();
    dict.putStr(ts, Names.__loader__, self);
    if (found.isPackage()) {
      PyString directory =
          ts.own(
              PyString.fromString(
                  self.archive
                      + "/"
                      + self.prefix
                      + fullname.substring(fullname.lastIndexOf('.') + 1)));
      PyList path = ts.own(new PyList(ts));
      path.append(ts, directory);
      dict.putStr(ts, Names.__path__, path);
    }
    PyObject module = ts.interp.importer.execute(ts, fullname, code, found.file());
    if (ts.interp.verbose > 0) {
      ts.interp.importer.tell(ts, "import " + fullname + " # loaded from Zip " + found.file());
    }
    return module;
  }

  @ExposedMethod(
      value = "get_filename",
      parse = "s:zipimporter.get_filename",
      doc = "get_filename(fullname) -> the file that the module is in")
  static PyObject getFilename(ThreadState ts, PyZipImporter self, String fullname) {
    ZipModules.Found found = ZipModules.code(ts, self, fullname);
    found.code().decref(ts);
    return PyString.fromString(found.file());
  }

  @ExposedMethod(
      value = "is_package",
      parse = "s:zipimporter.is_package",
      doc = "is_package(fullname) -> whether the module is a package")
  static boolean isPackage(ThreadState ts, PyZipImporter self, String fullname) {
    return ZipModules.isPackage(ZipModules.findOrRaise(ts, self, fullname));
  }

  @ExposedMethod(
      value = "get_data",
      parse = "s:zipimporter.get_data",
      doc = "get_data(path) -> the content of a file; its path may start with the archive's")
  static PyObject getData(ThreadState ts, PyZipImporter self, String path) {
    String archive = self.archive == null ? "" : self.archive.toString();
    String name = path.startsWith(archive + "/") ? path.substring(archive.length() + 1) : path;
    byte[] data = ZipModules.data(ts, self, name);
    if (data == null) {
      // CPython shows the error of the last call of the system, which was none.
      throw Errors.osError(ts, PyExc.IOError, 0, "Error", ts.own(PyString.fromString(name)));
    }
    return PyString.of(data);
  }

  @ExposedMethod(
      value = "get_code",
      parse = "s:zipimporter.get_code",
      doc = "get_code(fullname) -> the code object of the module")
  static PyObject getCode(ThreadState ts, PyZipImporter self, String fullname) {
    return ZipModules.code(ts, self, fullname).code();
  }

  @ExposedMethod(
      value = "get_source",
      parse = "s:zipimporter.get_source",
      doc = "get_source(fullname) -> the source of the module; None if only its code is there")
  static PyObject getSource(ThreadState ts, PyZipImporter self, String fullname) {
    byte[] source = ZipModules.source(ts, self, fullname);
    return source == null ? PyNone.NONE : PyString.of(source);
  }
}
