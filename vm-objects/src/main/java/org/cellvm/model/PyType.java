package org.cellvm.model;

import java.util.Arrays;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.classes.SubclassList;
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.descriptors.BuiltinDicts;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SlotRoot;

/**
 * A type: a vtable with one virtual method a slot, and what {@code type} objects show to Python. A
 * built-in type is a Java subclass that overrides the slots it has (Java inheritance mirrors Python
 * inheritance: {@code BoolType extends IntType}); a class made by Python code is a {@link
 * HeapType}.
 *
 * <p>{@link #slotOwner} says for each slot whether it is present and which type defines it: null
 * (absent), the built-in type that defines it, {@link HeapType#GENERIC} (the special method is
 * looked up at each call) or {@link UnhashableSlots}. Two slots are "the same function", in
 * CPython's sense, if their owners are identical.
 *
 * <p>A built-in type is immortal, immutable and shared by all VMs. Its dict is filled on first use.
 */
@SlotRoot
public abstract class PyType extends TypeSlots {
  private static final TypeNumbers NUMBERS = new TypeNumbers();

  /** The bits, in each word, of the slots that are inherited together. */
  private static final long[] COMPARISON = {comparison(0), comparison(1)};

  /** What a cache starts with; never written. */
  private static final Entry[] NO_ENTRIES = new Entry[1];

  private static final int SMALL_CACHE = 8;
  private static final int LARGE_CACHE = 256;

  /** What a look-up of a name in a type found; {@code value} may be null. */
  private static final class Entry {
    final PyString name;
    final PyObject value;

    Entry(PyString name, PyObject value) {
      this.name = name;
      this.value = value;
    }
  }

  /** By slot number. Never written after creation in a built-in type. */
  public final PyType[] slotOwner = new PyType[Slots.COUNT];

  /**
   * The owners of the slots of classes that derive from a built-in type and change none; null until
   * there is such a class. Never written to.
   */
  public volatile PyType[] derivedSlots;

  /** {@code tp_name}: with the module before a dot where a built-in type is not __builtin__'s. */
  protected String name;

  public PyType base;

  /** The method resolution order, this type first. Old-style bases appear as other objects. */
  public PyObject[] mro;

  /**
   * Changes whenever an attribute of this type or of a base changes; unique among all types that
   * exist in one VM at any time. 0: not cacheable.
   */
  public int version;

  /** What the processor wrote for a built-in type; null in a heap type and in slot owners. */
  public final TypeTable table;

  /** The number of a built-in type; 0 in a heap type. */
  final int number;

  private Entry[] cache = NO_ENTRIES;
  private int collisions;
  private volatile PyDict builtinDict;

  /** The built-in types right below a built-in type, as far as their classes are loaded. */
  private volatile PyType[] builtinSubclasses = {};

  /** A built-in type; {@code base} is null for {@code object} only. */
  protected PyType(TypeTable table, String name, PyType base) {
    this.table = table;
    this.name = name;
    this.base = base;
    this.number = NUMBERS.next();
    this.version = -number;
    refcnt = IMMORTAL;
    if (base == null) {
      mro = new PyObject[] {this};
    } else {
      mro = new PyObject[base.mro.length + 1];
      mro[0] = this;
      System.arraycopy(base.mro, 0, mro, 1, base.mro.length);
      base.addSubclass(this);
    }
    inheritSlots();
  }

  /** A heap type, or an owner of slots that is no type of Python's. */
  protected PyType(String name, PyType base) {
    this.table = null;
    this.number = 0;
    this.name = name;
    this.base = base;
  }

  /**
   * {@code PyType_Ready}: the base's slots under its own. Compare, rich compare and hash are
   * inherited as a group. Every start of a VM's process comes by here a hundred times.
   */
  private void inheritSlots() {
    if (base != null) {
      System.arraycopy(base.slotOwner, 0, slotOwner, 0, Slots.COUNT);
      // A built-in type has no constructor unless it, or a base other than object, defines one.
      if (base.base == null) {
        slotOwner[Slots.TP_NEW] = null;
      }
    }
    if (table == null) {
      return;
    }
    long low = table.slots(0);
    long high = table.slots(1);
    boolean unhashable = (table.flags() & TypeTable.UNHASHABLE) != 0;
    if (unhashable || (low & COMPARISON[0] | high & COMPARISON[1]) != 0) {
      slotOwner[Slots.TP_COMPARE] = null;
      slotOwner[Slots.TP_RICHCOMPARE] = null;
      slotOwner[Slots.TP_HASH] = null;
    }
    own(low, 0);
    own(high, Long.SIZE);
    if (unhashable) {
      slotOwner[Slots.TP_HASH] = UnhashableSlots.INSTANCE;
    }
  }

