package org.cellvm.library.sys;

import org.cellvm.codec.FileNames;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Names;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.files.Printing;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.CodecFunctions;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code sys}. What depends on how the VM was started is added by the runtime. */
@ExposedModule(
    name = "sys",
    doc = "Objects used or maintained by the interpreter, and functions about it.")
public final class SysModule {
  /** CPython's version that this VM behaves as. */
  public static final String VERSION = "2.7.18";

  private static final int HEX_VERSION = 0x020712f0;

  private SysModule() {}

  static void init(ThreadState ts, PyModule module) {
    PyDict d = module.dict();
    d.setItemString(ts, "version", PyString.fromString(versionText()));
    d.setItemString(ts, "hexversion", PyInt.valueOf(HEX_VERSION));
    d.setItemString(ts, "api_version", PyInt.valueOf(1013));
    d.setItemString(
        ts,
        "copyright",
        PyString.fromString("Copyright (c) the CellVM contributors.\nApache License 2.0."));
    d.setItemString(ts, "maxint", PyInt.valueOf(Long.MAX_VALUE));
    d.setItemString(ts, "maxsize", PyInt.valueOf(Long.MAX_VALUE));
    d.setItemString(ts, "maxunicode", PyInt.valueOf(0x10ffff));
    d.setItemString(ts, "byteorder", PyString.fromString("little"));
    d.setItemString(ts, "platform", PyString.fromString(platform()));
    d.setItemString(ts, "float_repr_style", PyString.fromString("short"));
    d.setItemString(ts, "subversion", strings(ts, "CPython", "", ""));
    d.setItemString(ts, "_git", strings(ts, "CPython", "", ""));
    d.setItemString(ts, "warnoptions", new PyList(ts));
    d.setItemString(ts, "meta_path", new PyList(ts));
    d.setItemString(ts, "path_hooks", new PyList(ts));
    d.setItemString(ts, "path_importer_cache", new PyDict(ts));
    d.setItemString(ts, "py3kwarning", PyBool.of(ts.interp.py3kWarnings));
    d.setItemString(ts, "dont_write_bytecode", PyBool.of(ts.interp.dontWriteBytecode));
    d.setItemString(ts, "exc_type", PyNone.NONE);
    d.setItemString(ts, "executable", PyString.EMPTY);
    d.setItemString(ts, "prefix", PyString.EMPTY);
    d.setItemString(ts, "exec_prefix", PyString.EMPTY);
    SysStructures.addTo(ts, d);
    d.setItemString(ts, "builtin_module_names", strings(ts, ts.interp.importer.builtinNames()));
    copy(ts, d, "displayhook", "__displayhook__");
    copy(ts, d, "excepthook", "__excepthook__");
  }

  /** In CPython's form, which {@code platform} takes apart: the date is that of the release. */
  private static String versionText() {
    String java = System.getProperty("java.version", "");
    return VERSION + " (CellVM, Apr 20 2020, 00:00:00) \n[JVM " + java + "]";
  }

  private static String platform() {
    String os = System.getProperty("os.name", "");
    return os.startsWith("Mac") ? "darwin" : os.startsWith("Windows") ? "win32" : "linux2";
  }

  private static PyObject strings(ThreadState ts, String... values) {
    PyObject[] items = new PyObject[values.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyString.fromString(values[i]);
    }
    return PyTuple.of(ts, items);
  }

  private static void copy(ThreadState ts, PyDict d, String from, String to) {
    d.setItemString(ts, to, Ref.inc(d.getItemString(ts, from)));
  }

  @ExposedFunction(value = "displayhook", convention = Convention.O)
  static PyObject displayhook(ThreadState ts, PyObject value) {
    if (value == PyNone.NONE) {
      return PyNone.NONE;
    }
    PyDict builtins = ts.interp.builtins;
    builtins.putStr(ts, Names.underscore, PyNone.NONE);
    PyObject out = Printing.standardOutput(ts);
    if (out == null) {
      throw Errors.runtimeError("lost sys.stdout");
    }
    ts.own(Ref.inc(out));
    if (Printing.setSoftspace(ts, out, false)) {
      Printing.write(ts, out, PyString.ofChar('\n'), true);
    }
    Printing.write(ts, out, value, false);
    Printing.write(ts, out, PyString.ofChar('\n'), true);
    builtins.putStr(ts, Names.underscore, value);
    return PyNone.NONE;
  }

