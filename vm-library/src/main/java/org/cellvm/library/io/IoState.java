package org.cellvm.library.io;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** What {@code _io} keeps in one VM. */
final class IoState {
  /** {@code UnsupportedOperation}, owned; its module is the one that imports this first. */
  final PyType unsupported;

  /** The module {@code locale}, owned; null as long as it is not needed. */
  PyObject locale;

  IoState(ThreadState ts) {
    PyObject name = ts.own(PyString.fromString("UnsupportedOperation"));
    PyObject bases = ts.own(PyTuple.of(ts, Ref.inc(PyExc.ValueError), Ref.inc(PyExc.IOError)));
    PyObject dict = ts.own(new PyDict(ts));
    unsupported = (PyType) Objects.call3(ts, TypeType.TYPE, name, bases, dict);
  }
}
