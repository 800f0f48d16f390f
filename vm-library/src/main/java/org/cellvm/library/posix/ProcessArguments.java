package org.cellvm.library.posix;

import org.cellvm.codec.FileNames;
import org.cellvm.model.Mappings;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** The arguments and the environment of a new program, as Python code gives them. */
public final class ProcessArguments {
  private ProcessArguments() {}

  /** A string of one char a byte; null for an object that is no string. */
  private static String text(ThreadState ts, PyObject o, String what) {
    PyString s;
    if (o instanceof PyString string) {
      s = string;
    } else if (o instanceof PyUnicode unicode) {
      s = (PyString) ts.own(Codecs.encode(ts, unicode, FileNames.ENCODING, null));
    } else {
      return null;
    }
    String text = s.toString();
    if (text.indexOf('\0') >= 0) {
      throw Errors.typeError(
          what + " must be encoded string without null bytes, not " + o.type().name());
    }
    return text;
  }

  /** A list or tuple of strings. */
  public static String[] list(ThreadState ts, String function, PyObject arguments) {
    if (!(arguments instanceof PyTuple) && !(arguments instanceof PyList)) {
      throw Errors.typeError(function + "() arg 2 must be a tuple or list");
    }
    String[] out = new String[Sequences.fastSize(arguments)];
    for (int i = 0; i < out.length; i++) {
      out[i] = text(ts, Sequences.fastItems(arguments)[i], function + "() argument " + (i + 1));
      if (out[i] == null) {
        throw Errors.typeError(function + "() arg 2 must contain only strings");
      }
    }
    return out;
  }

  /** A mapping of strings to strings, as {@code NAME=value}. */
  public static String[] environment(ThreadState ts, String function, PyObject mapping) {
    if (!Mappings.isMapping(ts, mapping)) {
      throw Errors.typeError(function + "() arg 3 must be a mapping object");
    }
    PyObject keys = ts.own(listOf(ts, Mappings.keys(ts, mapping)));
    PyObject values = ts.own(listOf(ts, Mappings.values(ts, mapping)));
    String[] out = new String[Math.min(Sequences.fastSize(keys), Sequences.fastSize(values))];
    for (int i = 0; i < out.length; i++) {
      String name = text(ts, Sequences.fastItems(keys)[i], function + "() arg 3 key");
      String value = text(ts, Sequences.fastItems(values)[i], function + "() arg 3 value");
      if (name == null || value == null) {
        throw Errors.typeError(
            function + "() arg 3 contains a non-string " + (name == null ? "key" : "value"));
      }
      if (name.isEmpty() || name.indexOf('=', 1) > 0) {
        throw Errors.valueError("illegal environment variable name");
      }
      out[i] = name + "=" + value;
    }
    return out;
  }

  private static PyObject listOf(ThreadState ts, PyObject o) {
    ts.own(o);
    return Sequences.list(ts, o);
  }
}
