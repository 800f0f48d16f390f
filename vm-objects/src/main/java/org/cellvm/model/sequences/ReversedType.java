package org.cellvm.model.sequences;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code reversed}. */
@ExposedType(
    name = "reversed",
    basicSize = 32,
    declares = {"tp_getattro"},
    doc = "reversed(sequence) -> reverse iterator over values of the sequence")
public class ReversedType extends ObjectType {
  public static final ReversedType TYPE =
      new ReversedType(new ReversedTypeTable(), "reversed", ObjectType.TYPE);

  protected ReversedType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      Args.doesNotTakeKeywords("reversed()", kwnames);
    }
    if (n != 1) {
      throw Errors.typeError("reversed expected 1 arguments, got " + n);
    }
    PyObject sequence = args[off];
    PyObject method =
        sequence instanceof PyInstanceObject
            ? Objects.getAttrOrNull(ts, sequence, Names.__reversed__)
            : Objects.lookupSpecial(ts, sequence, Names.__reversed__);
    if (method != null) {
      try {
        return Objects.call0(ts, method);
      } finally {
        method.decref(ts);
      }
    }
    if (!Sequences.isSequence(ts, sequence)) {
      throw Errors.typeError("argument to reversed() must be a sequence");
    }
    long size = Sequences.size(ts, sequence);
    return subtype == TYPE
        ? new PyReversed(ts, sequence, size)
        : new PyReversedDerived(ts, subtype, sequence, size);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyReversed) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static long lengthHint(ThreadState ts, PyReversed self) {
    return self.lengthHint(ts);
  }
}