  private static long comparison(int word) {
    return TypeTable.bit(word, Slots.TP_COMPARE)
        | TypeTable.bit(word, Slots.TP_RICHCOMPARE)
        | TypeTable.bit(word, Slots.TP_HASH);
  }

  private void own(long slots, int first) {
    for (long left = slots; left != 0; left &= left - 1) {
      slotOwner[first + Long.numberOfTrailingZeros(left)] = this;
    }
  }

  public final boolean has(int slot) {
    return slotOwner[slot] != null;
  }

  /** The owner of a slot, borrowed; null where the slot is absent. */
  public final PyType owner(int slot) {
    return slotOwner[slot];
  }

  /** {@code tp_name}. */
  public final String name() {
    return name;
  }

  /** {@code tp_base}, borrowed; null for {@code object}. */
  public final PyType base() {
    return base;
  }

  /** Whether this type is {@code other} or derives from it. */
  public final boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    PyObject[] order = mro;
    if (order == null) {
      return isDerived(other);
    }
    for (PyObject t : order) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  /** {@link #isSubtype} for a type that is not ready: along the chain of bases. */
  private boolean isDerived(PyType other) {
    for (PyType t = this; t != null; t = t.base) {
      if (t == other) {
        return true;
      }
    }
    return other == ObjectType.TYPE;
  }

  private synchronized void addSubclass(PyType type) {
    PyType[] old = builtinSubclasses;
    PyType[] more = new PyType[old.length + 1];
    System.arraycopy(old, 0, more, 0, old.length);
    more[old.length] = type;
    builtinSubclasses = more;
  }

  public final PyType[] builtinSubclasses() {
    return builtinSubclasses;
  }

  /** Whether a built-in type's dict has the wrappers of a slot: its own, or a declared one. */
  public boolean showsSlot(int slot) {
    if (table == null) {
      return false;
    }
    int word = TypeTable.word(slot);
    return ((table.slots(word) | table.declared(word)) & TypeTable.bit(word, slot)) != 0;
  }

  /** The documentation of a built-in type, null for none. */
  public String builtinDoc() {
    return table == null ? null : table.typeDoc();
  }

  /**
   * Adds to a built-in type's dict, by {@link #putConstant}, what is neither a slot, nor a method,
   * nor an attribute of instances.
   */
  public void addConstants(PyDict dict) {}

  /** Puts an immortal value into the dict of a built-in type. */
  protected static void putConstant(PyDict dict, String name, PyObject value) {
    dict.putConstant(BuiltinDicts.name(name), value);
  }

  private int flags() {
    return table == null ? TypeTable.BASE_TYPE | TypeTable.ADDS_LAYOUT : table.flags();
  }

  /** {@code Py_TPFLAGS_BASETYPE}: whether classes can derive from it. */
  public boolean isBaseType() {
    return (flags() & TypeTable.BASE_TYPE) != 0;
  }

  /** {@code Py_TPFLAGS_CHECKTYPES}, of a type outside of the kernel: see {@link TypeFlags}. */
  public boolean checksOperandTypes() {
    return false;
  }

  /** {@code Py_TPFLAGS_HEAPTYPE}. */
  public boolean isHeapType() {
    return false;
  }

  /** {@code tp_dictoffset != 0}. */
  public boolean instancesHaveDict() {
    return TypeSizes.dictOffset(this) != 0;
  }

  /** {@code tp_weaklistoffset != 0}. */
  public boolean instancesHaveWeakrefs() {
    return TypeSizes.weakrefOffset(this) != 0;
  }

  /** {@code tp_itemsize != 0}. */
  public final boolean isVariableSize() {
    return TypeSizes.itemSize(this) != 0;
  }

  /** The base that decides the lay-out of instances ({@code solid_base}). */
  public PyType solidBase() {
    return base == null || (flags() & TypeTable.ADDS_LAYOUT) != 0 ? this : base.solidBase();
  }

  /** The number of {@code __slots__} values of an instance, those of the bases first. */
  public int slotCount() {
    return 0;
  }

  /** The most derived type in the chain of bases that Python code did not make. */
  public final PyType builtinBase() {
    PyType t = this;
    while (t.isHeapType()) {
      t = t.base;
    }
    return t;
  }

  // Attributes