  @ExposedFunction(value = "excepthook", parse = "excepthook 3 3", convention = Convention.UNPACK)
  static void excepthook(ThreadState ts, PyObject type, PyObject value, PyObject traceback) {
    PyObject err = ts.interp.sysDict.getStr(ts, Names.stderr);
    if (err != null && err != PyNone.NONE) {
      ts.own(Ref.inc(err));
      try {
        Printing.flushLine(ts);
        if (Printing.standardOutput(ts) instanceof PyFile out) {
          out.flush(ts);
        }
      } catch (PyException e) {
        e.discard(ts);
      }
      String text = ErrorDisplay.text(ts, type, value, traceback);
      Printing.write(ts, err, ts.own(PyString.fromString(text)), true);
    }
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : Ref.inc(o);
  }

  @ExposedFunction(value = "exc_info", convention = Convention.NOARGS)
  static PyObject excInfo(ThreadState ts) {
    return PyTuple.of(ts, orNone(ts.excType), orNone(ts.excValue), orNone(ts.excTraceback));
  }

  @ExposedFunction(value = "exc_clear", convention = Convention.NOARGS)
  static void excClear(ThreadState ts) {
    Warnings.warnPy3k(ts, "sys.exc_clear() not supported in 3.x; use except clauses");
    ts.setExcInfo(null, null, null);
    ts.publishExcInfo();
  }

  @ExposedFunction(value = "exit", parse = "exit 0 1", convention = Convention.UNPACK)
  static PyObject exit(ThreadState ts, PyObject status) {
    PyExc.SystemExit.incref();
    throw new PyException(PyExc.SystemExit, Ref.inc(status), null);
  }

  @ExposedFunction(value = "_getframe", parse = "|i:_getframe", defaults = "0")
  static PyObject getFrame(ThreadState ts, long depth) {
    PyFrame f = ts.frame;
    while (depth > 0 && f != null) {
      f = f.back;
      depth--;
    }
    if (f == null) {
      throw Errors.valueError("call stack is not deep enough");
    }
    return Ref.inc(f.expose(ts));
  }

  /** The reference count, with the reference that the argument holds during the call. */
  @ExposedFunction(value = "getrefcount", convention = Convention.O)
  static long getRefCount(ThreadState ts, PyObject o) {
    PyFrame.ownAll(ts);
    if (o instanceof PyGenerator generator && generator.isRunning()) {
      // Less what the generator holds of itself, which nothing does in CPython.
      return o.refcnt - 1L;
    }
    return o.isImmortal() ? IMMORTAL_COUNT : o.refcnt;
  }

  /** What {@code getrefcount} returns for immortal objects. */
  private static final long IMMORTAL_COUNT = 1 << 30;

  @ExposedFunction(value = "getrecursionlimit", convention = Convention.NOARGS)
  static long getRecursionLimit(ThreadState ts) {
    return ts.interp.recursionLimit();
  }

  @ExposedFunction(value = "setrecursionlimit", parse = "i:setrecursionlimit")
  static void setRecursionLimit(ThreadState ts, long limit) {
    if (limit <= 0) {
      throw Errors.valueError("recursion limit must be positive");
    }
    ts.interp.setRecursionLimit((int) limit);
  }

  @ExposedFunction(value = "getdefaultencoding", convention = Convention.NOARGS)
  static String getDefaultEncoding(ThreadState ts) {
    return ts.interp.codecs.defaultEncoding;
  }

  @ExposedFunction(value = "setdefaultencoding", parse = "s:setdefaultencoding")
  static void setDefaultEncoding(ThreadState ts, String encoding) {
    PyObject text = ts.own(PyUnicode.of(""));
    // Raises LookupError for an unknown codec: every codec encodes an empty text.
    ts.own(CodecFunctions.encodeBy(ts, text, encoding, null));
    ts.interp.codecs.defaultEncoding = encoding;
  }

  /** Returns None, as CPython does where it is not compiled with CALL_PROFILE. */
  @ExposedFunction(value = "callstats", convention = Convention.NOARGS)
  static void callStats(ThreadState ts) {}

  @ExposedFunction(value = "getfilesystemencoding", convention = Convention.NOARGS)
  static String getFileSystemEncoding(ThreadState ts) {
    return FileNames.ENCODING;
  }

