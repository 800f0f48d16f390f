package org.cellvm.library.json;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _json}. */
@ExposedModule(name = "_json", doc = "json speedups\n")
final class JsonModule {
  private JsonModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "make_scanner", ScannerType.TYPE);
    module.add(ts, "make_encoder", EncoderType.TYPE);
  }

  @ExposedFunction(
      value = "scanstring",
      parse = "OO|zi:scanstring",
      defaults = {"null", "1"},
      doc =
          "scanstring(basestring, end, encoding, strict=True) -> (str, end)\n\n"
              + "Reads the string of a JSON text that begins before end, where the opening quote"
              + " is.\n"
              + "Returns it with the index behind its closing quote. Control characters are an"
              + " error\n"
              + "unless strict is false.")
  static PyObject scanstring(
      ThreadState ts, PyObject text, PyObject end, String encoding, long strict) {
    long from = ArgConversions.asSize(ts, end);
    var scanner =
        new StringScanner(
            ts, JsonText.of(text), encoding == null ? "utf-8" : encoding, strict != 0);
    PyObject result = scanner.scan(from);
    return PyTuple.of(ts, result, PyInt.valueOf(scanner.next));
  }

  @ExposedFunction(
      value = "encode_basestring_ascii",
      convention = Convention.O,
      doc =
          "encode_basestring_ascii(basestring) -> str\n\n" + "The string as a JSON text in ASCII.")
  static PyObject encodeBasestringAscii(ThreadState ts, PyObject text) {
    return StringEscapes.quoted(ts, text);
  }

  /** The error for an argument that is no text. */
  static PyException notText(PyObject o) {
    return Errors.typeError(
        "first argument must be a string, not "
            + org.cellvm.model.Objects.limited(o.type().name(), 80));
  }

  /** Whether an attribute that stands for a function or a value was left out. */
  static boolean isNone(PyObject o) {
    return o == PyNone.NONE;
  }

  /** An interned string of the VM, owned. */
  static PyString interned(ThreadState ts, String s) {
    return PyString.intern(ts, PyString.fromString(s));
  }
}
