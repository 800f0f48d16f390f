package org.cellvm.model.classes;

import org.cellvm.model.GenericSlots;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * A class made by Python code. Each slot is that of its owner: of a base, where the special methods
 * of the slot are the base's own wrappers (so {@code class D(dict)} pays nothing for {@code d[k]}),
 * or {@link #GENERIC}. Counted, tracked and mutable, and so of one VM.
 */
public final class HeapType extends HeapSlots {
  /** Owns the slots that look a special method up at each call. */
  public static final PyType GENERIC = GenericSlots.INSTANCE;

  /** {@code ob_type}, counted. */
  PyType metatype;

  /** {@code __name__}, owned. */
  PyString nameObject;

  /** Owned: types and old-style classes. */
  PyTuple bases;

  /** Owned; null until the type is ready. */
  PyTuple mroTuple;

  /** Owned. */
  PyDict dict;

  /** The names of the {@code __slots__} that the class adds, sorted, owned; null without any. */
  PyTuple slotNames;

  /** Whether this class, not a base, gives its instances a {@code __dict__}. */
  boolean addsDict;

  boolean addsWeakrefs;

  /** The number of slot values that instances have from the bases. */
  int firstSlot;

  /** Whether instances have a {@code __dict__}, a list of weak references. */
  private boolean hasDict;

  private boolean hasWeakrefs;

  /** Whether {@code __abstractmethods__} is a true value. */
  boolean isAbstract;

  /**
   * Whether a special method of it or of a base, or its bases, have changed since it was made: its
   * slots may depend on what was there before.
   */
  boolean slotsChanged;

  /** Whether instances are tracked by the collector. */
  public boolean isCollected;

  private final SubclassList subclasses = new SubclassList();
  private PyWeakReference weakrefs;

  HeapType(PyType metatype, PyString name, PyType base) {
    super(name.toString(), base);
    this.metatype = Ref.inc(metatype);
    this.nameObject = Ref.inc(name);
    base.incref();
  }

  /** To be called when the lay-out of instances is decided; counts {@code names} up. */
  void setLayout(PyTuple names, boolean dict, boolean weakrefs) {
    slotNames = Ref.inc(names);
    addsDict = dict;
    addsWeakrefs = weakrefs;
    firstSlot = base.slotCount();
    hasDict = dict || base.instancesHaveDict();
    hasWeakrefs = weakrefs || base.instancesHaveWeakrefs();
    boolean baseCollected =
        base instanceof HeapType heap ? heap.isCollected : base != ObjectType.TYPE;
    isCollected = baseCollected || dict || weakrefs || ownSlots() > 0;
  }

  void setName(ThreadState ts, PyString newName) {
    PyString old = nameObject;
    nameObject = Ref.inc(newName);
    name = newName.toString();
    old.decref(ts);
  }

  /** Replaces the method resolution order; steals it. The old one passes to the caller. */
  PyTuple setMro(PyTuple order) {
    PyTuple old = mroTuple;
    mroTuple = order;
    mro = order == null ? null : order.items;
    return old;
  }

  /** {@code tp_base}: counts the new one up; the old one passes to the caller. */
  PyType setBase(PyType newBase) {
    PyType old = base;
    base = Ref.inc(newBase);
    return old;
  }

  int ownSlots() {
    return slotNames == null ? 0 : slotNames.items.length;
  }

  /** Room for the slot values of an instance; null if it has none. */
  public PyObject[] newSlotValues() {
    int n = slotCount();
    return n == 0 ? null : new PyObject[n];
  }

  @Override
  public boolean isHeapType() {
    return true;
  }

  @Override
  public boolean isBaseType() {
    return true;
  }

  @Override
  public boolean instancesHaveDict() {
    return hasDict;
  }

  @Override
  public boolean instancesHaveWeakrefs() {
    return hasWeakrefs;
  }

  @Override
  public int slotCount() {
    return firstSlot + ownSlots();
  }

  /** As in CPython, where a dict behind a part of variable size is a lay-out of its own. */
  @Override
  public PyType solidBase() {
    return ownSlots() > 0 || isVariableSize() && (addsDict || addsWeakrefs)
        ? this
        : base.solidBase();
  }

  @Override
  public PyDict dict(ThreadState ts) {
    return dict;
  }

  @Override
  public PyTuple mroTuple(ThreadState ts) {
    return Ref.inc(mroTuple);
  }

  @Override
  public PyTuple bases(ThreadState ts) {
    return Ref.inc(bases);
  }

  @Override
  public SubclassList subclasses(ThreadState ts) {
    return subclasses;
  }

  /**
   * {@code PyType_Modified}: attributes of this type and of all that derive from it have changed.
   */
  void modified(ThreadState ts) {
    if (version != 0) {
      forget(ts.interp.nextTypeVersion());
    }
    for (int i = 0; i < subclasses.size(); i++) {
      HeapType t = subclasses.get(i);
      if (t != null) {
        t.modified(ts);
      }
    }
  }

  // Calls of instances

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyType owner = slotOwner[Slots.TP_CALL];
    if (owner == null) {
      throw Objects.notCallable(callable);
    }
    return owner.tp_call(ts, callable, args, off, n, kwnames);
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    PyType owner = slotOwner[Slots.TP_CALL];
    if (owner == null) {
      throw Objects.notCallable(callable);
    }
    return owner.call0(ts, callable);
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    PyType owner = slotOwner[Slots.TP_CALL];
    if (owner == null) {
      throw Objects.notCallable(callable);
    }
    return owner.call1(ts, callable, a);
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    PyType owner = slotOwner[Slots.TP_CALL];
    if (owner == null) {
      throw Objects.notCallable(callable);
    }
    return owner.call2(ts, callable, a, b);
  }

  @Override
  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    PyType owner = slotOwner[Slots.TP_CALL];
    if (owner == null) {
      throw Objects.notCallable(callable);
    }
    return owner.call3(ts, callable, a, b, c);
  }

  // The class as an object

  @Override
  public PyType type() {
    return metatype;
  }

  @Override
  public void setType(ThreadState ts, PyType newType) {
    PyType old = metatype;
    metatype = Ref.inc(newType);
    old.decref(ts);
  }

  @Override
  public PyDict instanceDict() {
    return dict;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  public boolean hasFinalizer() {
    return metatype.has(Slots.TP_DEL);
  }

  @Override
  public void traverse(Visitor visitor) {
    if (metatype.isHeapType()) {
      visitor.visit(metatype);
    }
    visitor.visit(dict);
    visitor.visit(mroTuple);
    visitor.visit(bases);
    visitor.visit(base);
  }

  /** As CPython's {@code type_clear}: the dict's content and the order hold every cycle. */
  @Override
  public void clear(ThreadState ts) {
    if (dict != null) {
      modified(ts);
      dict.clear(ts);
    }
    Ref.dec(ts, setMro(null));
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (Finalization.beforeDealloc(ts, this)) {
      super.dealloc(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    if (bases != null) {
      for (PyObject b : bases.items) {
        if (b instanceof PyType type) {
          type.subclasses(ts).remove(this);
        }
      }
    }
    base.decref(ts);
    Ref.dec(ts, dict);
    Ref.dec(ts, bases);
    Ref.dec(ts, setMro(null));
    nameObject.decref(ts);
    Ref.dec(ts, slotNames);
    metatype.decref(ts);
  }
}
