package org.cellvm.library.xxsubtype;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code xxsubtype.spamlist}. */
@ExposedType(name = "xxsubtype.spamlist", basicSize = 48)
final class SpamListType extends ListType {
  static final SpamListType TYPE =
      new SpamListType(new SpamListTypeTable(), "xxsubtype.spamlist", ListType.TYPE);

  private SpamListType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  protected PyList make(ThreadState ts, PyType subtype) {
    return subtype == TYPE ? new PySpamList(ts) : new PySpamListDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    super.tp_init(ts, o, args, off, n, kwnames);
    ((PySpamList) o).state = 0;
  }

  @ExposedMethod(value = "getstate", parse = ":getstate", doc = "getstate() -> state")
  static long getState(ThreadState ts, PySpamList self) {
    return self.state;
  }

  @ExposedMethod(value = "setstate", parse = "i:setstate", doc = "setstate(state)")
  static void setState(ThreadState ts, PySpamList self, long state) {
    self.state = (int) state;
  }

  @ExposedGetter(value = "state", doc = "an int for demonstration")
  static PyObject state(ThreadState ts, PySpamList self) {
    return PyInt.valueOf(self.state);
  }

  @ExposedMethod(
      value = "classmeth",
      convention = Convention.RAW,
      classMethod = true,
      doc = "classmeth(*args, **kw)")
  static PyObject classMethod(
      ThreadState ts, PyType cls, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return arguments(ts, cls, args, off, n, kwnames);
  }

  @ExposedMethod(
      value = "staticmeth",
      convention = Convention.RAW,
      staticMethod = true,
      doc = "staticmeth(*args, **kw)")
  static PyObject staticMethod(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return arguments(ts, PyNone.NONE, args, off, n, kwnames);
  }

  /** What a method has been called with, as a tuple. */
  private static PyObject arguments(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyTuple positional = PyTuple.copyOf(ts, args, off, off + n);
    if (kwnames == null || kwnames.length == 0) {
      return PyTuple.of(ts, Ref.inc(self), positional, PyNone.NONE);
    }
    PyDict keywords = new PyDict(ts);
    for (int i = 0; i < kwnames.length; i++) {
      keywords.put(ts, kwnames[i], args[off + n + i]);
    }
    return PyTuple.of(ts, Ref.inc(self), positional, keywords);
  }
}
