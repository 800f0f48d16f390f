package org.cellvm.model.errors;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.ExposedType;

/**
 * {@code KeyError}: shows a lone argument by its repr, so that {@code KeyError('')} says something.
 */
@ExposedType(name = "exceptions.KeyError", doc = "Mapping key not found.")
public final class KeyErrorType extends BaseExceptionType {
  KeyErrorType(PyType base) {
    super(new KeyErrorTypeTable(), "exceptions.KeyError", base);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyTuple args = ((PyBaseException) o).args;
    return args.items.length == 1 ? Objects.repr(ts, args.items[0]) : super.tp_str(ts, o);
  }
}
