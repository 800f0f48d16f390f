package org.cellvm.library.elementtree;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The methods of tree builders, which are no attributes of their type. */
@ExposedType(name = "TreeBuilder", baseType = false)
final class TreeBuilderMethods {
  private TreeBuilderMethods() {}

  @ExposedMethod(value = "start", parse = "O|O:start", defaults = "PyNone.NONE")
  static PyObject start(ThreadState ts, PyTreeBuilder self, PyObject tag, PyObject attrib) {
    return self.start(ts, tag, attrib);
  }

  @ExposedMethod(value = "data", parse = "O:data")
  static void data(ThreadState ts, PyTreeBuilder self, PyObject piece) {
    self.data(ts, piece);
  }

  @ExposedMethod(value = "end", parse = "O:end")
  static PyObject end(ThreadState ts, PyTreeBuilder self, PyObject tag) {
    return self.end(ts);
  }

  @ExposedMethod(value = "close", parse = ":close")
  static PyObject close(ThreadState ts, PyTreeBuilder self) {
    return self.tree();
  }

  @ExposedMethod(value = "xml", parse = "OO:xml")
  static PyObject xml(ThreadState ts, PyTreeBuilder self, PyObject encoding, PyObject standalone) {
    return PyNone.NONE;
  }
}