  /**
   * The attribute {@code name} of the first type in the method resolution order that has it,
   * borrowed; null if none ({@code _PyType_Lookup}). {@code name} is interned for the cache to
   * work.
   */
  public final PyObject lookup(ThreadState ts, PyString name) {
    Entry[] entries = cache;
    Entry e = entries[(int) name.hash() & entries.length - 1];
    if (e != null && e.name == name) {
      return e.value;
    }
    return lookupInBases(ts, name);
  }

  private PyObject lookupInBases(ThreadState ts, PyString name) {
    int before = version;
    PyObject value = lookupUncached(ts, name);
    if (name.interned && before != 0 && before == version) {
      remember(name, value);
    }
    return value;
  }

  /**
   * Returns what a call of an attribute of {@code o} may call instead, with {@code o} as the first
   * argument: a function that the type keeps; owned, null where there is none. Types whose objects
   * find their attributes in a way of their own save the bound method so.
   */
  public PyObject unboundMethod(ThreadState ts, PyObject o, PyString name) {
    return null;
  }

  /** {@link #lookup} that leaves the cache alone. */
  public final PyObject lookupUncached(ThreadState ts, PyString name) {
    PyObject[] order = mro;
    if (order == null) {
      return null;
    }
    for (PyObject t : order) {
      PyDict dict = t instanceof PyType type ? type.dict(ts) : ((PyClassObject) t).dict;
      PyObject value = dict.getStr(ts, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /**
   * Enters what a name means. Threads of several VMs may do so for a built-in type at once: an
   * entry that is lost is found again, and an entry is never wrong.
   */
  private void remember(PyString name, PyObject value) {
    Entry[] entries = cache;
    if (entries == NO_ENTRIES) {
      entries = new Entry[SMALL_CACHE];
    }
    int i = (int) name.hash() & entries.length - 1;
    if (entries[i] != null && entries.length < LARGE_CACHE && ++collisions > entries.length / 2) {
      collisions = 0;
      Entry[] larger = new Entry[entries.length * 2];
      for (Entry e : entries) {
        if (e != null) {
          larger[(int) e.name.hash() & larger.length - 1] = e;
        }
      }
      entries = larger;
      i = (int) name.hash() & entries.length - 1;
    }
    entries[i] = new Entry(name, value);
    cache = entries;
  }

  /** Forgets what names mean, and the version with it. */
  public final void forget(int newVersion) {
    cache = NO_ENTRIES;
    collisions = 0;
    version = newVersion;
  }

  /** The type's own attributes; built-in types fill it on first use. Borrowed. */
  public PyDict dict(ThreadState ts) {
    PyDict dict = builtinDict;
    return dict != null ? dict : fillDict();
  }

  private synchronized PyDict fillDict() {
    if (builtinDict == null) {
      builtinDict = BuiltinDicts.make(this);
    }
    return builtinDict;
  }

  /** {@code __mro__}, owned. */
  public PyTuple mroTuple(ThreadState ts) {
    PyObject[] items = Arrays.copyOf(mro, mro.length);
    for (PyObject item : items) {
      item.incref();
    }
    return PyTuple.of(ts, items);
  }

  /** {@code __bases__}, owned. */
  public PyTuple bases(ThreadState ts) {
    return base == null ? PyTuple.EMPTY : PyTuple.of(ts, base);
  }

  /** The direct subclasses that the VM of {@code ts} has made; dead ones are null. */
  public SubclassList subclasses(ThreadState ts) {
    return ts.interp.builtinTypes.subclasses(this);
  }

  /** The error of calling an object that cannot be called. */
  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Objects.notCallable(callable);
  }

  // Calls with a fixed number of positional arguments; all borrowed, the result owned.

  public PyObject call0(ThreadState ts, PyObject callable) {
    return tp_call(ts, callable, PyTuple.NO_ITEMS, 0, 0, null);
  }

  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    return tp_call(ts, callable, new PyObject[] {a}, 0, 1, null);
  }

  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    return tp_call(ts, callable, new PyObject[] {a, b}, 0, 2, null);
  }

  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    return tp_call(ts, callable, new PyObject[] {a, b, c}, 0, 3, null);
  }

  // The type as an object

  @Override
  public PyType type() {
    return TypeType.TYPE;
  }

  @Override
  public boolean hasInstanceDict() {
    return true;
  }

  /** Those of a built-in type are kept by the VM that runs on this thread. */
  @Override
  public PyWeakReference weakrefs() {
    return ThreadState.current().interp.builtinTypes.weakrefs(this);
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    ThreadState.current().interp.builtinTypes.setWeakrefs(this, first);
  }

  @Override
  protected void release(ThreadState ts) {}

  @Override
  public String toString() {
    return name;
  }
}
