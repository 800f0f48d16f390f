package org.cellvm.library.zipimport;

import java.io.File;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.cellvm.codec.FileNames;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.library.time.LocalZone;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.marshal.PycMagic;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Finds files and modules in the archive of an importer, and makes their code. */
final class ZipModules {
  private static final int MAXPATHLEN = 4096;

  /** In the order of CPython's search; with {@code -O} compiled files change places. */
  private static final String[] SUFFIXES = {
    "/__init__.pyc", "/__init__.pyo", "/__init__.py", ".pyc", ".pyo", ".py"
  };

  private static final String[] SUFFIXES_O = {
    "/__init__.pyo", "/__init__.pyc", "/__init__.py", ".pyo", ".pyc", ".py"
  };

  /** The code of a module, owned, and the file that it is from. */
  record Found(PyCode code, String file, boolean isPackage) {}

  private ZipModules() {}

  // Archives

  /** Returns the path of the file that a path leads to or into; null if it leads to none. */
  static String archiveOf(ThreadState ts, String path) {
    if (!ts.interp.system.access().mayImport(path)) {
      return null;
    }
    String archive = path;
    for (; ; ) {
      File file = new File(FileNames.toJava(archive));
      if (file.exists()) {
        return file.isFile() ? archive : null;
      }
      int slash = archive.lastIndexOf('/');
      if (slash < 0) {
        return null;
      }
      archive = archive.substring(0, slash);
    }
  }

  /** Makes an importer that of a path; {@code archive} is what {@link #archiveOf} has found. */
  static void open(ThreadState ts, PyZipImporter self, String path, String archive) {
    ZipImportState state = ZipImportState.of(ts);
    boolean packaged = PackagedLibrary.isArchive(archive);
    PyObject files = null;
    if (packaged) {
      library(ts, state, archive);
    } else {
      PyString key = ts.own(PyString.fromString(archive));
      files = Ref.inc(state.cache.getStr(ts, key));
      if (files == null) {
        files = toDict(ts, directory(ts, archive).entries());
        state.cache.putStr(ts, key, files);
      }
    }
    String prefix = path.length() == archive.length() ? "" : path.substring(archive.length() + 1);
    if (!prefix.isEmpty() && !prefix.endsWith("/")) {
      prefix += "/";
    }
    self.release(ts);
    self.packaged = packaged;
    self.archive = PyString.fromString(archive);
    self.prefix = PyString.fromString(prefix);
    self.files = files;
  }

  private static ZipDirectory directory(ThreadState ts, String archive) {
    try {
      ZipDirectory entries = ZipArchive.directory(archive);
      if (ts.interp.verbose > 0) {
        ts.interp.importer.tell(
            ts, "# zipimport: found " + entries.count() + " names in " + archive);
      }
      return entries;
    } catch (ZipArchive.Damage e) {
      throw ZipImportState.error(ts, e.getMessage());
    }
  }

  private static ZipDirectory library(ThreadState ts, ZipImportState state, String archive) {
    if (state.library == null) {
      state.library = directory(ts, archive);
      if (state.shown) {
        showLibrary(ts, state);
      }
    }
    return state.library;
  }

  /**
   * Puts the directory of the packaged library into {@code _zip_directory_cache}, which is not done
   * before a program imports the module.
   */
  static void showLibrary(ThreadState ts, ZipImportState state) {
    state.shown = true;
    if (state.library != null) {
      String archive = PackagedLibrary.archive();
      state.cache.setItemString(ts, archive, toDict(ts, state.library.entries()));
    }
  }

  private static PyDict toDict(ThreadState ts, Map<String, ZipArchive.Entry> entries) {
    PyDict dict = new PyDict(ts);
    for (Map.Entry<String, ZipArchive.Entry> entry : entries.entrySet()) {
      dict.setItemString(ts, entry.getKey(), toTuple(ts, entry.getValue()));
    }
    return dict;
  }

  private static PyTuple toTuple(ThreadState ts, ZipArchive.Entry e) {
    return PyTuple.of(
        ts,
        PyString.fromString(e.path()),
        PyInt.valueOf(e.compress()),
        PyInt.valueOf(e.dataSize()),
        PyInt.valueOf(e.fileSize()),
        PyInt.valueOf(e.offset()),
        PyInt.valueOf(e.time()),
        PyInt.valueOf(e.date()),
        PyInt.valueOf(e.crc()));
  }

  /** {@code _files}, borrowed; null before {@code __init__}. */
  static PyObject files(ThreadState ts, PyZipImporter self) {
    if (self.files == null && self.packaged) {
      self.files =
          toDict(ts, library(ts, ZipImportState.of(ts), self.archive.toString()).entries());
    }
    return self.files;
  }

  // Files

