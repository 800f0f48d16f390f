package org.cellvm.library.json;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.text.PyString;

/** A {@code _json.Scanner}: how JSON texts are to be read. */
final class PyScanner extends PyGcObject {
  // Owned; null once the collector has cleared them.
  PyString encoding;
  PyObject strict;
  PyObject objectHook;
  PyObject pairsHook;
  PyObject parseFloat;
  PyObject parseInt;
  PyObject parseConstant;

  @Override
  public PyType type() {
    return ScannerType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    PyObject[] all = all();
    visitor.visitAll(all, 0, all.length);
  }

  private PyObject[] all() {
    return new PyObject[] {
      encoding, strict, objectHook, pairsHook, parseFloat, parseInt, parseConstant
    };
  }

  @Override
  public void clear(ThreadState ts) {
    PyObject[] all = all();
    encoding = null;
    strict = null;
    objectHook = null;
    pairsHook = null;
    parseFloat = null;
    parseInt = null;
    parseConstant = null;
    for (PyObject o : all) {
      Ref.dec(ts, o);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }
}
