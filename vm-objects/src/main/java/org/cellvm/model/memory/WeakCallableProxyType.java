package org.cellvm.model.memory;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;

/** The type {@code weakcallableproxy}: a {@link WeakProxyType} of something that can be called. */
public final class WeakCallableProxyType extends WeakProxyType {
  public static final WeakCallableProxyType TYPE =
      new WeakCallableProxyType(new Table(), "weakcallableproxy", ObjectType.TYPE);

  private WeakCallableProxyType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return Objects.call(ts, unwrap(callable), args, off, n, kwnames);
  }

  /** The slots of {@link WeakProxyType} as this type's own, and the call; no methods. */
  private static final class Table extends TypeTable {
    private final TypeTable proxy = new WeakProxyTypeTable();

    @Override
    public String typeName() {
      return "weakcallableproxy";
    }

    @Override
    public String typeDoc() {
      return null;
    }

    @Override
    public int flags() {
      return proxy.flags();
    }

    @Override
    public long slots(int word) {
      return proxy.slots(word) | (Slots.TP_CALL >> 6 == word ? 1L << (Slots.TP_CALL & 63) : 0);
    }

    @Override
    public long declared(int word) {
      return 0;
    }

    @Override
    public int count() {
      return 0;
    }

    @Override
    public String name(int index) {
      return null;
    }

    @Override
    public String doc(int index) {
      return null;
    }

    @Override
    public int kind(int index) {
      return METHOD;
    }

    @Override
    public int attributeCount() {
      return 0;
    }

    @Override
    public PyObject call(
        int index,
        ThreadState ts,
        PyObject self,
        PyObject[] args,
        int off,
        int n,
        PyObject[] kwnames) {
      throw new IllegalStateException();
    }
  }
}
