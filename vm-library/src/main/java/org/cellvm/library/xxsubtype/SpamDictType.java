package org.cellvm.library.xxsubtype;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code xxsubtype.spamdict}. */
@ExposedType(name = "xxsubtype.spamdict", basicSize = 256)
final class SpamDictType extends DictType {
  static final SpamDictType TYPE =
      new SpamDictType(new SpamDictTypeTable(), "xxsubtype.spamdict", DictType.TYPE);

  private SpamDictType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  protected PyDict make(ThreadState ts, PyType subtype) {
    return subtype == TYPE ? new PySpamDict(ts) : new PySpamDictDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    super.tp_init(ts, o, args, off, n, kwnames);
    ((PySpamDict) o).state = 0;
  }

  @ExposedMethod(value = "getstate", parse = ":getstate", doc = "getstate() -> state")
  static long getState(ThreadState ts, PySpamDict self) {
    return self.state;
  }

  @ExposedMethod(value = "setstate", parse = "i:setstate", doc = "setstate(state)")
  static void setState(ThreadState ts, PySpamDict self, long state) {
    self.state = (int) state;
  }

  @ExposedGetter(value = "state", member = true, doc = "an int for demonstration")
  static PyObject state(ThreadState ts, PySpamDict self) {
    return PyInt.valueOf(self.state);
  }
}