  private static boolean has(ThreadState ts, PyZipImporter self, String name) {
    if (self.packaged) {
      return library(ts, ZipImportState.of(ts), self.archive.toString()).has(name);
    }
    return self.files instanceof PyDict dict && dict.getItemString(ts, name) != null;
  }

  /** Returns what the archive's directory has of a file; null if it has none. */
  private static ZipArchive.Entry entry(ThreadState ts, PyZipImporter self, String name) {
    if (self.packaged) {
      return library(ts, ZipImportState.of(ts), self.archive.toString()).get(name);
    }
    return entry(ts, self.files instanceof PyDict dict ? dict.getItemString(ts, name) : null);
  }

  private static ZipArchive.Entry entry(ThreadState ts, PyObject item) {
    if (item == null) {
      return null;
    }
    if (!(item instanceof PyTuple tuple) || tuple.items.length != 8) {
      throw Errors.typeError("a directory entry is a tuple of 8");
    }
    PyObject[] a = tuple.items;
    return new ZipArchive.Entry(
        ArgConversions.string(ts, a[0], "zipimporter", 1).toString(),
        ArgConversions.toInt(ts, a[1]),
        ArgConversions.toInt(ts, a[2]),
        ArgConversions.toInt(ts, a[3]),
        ArgConversions.toInt(ts, a[4]),
        ArgConversions.toInt(ts, a[5]),
        ArgConversions.toInt(ts, a[6]),
        0);
  }

  /**
   * Returns the content of a file.
   *
   * @param name in the archive
   * @return null if there is none of the name
   */
  static byte[] data(ThreadState ts, PyZipImporter self, String name) {
    ZipArchive.Entry e = entry(ts, self, name);
    return e == null ? null : data(ts, self, e);
  }

  private static byte[] data(ThreadState ts, PyZipImporter self, ZipArchive.Entry e) {
    String archive = self.archive.toString();
    try {
      return ZipArchive.data(archive, e.compress(), e.dataSize(), e.fileSize(), e.offset());
    } catch (ZipArchive.Damage damage) {
      throw ZipImportState.error(ts, damage.getMessage());
    } catch (DataFormatException bad) {
      throw zlibError(ts, bad);
    } catch (IOException bad) {
      throw new PyException(PyExc.IOError, "zipimport: can not open file " + archive);
    }
  }

  private static PyException zlibError(ThreadState ts, DataFormatException bad) {
    PyObject zlib =
        ts.own(ts.interp.importer.importModule(ts, "zlib", PyNone.NONE, PyNone.NONE, 0));
    PyObject error =
        ts.own(org.cellvm.model.Objects.getAttr(ts, zlib, ts.own(PyString.fromString("error"))));
    String message = "Error -3 while decompressing data: " + bad.getMessage();
    return new PyException(Ref.inc(error), PyString.fromString(message), null);
  }

  /** Returns a file of the packaged library by its whole path; null for any other. */
  static byte[] librarySource(ThreadState ts, String path) {
    ZipImportState state = ts.interp.moduleStates.get(ZipImportState.class);
    String archive = state == null || !PackagedLibrary.has(path) ? null : archiveOf(ts, path);
    if (archive == null || !PackagedLibrary.isArchive(archive)) {
      return null;
    }
    ZipArchive.Entry e = library(ts, state, archive).get(path.substring(archive.length() + 1));
    try {
      return e == null
          ? null
          : ZipArchive.data(archive, e.compress(), e.dataSize(), e.fileSize(), e.offset());
    } catch (ZipArchive.Damage | DataFormatException | IOException bad) {
      return null;
    }
  }

  // Modules

  private static String[] suffixes(ThreadState ts) {
    return ts.interp.optimize > 0 ? SUFFIXES_O : SUFFIXES;
  }

  private static String subname(String fullname) {
    return fullname.substring(fullname.lastIndexOf('.') + 1);
  }

  /** The name of a module's files in the archive, without their ends. */
  private static String filename(ThreadState ts, PyZipImporter self, String fullname) {
    if (self.prefix == null) {
      throw Errors.valueError("zipimporter.__init__() was not called");
    }
    String name = self.prefix + subname(fullname);
    if (name.length() + 13 >= MAXPATHLEN) {
      throw ZipImportState.error(ts, "path too long");
    }
    return name;
  }

  /** Returns the end of the file that a module is in; null if it is not there. */
  static String find(ThreadState ts, PyZipImporter self, String fullname) {
    String name = filename(ts, self, fullname);
    for (String suffix : suffixes(ts)) {
      if (!isAbsent(self, suffix) && has(ts, self, name + suffix)) {
        return suffix;
      }
    }
    return null;
  }

  /** Whether no file can end so: the packaged library has none that are compiled with -O. */
  private static boolean isAbsent(PyZipImporter self, String suffix) {
    return self.packaged && suffix.endsWith(".pyo");
  }