  @ExposedFunction(value = "getcheckinterval", convention = Convention.NOARGS)
  static long getCheckInterval(ThreadState ts) {
    return ts.interp.checkInterval;
  }

  @ExposedFunction(value = "setcheckinterval", parse = "i:setcheckinterval")
  static void setCheckInterval(ThreadState ts, long interval) {
    ts.interp.checkInterval = (int) interval;
  }

  @ExposedFunction(value = "getdlopenflags", convention = Convention.NOARGS)
  static long getDlopenFlags(ThreadState ts) {
    return ts.interp.dlopenFlags;
  }

  @ExposedFunction(value = "setdlopenflags", parse = "i:setdlopenflags")
  static void setDlopenFlags(ThreadState ts, long flags) {
    ts.interp.dlopenFlags = (int) flags;
  }

  /** Does nothing: attributes of types that are found are never out of date. */
  @ExposedFunction(value = "_clear_type_cache", convention = Convention.NOARGS)
  static void clearTypeCache(ThreadState ts) {}

  @ExposedFunction(value = "_current_frames", convention = Convention.NOARGS)
  static PyObject currentFrames(ThreadState ts) {
    PyDict frames = new PyDict(ts);
    for (ThreadState thread : ts.interp.threads.snapshot()) {
      if (thread.frame != null) {
        PyObject key = ts.own(PyInt.valueOf(thread.ident()));
        frames.put(ts, key, thread.frame.expose(ts));
      }
    }
    return frames;
  }

  @ExposedFunction(value = "settrace", convention = Convention.O)
  static void setTrace(ThreadState ts, PyObject function) {
    Tracer.setTrace(ts, function == PyNone.NONE ? null : function);
  }

  @ExposedFunction(value = "gettrace", convention = Convention.NOARGS)
  static PyObject getTrace(ThreadState ts) {
    return Ref.inc(Tracer.traceFunction(ts));
  }

  @ExposedFunction(value = "setprofile", convention = Convention.O)
  static void setProfile(ThreadState ts, PyObject function) {
    Tracer.setProfile(ts, function == PyNone.NONE ? null : function);
  }

  @ExposedFunction(value = "getprofile", convention = Convention.NOARGS)
  static PyObject getProfile(ThreadState ts) {
    return Ref.inc(Tracer.profileFunction(ts));
  }

  @ExposedFunction(value = "call_tracing", parse = "OO:call_tracing")
  static PyObject callTracing(ThreadState ts, PyObject function, PyObject args) {
    if (!(args instanceof PyTuple tuple)) {
      throw ArgConversions.wrong("tuple", args, "call_tracing", 2);
    }
    return Tracer.callTracing(ts, function, tuple);
  }

  /** The size of the collector's header in CPython, in bytes. */
  private static final long GC_HEAD = 32;

  @ExposedFunction(
      value = "getsizeof",
      parse = "O|O:getsizeof",
      keywords = {"object", "default"},
      doc = "How many bytes an object would take in CPython.")
  static PyObject getSizeOf(ThreadState ts, PyObject o, PyObject otherwise) {
    try {
      long size = sizeOf(ts, o);
      if (size < 0) {
        throw Errors.valueError("__sizeof__() should return >= 0");
      }
      boolean collected = o.type() instanceof HeapType t ? t.isCollected : o instanceof PyGcObject;
      // May be more than an int holds.
      PyObject head = ts.own(PyInt.valueOf(collected ? GC_HEAD : 0));
      return Numbers.add(ts, ts.own(PyInt.valueOf(size)), head);
    } catch (PyException e) {
      if (otherwise == null || !e.matches(ts, PyExc.TypeError)) {
        throw e;
      }
      e.discard(ts);
      return Ref.inc(otherwise);
    }
  }

  private static long sizeOf(ThreadState ts, PyObject o) {
    if (o instanceof PyInstanceObject) {
      return TypeSizes.basicSize(o.type());
    }
    PyString name = ts.own(PyString.intern(ts, PyString.fromString("__sizeof__")));
    PyObject method = ts.own(Objects.lookupSpecial(ts, o, name));
    if (method == null) {
      throw Errors.typeError(
          "Type " + Objects.limited(Objects.typeName(o), 100) + " doesn't define __sizeof__");
    }
    return ArgConversions.asSize(ts, ts.own(Objects.call0(ts, method)));
  }
}
