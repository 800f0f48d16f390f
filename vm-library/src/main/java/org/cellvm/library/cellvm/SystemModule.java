package org.cellvm.library.cellvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import org.cellvm.codec.FileNames;
import org.cellvm.library.python.PackagedCode;
import org.cellvm.library.site.HelperType;
import org.cellvm.library.site.PySiteName;
import org.cellvm.library.site.SitePrinterType;
import org.cellvm.library.sre.PackagedPatterns;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errno;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.NamedFiles;

/**
 * The module {@code _cellvm}: what the library's modules in Python ask of the system, in place of
 * {@code os} and {@code traceback}.
 */
@ExposedModule(name = "_cellvm", doc = "What CellVM's own modules ask of the system.")
public final class SystemModule {
  private SystemModule() {}

  @ExposedFunction(value = "abspath", parse = "s:abspath")
  static String absolute(ThreadState ts, String path) {
    return absolute(ts.interp.system.files().currentDirectory(), path);
  }

  /** An absolute path without empty parts, {@code .} and {@code ..}; links are not looked at. */
  public static String absolute(String path) {
    return absolute(FileNames.toPython(System.getProperty("user.dir")), path);
  }

  private static String absolute(String directory, String path) {
    String whole = path.startsWith("/") ? path : directory + "/" + path;
    StringBuilder out = new StringBuilder(whole.length());
    // In POSIX, two leading slashes have a meaning of their own; three are like one.
    boolean two = whole.startsWith("//") && !whole.startsWith("///");
    for (String part : whole.split("/")) {
      if (part.equals("..")) {
        out.setLength(Math.max(out.lastIndexOf("/"), 0));
      } else if (!part.isEmpty() && !part.equals(".")) {
        out.append('/').append(part);
      }
    }
    String root = out.length() == 0 ? "/" : "";
    return (two ? "/" : "") + root + out;
  }

  @ExposedFunction(value = "isdir", parse = "s:isdir")
  static boolean isDirectory(ThreadState ts, String path) {
    return ts.interp.system.files().mayRead(path)
        && ts.interp.system.files().isDirectory(named(path));
  }

  public static boolean isDirectory(String path) {
    return new File(FileNames.toJava(named(path))).isDirectory();
  }

  @ExposedFunction(value = "exists", parse = "s:exists")
  static boolean exists(ThreadState ts, String path) {
    return ts.interp.system.files().mayRead(path) && ts.interp.system.files().exists(named(path));
  }

  /** An empty name is that of no file. */
  private static String named(String path) {
    return path.isEmpty() ? "\0" : path;
  }

  /** The names in a directory, sorted; None if it cannot be read. */
  @ExposedFunction(value = "listdir", parse = "s:listdir")
  static PyObject list(ThreadState ts, String path) {
    NamedFiles files = ts.interp.system.files();
    String[] names = files.mayRead(path) ? files.list(named(path)) : null;
    if (names == null) {
      return PyNone.NONE;
    }
    Arrays.sort(names);
    return PyList.ofStrings(ts, names);
  }

  @ExposedFunction(value = "mtime", parse = "s:mtime", doc = "When a file was changed, in seconds.")
  static long modified(ThreadState ts, String path) {
    if (!ts.interp.system.files().mayRead(path)) {
      throw noFile(ts, new Errno(13, "Permission denied"), path);
    }
    try {
      return Math.floorDiv(ts.interp.system.files().modifiedOrFail(path), 1000);
    } catch (InvalidPathException e) {
      throw noFile(ts, new Errno(2, "No such file or directory"), path);
    } catch (IOException e) {
      throw noFile(ts, Errno.of(e), path);
    }
  }

  private static PyException noFile(ThreadState ts, Errno why, String path) {
    PyObject name = ts.own(PyString.fromString(path));
    return Errors.osError(ts, PyExc.OSError, why.number(), why.text(), name);
  }

  @ExposedFunction(value = "getenv", parse = "s:getenv")
  static PyObject variable(ThreadState ts, String name) {
    String value = ts.interp.system.access().environment() ? System.getenv(name) : null;
    return value == null ? PyNone.NONE : PyString.fromString(FileNames.toPython(value));
  }

  @ExposedFunction(value = "home", convention = Convention.NOARGS)
  static String home(ThreadState ts) {
    return ts.interp.system.access().environment()
        ? FileNames.toPython(System.getProperty("user.home", "~"))
        : "~";
  }

  @ExposedFunction(
      value = "format_exception",
      parse = "OOO:format_exception",
      doc = "What is printed for an exception.")
  static String formatException(ThreadState ts, PyObject type, PyObject value, PyObject traceback) {
    return ErrorDisplay.text(ts, type, value, traceback);
  }

  @ExposedFunction(
      value = "site_is_done",
      convention = Convention.NOARGS,
      doc = "Whether the start has done already what site does.")
  static boolean siteIsDone(ThreadState ts) {
    return ts.interp.siteIsDone;
  }

  @ExposedFunction(value = "setquit", convention = Convention.NOARGS)
  static void setQuit(ThreadState ts) {
    PySiteName.addQuitters(ts, ts.interp.builtins);
  }

  @ExposedFunction(value = "setcopyright", convention = Convention.NOARGS)
  static void setCopyright(ThreadState ts) {
    PySiteName.addPrinters(ts, ts.interp.builtins);
  }

  @ExposedFunction(value = "sethelper", convention = Convention.NOARGS)
  static void setHelper(ThreadState ts) {
    PySiteName.addHelper(ts, ts.interp.builtins);
  }

  @ExposedFunction(
      value = "pattern",
      parse = "OO:pattern",
      doc = "The compiled form of a regular expression of the library's; None for others.")
  static PyObject pattern(ThreadState ts, PyObject pattern, PyObject flags) {
    return PackagedPatterns.pattern(ts, pattern, flags);
  }

  @ExposedFunction(
      value = "code",
      parse = "O:code",
      doc = "The code of a source text of the library's, for exec; any other text itself.")
  static PyObject code(ThreadState ts, PyObject source) {
    return PackagedCode.of(ts, source);
  }

  /** All the names that {@code site} adds to the built-in ones. */
  public static void addSiteNames(ThreadState ts) {
    setQuit(ts);
    setCopyright(ts);
    setHelper(ts);
  }

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "_Printer", SitePrinterType.TYPE);
    module.add(ts, "_Helper", HelperType.TYPE);
  }
}