  /** {@link #find}; raises ZipImportError for what is not there. */
  static String findOrRaise(ThreadState ts, PyZipImporter self, String fullname) {
    String suffix = find(ts, self, fullname);
    if (suffix == null) {
      throw notFound(ts, fullname);
    }
    return suffix;
  }

  private static PyException notFound(ThreadState ts, String fullname) {
    return ZipImportState.error(ts, "can't find module '" + fullname + "'");
  }

  static boolean isPackage(String suffix) {
    return suffix.startsWith("/");
  }

  /** Returns the source of a module; null if the archive has only its code. */
  static byte[] source(ThreadState ts, PyZipImporter self, String fullname) {
    String suffix = findOrRaise(ts, self, fullname);
    String end = isPackage(suffix) ? "/__init__.py" : ".py";
    return data(ts, self, filename(ts, self, fullname) + end);
  }

  /** Returns the code of a module: of the first of its files that has some. */
  static Found code(ThreadState ts, PyZipImporter self, String fullname) {
    String name = filename(ts, self, fullname);
    for (String suffix : suffixes(ts)) {
      if (ts.interp.verbose > 1) {
        ts.interp.importer.tell(ts, "# trying " + self.archive + "/" + name + suffix);
      }
      ZipArchive.Entry e = isAbsent(self, suffix) ? null : entry(ts, self, name + suffix);
      if (e == null) {
        continue;
      }
      PyCode code;
      if (suffix.endsWith(".py")) {
        code = compiled(ts, data(ts, self, e), e.path());
      } else if (self.packaged && ts.interp.optimize > 0) {
        continue; // what is compiled there keeps assertions and documentation
      } else {
        code = fromCompiled(ts, self, e, name + suffix);
      }
      if (code != null) {
        return new Found(code, e.path(), isPackage(suffix));
      }
    }
    throw notFound(ts, fullname);
  }

  private static PyCode compiled(ThreadState ts, byte[] source, String path) {
    return ts.interp.compiler.compile(ts, source, path, "exec", SourceCompiler.FROM_FILE);
  }

  /** Returns the code of a compiled file; null if it is not that of the source beside it. */
  private static PyCode fromCompiled(
      ThreadState ts, PyZipImporter self, ZipArchive.Entry e, String name) {
    byte[] bytes = data(ts, self, e);
    if (bytes.length <= 9) {
      throw ZipImportState.error(ts, "bad pyc data");
    }
    if (int32(bytes, 0) != PycMagic.of(ts.interp)) {
      if (ts.interp.verbose > 0) {
        ts.interp.importer.tell(ts, "# " + e.path() + " has bad magic");
      }
      return null;
    }
    if (!self.packaged) {
      ZipArchive.Entry source = entry(ts, self, name.substring(0, name.length() - 1));
      long mtime = source == null ? 0 : mtime(ts, source);
      if (mtime != 0 && Math.abs(int32(bytes, 4) - mtime) > 1) {
        if (ts.interp.verbose > 0) {
          ts.interp.importer.tell(ts, "# " + e.path() + " has bad mtime");
        }
        return null;
      }
    }
    if (self.packaged) {
      return packagedCode(ts, bytes, e.path());
    }
    PyObject o = new MarshalReader(ts, bytes, 8, bytes.length).read();
    if (!(o instanceof PyCode code)) {
      o.decref(ts);
      throw Errors.typeError("compiled module " + e.path() + " does not contain a code object");
    }
    return code;
  }

  /** The name in the code is the file's place on this machine. */
  private static PyCode packagedCode(ThreadState ts, byte[] bytes, String path) {
    PyString file = PyString.fromString(path.substring(0, path.length() - 1));
    try {
      return (PyCode) new MarshalReader(ts, bytes, 8, file).read();
    } finally {
      file.decref(ts);
    }
  }

  private static int int32(byte[] b, int at) {
    return b[at] & 0xff
        | (b[at + 1] & 0xff) << 8
        | (b[at + 2] & 0xff) << 16
        | (b[at + 3] & 0xff) << 24;
  }

  /** The time of a file's last change in seconds; 0 if the archive has none. */
  private static long mtime(ThreadState ts, ZipArchive.Entry e) {
    int date = e.date();
    int time = e.time();
    try {
      LocalDateTime shown =
          LocalDateTime.of(
              (date >> 9 & 0x7f) + 1980,
              date >> 5 & 0x0f,
              date & 0x1f,
              time >> 11 & 0x1f,
              time >> 5 & 0x3f,
              (time & 0x1f) * 2);
      return LocalZone.toSeconds(ts, shown.toEpochSecond(ZoneOffset.UTC), -1);
    } catch (DateTimeException bad) {
      return 0;
    }
  }
}
