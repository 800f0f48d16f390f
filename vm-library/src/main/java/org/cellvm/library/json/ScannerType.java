package org.cellvm.library.json;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _json.Scanner}, under the name {@code make_scanner}. */
@ExposedType(name = "_json.Scanner", baseType = false, basicSize = 72, doc = "JSON scanner object")
final class ScannerType extends ObjectType {
  static final ScannerType TYPE =
      new ScannerType(new ScannerTypeTable(), "_json.Scanner", ObjectType.TYPE);

  private static final String[] CONTEXT = {"context"};
  private static final String[] CALL = {"string", "idx"};

  private ScannerType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** Of an object with the attributes of {@code json.JSONDecoder}. */
  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject context = Args.bind(ts, "make_scanner", CONTEXT, 1, args, off, n, kwnames)[0];
    int mark = ts.mark();
    try {
      PyScanner scanner = ts.own(new PyScanner());
      scanner.encoding = encoding(ts, attribute(ts, context, "encoding"));
      scanner.strict = attribute(ts, context, "strict");
      scanner.objectHook = attribute(ts, context, "object_hook");
      scanner.pairsHook = attribute(ts, context, "object_pairs_hook");
      scanner.parseFloat = attribute(ts, context, "parse_float");
      scanner.parseInt = attribute(ts, context, "parse_int");
      scanner.parseConstant = attribute(ts, context, "parse_constant");
      ts.gc.track(scanner);
      return Ref.inc(scanner);
    } finally {
      ts.release(mark);
    }
  }

  /** Owned. */
  private static PyObject attribute(ThreadState ts, PyObject context, String name) {
    PyString key = ts.own(JsonModule.interned(ts, name));
    return Objects.getAttr(ts, context, key);
  }

  /** The name of an encoding, owned; steals {@code given}. */
  private static PyString encoding(ThreadState ts, PyObject given) {
    ts.own(given);
    if (JsonModule.isNone(given)) {
      return JsonModule.interned(ts, "utf-8");
    }
    PyObject name =
        given instanceof PyUnicode u ? Codecs.encode(ts, u, null, null) : Ref.inc(given);
    if (name instanceof PyString string) {
      return string;
    }
    ts.own(name);
    throw Errors.typeError(
        "encoding must be a string, not " + Objects.limited(name.type().name(), 80));
  }

  /** {@code scanner(string, idx)}: the value at that place, and the place behind it. */
  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = Args.bind(ts, "scan_once", CALL, 2, args, off, n, kwnames);
    return call2(ts, callable, bound[0], bound[1]);
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject string, PyObject idx) {
    long at = ArgConversions.asSize(ts, idx);
    ts.enterRecursive(ThreadState.CALLING);
    int mark = ts.mark();
    try {
      Parser parser = new Parser(ts, (PyScanner) callable, JsonText.of(string));
      PyObject value = parser.value(at);
      return PyTuple.of(ts, value, PyInt.valueOf(parser.next));
    } finally {
      ts.release(mark);
      ts.leaveRecursive();
    }
  }

  @ExposedGetter(value = "encoding", member = true, doc = "encoding")
  static PyObject encoding(ThreadState ts, PyScanner self) {
    return Ref.inc(self.encoding);
  }

  @ExposedGetter(value = "strict", member = true, doc = "strict")
  static PyObject strict(ThreadState ts, PyScanner self) {
    return Ref.inc(self.strict);
  }

  @ExposedGetter(value = "object_hook", member = true, doc = "object_hook")
  static PyObject objectHook(ThreadState ts, PyScanner self) {
    return Ref.inc(self.objectHook);
  }

  @ExposedGetter(value = "object_pairs_hook", member = true, doc = "object_pairs_hook")
  static PyObject pairsHook(ThreadState ts, PyScanner self) {
    return Ref.inc(self.pairsHook);
  }

  @ExposedGetter(value = "parse_float", member = true, doc = "parse_float")
  static PyObject parseFloat(ThreadState ts, PyScanner self) {
    return Ref.inc(self.parseFloat);
  }

  @ExposedGetter(value = "parse_int", member = true, doc = "parse_int")
  static PyObject parseInt(ThreadState ts, PyScanner self) {
    return Ref.inc(self.parseInt);
  }

  @ExposedGetter(value = "parse_constant", member = true, doc = "parse_constant")
  static PyObject parseConstant(ThreadState ts, PyScanner self) {
    return Ref.inc(self.parseConstant);
  }
}
