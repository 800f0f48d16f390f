package org.cellvm.library.cstringio;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.MemoryViewType;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code cStringIO}. */
@ExposedModule(name = "cStringIO", doc = "Streams over bytes in memory.")
final class CStringIoModule {
  private CStringIoModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "InputType", StringIType.TYPE);
    module.add(ts, "OutputType", StringOType.TYPE);
  }

  @ExposedFunction(
      value = "StringIO",
      convention = Convention.UNPACK,
      parse = "StringIO 0 1",
      doc = "StringIO([s])\n\nA stream that reads s, or one that is written and read.")
  static PyObject stringIo(ThreadState ts, PyObject source) {
    if (source == null) {
      return new PyStringO();
    }
    PyMemoryView view = null;
    if (source instanceof PyMemoryView given) {
      view = given;
    } else if (source instanceof PyByteArray) {
      view = (PyMemoryView) ts.own(Objects.call1(ts, MemoryViewType.TYPE, source));
    }
    return view != null && view.target() != null
        ? new PyStringI(view)
        : new PyStringI(ArgConversions.bytes(ts, source, "StringIO", 1));
  }
}
