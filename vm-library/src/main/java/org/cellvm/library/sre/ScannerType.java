package org.cellvm.library.sre;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _sre.SRE_Scanner}. */
@ExposedType(name = "_sre.SRE_Scanner", baseType = false, basicSize = 1744)
final class ScannerType extends ObjectType {
  static final ScannerType TYPE =
      new ScannerType(new ScannerTypeTable(), "_sre.SRE_Scanner", ObjectType.TYPE);

  private ScannerType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(value = "match", convention = Convention.NOARGS)
  static PyObject match(ThreadState ts, PyScanner self) {
    return self.next(ts, false);
  }

  @ExposedMethod(value = "search", convention = Convention.NOARGS)
  static PyObject search(ThreadState ts, PyScanner self) {
    return self.next(ts, true);
  }

  @ExposedGetter(value = "pattern", member = true)
  static PyObject pattern(ThreadState ts, PyScanner self) {
    return Ref.inc(self.pattern);
  }
}
