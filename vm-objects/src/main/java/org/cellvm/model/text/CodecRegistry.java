package org.cellvm.model.text;

import org.cellvm.codec.Encodings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/** The codecs and error handlers that Python code has registered in one VM. */
public final class CodecRegistry {
  /** {@code sys.getdefaultencoding()}. */
  public String defaultEncoding = "ascii";

  /** The encodings that need no registration; null until one is asked for. */
  private Encodings encodings;

  private PyList searchPath;
  private boolean started;
  private PyDict cache;
  private PyDict errorHandlers;

  public CodecRegistry() {}

  /** The encodings that need no registration. */
  public Encodings encodings() {
    if (encodings == null) {
      encodings = new Encodings();
    }
    return encodings;
  }

  /** Whether the default encoding is the one that a new VM has. */
  boolean isDefaultAscii() {
    return defaultEncoding.equals("ascii");
  }

  /** Adds a search function, borrowed. */
  public void register(ThreadState ts, PyObject search) {
    if (!Objects.isCallable(search)) {
      throw Errors.typeError("argument must be callable");
    }
    if (searchPath == null) {
      searchPath = new PyList(ts);
    }
    searchPath.append(ts, search);
  }

  /**
   * The codec's tuple (encoder, decoder, stream reader, stream writer), owned.
   *
   * @throws PyException LookupError if no search function knows it
   */
  public PyObject lookup(ThreadState ts, String encoding) {
    PyString name = PyString.intern(ts, PyString.fromString(normalize(encoding)));
    int mark = ts.mark();
    try {
      ts.own(name);
      start(ts);
      if (cache == null) {
        cache = new PyDict(ts);
      }
      PyObject known = cache.get(ts, name);
      if (known != null) {
        return Ref.inc(known);
      }
      for (int i = 0; searchPath != null && i < searchPath.size; i++) {
        PyObject found = ts.own(Objects.call1(ts, searchPath.items[i], name));
        if (found == PyNone.NONE) {
          continue;
        }
        if (!(found instanceof PyTuple codec) || codec.items.length != 4) {
          throw Errors.typeError("codec search functions must return 4-tuples");
        }
        cache.put(ts, name, found);
        return Ref.inc(found);
      }
      throw new PyException(PyExc.LookupError, "unknown encoding: ".concat(encoding));
    } finally {
      ts.release(mark);
    }
  }

  /** Imports the package {@code encodings} once, which registers its search; it may be missing. */
  private void start(ThreadState ts) {
    if (started || ts.interp.importer == null) {
      return;
    }
    started = true;
    try {
      ts.own(ts.interp.importer.importModule(ts, "encodings", null, null, 0));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.ImportError)) {
        throw e;
      }
      e.discard(ts);
    }
  }

  /** Names are looked up in lower case, with hyphens for spaces. */
  private static String normalize(String encoding) {
    StringBuilder name = new StringBuilder(encoding.length());
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      name.append(c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return name.toString();
  }

  /** Registers an error handler by name; both are borrowed. */
  public void registerError(ThreadState ts, PyString name, PyObject handler) {
    if (!Objects.isCallable(handler)) {
      throw Errors.typeError("handler must be callable");
    }
    if (errorHandlers == null) {
      errorHandlers = new PyDict(ts);
    }
    errorHandlers.put(ts, name, handler);
  }

  /**
   * The error handler of a name, borrowed; null for one that is built in, whose callers know it.
   *
   * @throws PyException LookupError for an unknown name
   */
  public PyObject errorHandler(ThreadState ts, String errors) {
    PyString name = PyString.fromString(errors);
    PyObject handler = errorHandlers == null ? null : errorHandlers.get(ts, name);
    name.decref(ts);
    if (handler != null) {
      return handler;
    }
    switch (errors) {
      case "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace":
        return null;
      default:
        throw new PyException(PyExc.LookupError, "unknown error handler name '" + errors + "'");
    }
  }

  /** Releases what is registered, when the VM closes. */
  public void clear(ThreadState ts) {
    PyObject search = searchPath;
    PyObject known = cache;
    PyObject handlers = errorHandlers;
    searchPath = null;
    cache = null;
    errorHandlers = null;
    Ref.dec(ts, search);
    Ref.dec(ts, known);
    Ref.dec(ts, handlers);
  }
}
