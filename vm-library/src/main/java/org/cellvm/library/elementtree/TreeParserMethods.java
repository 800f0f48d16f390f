package org.cellvm.library.elementtree;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The methods of parsers, which are no attributes of their type. */
@ExposedType(name = "XMLParser", baseType = false)
final class TreeParserMethods {
  /** How much {@code _parse} reads at once. */
  private static final int PART = 65536;

  private TreeParserMethods() {}

  @ExposedMethod(value = "feed", parse = "s#:feed")
  static void feed(ThreadState ts, PyTreeParser self, byte[] data) {
    self.parse(ts, data, false);
  }

  @ExposedMethod(value = "close", parse = ":close")
  static PyObject close(ThreadState ts, PyTreeParser self) {
    return self.close(ts);
  }

  @ExposedMethod(value = "_parse", parse = "O:_parse")
  static PyObject parse(ThreadState ts, PyTreeParser self, PyObject file) {
    PyString name = ts.own(PyString.intern(ts, PyString.fromString("read")));
    PyObject read = ts.own(Objects.getAttr(ts, file, name));
    PyObject size = ts.own(PyInt.valueOf(PART));
    boolean more = true;
    while (more) {
      int mark = ts.mark();
      PyObject part = ts.own(Objects.call1(ts, read, size));
      more = part.getClass() == PyString.class && ((PyString) part).length() > 0;
      if (more) {
        self.parse(ts, ((PyString) part).bytes(), false);
      }
      ts.release(mark);
    }
    PyObject tree = self.finish(ts);
    return tree == null ? PyNone.NONE : tree;
  }

  @ExposedMethod(value = "_setevents", parse = "O!|O:_setevents", defaults = "PyNone.NONE")
  static void setEvents(ThreadState ts, PyTreeParser self, PyList events, PyObject kinds) {
    PyTreeBuilder builder = self.builder;
    if (builder == null) {
      throw Errors.typeError("event handling only supported for cElementTree.Treebuilder targets");
    }
    builder.resetEvents(ts, events);
    if (kinds == PyNone.NONE) {
      builder.endEvent = PyString.fromString("end");
      return;
    }
    if (!(kinds instanceof PyTuple tuple)) {
      throw badEvents();
    }
    for (PyObject kind : tuple.items) {
      if (!(kind instanceof PyString)) {
        throw badEvents();
      }
      setEvent(ts, self, builder, kind);
    }
  }

  private static void setEvent(
      ThreadState ts, PyTreeParser self, PyTreeBuilder builder, PyObject kind) {
    PyObject old;
    switch (kind.toString()) {
      case "start" -> {
        old = builder.startEvent;
        builder.startEvent = Ref.inc(kind);
      }
      case "end" -> {
        old = builder.endEvent;
        builder.endEvent = Ref.inc(kind);
      }
      case "start-ns" -> {
        old = builder.startNamespaceEvent;
        builder.startNamespaceEvent = Ref.inc(kind);
        self.tellsNamespaces = true;
      }
      case "end-ns" -> {
        old = builder.endNamespaceEvent;
        builder.endNamespaceEvent = Ref.inc(kind);
        self.tellsNamespaces = true;
      }
      default -> throw Errors.valueError("unknown event '" + kind + "'");
    }
    Ref.dec(ts, old);
  }

  private static PyException badEvents() {
    return Errors.typeError("invalid event tuple");
  }
}
