package org.cellvm.model.classes;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.sequences.PyTuple;

/**
 * The sizes in memory that CPython on 64 bits reports of objects: {@code __basicsize__}, {@code
 * __itemsize__} and the offsets of {@code __dict__} and of the weak references. A built-in type's
 * are in its table; those of a class made by Python code follow from its bases. They are not the
 * sizes of the Java objects; programs compare and add them up.
 */
public final class TypeSizes {
  private static final int POINTER = 8;

  /** {@code type.__itemsize__}: a class takes so much more for each of its {@code __slots__}. */
  static final int MEMBER = 40;

  private TypeSizes() {}

  public static long basicSize(PyType type) {
    if (type instanceof HeapType h) {
      int pointers = h.ownSlots() + (h.addsDict ? 1 : 0) + (h.addsWeakrefs ? 1 : 0);
      return basicSize(h.base()) + (long) POINTER * pointers;
    }
    int size = type.table == null ? 0 : type.table.basicSize();
    return size != 0 ? size : basicSize(type.base());
  }

  public static long itemSize(PyType type) {
    for (PyType t = type; t != null; t = t.base()) {
      if (t.table != null && t.table.itemSize() != 0) {
        return t.table.itemSize();
      }
    }
    return 0;
  }

  /** {@code __dictoffset__}: negative, counted from the end, behind a part of variable size. */
  public static long dictOffset(PyType type) {
    for (PyType t = type; t != null; t = t.base()) {
      if (t instanceof HeapType h && h.addsDict) {
        return itemSize(h) > 0 ? -POINTER : basicSize(h.base()) + (long) POINTER * h.ownSlots();
      }
      if (t.table != null && t.table.dictOffset() != 0) {
        return t.table.dictOffset();
      }
    }
    return 0;
  }

  public static long weakrefOffset(PyType type) {
    for (PyType t = type; t != null; t = t.base()) {
      if (t instanceof HeapType h && h.addsWeakrefs) {
        return basicSize(h) - POINTER;
      }
      if (t.table != null && t.table.weakrefOffset() != 0) {
        return t.table.weakrefOffset();
      }
    }
    return 0;
  }

  /** What {@code object.__sizeof__} returns. */
  static long sizeOf(PyObject o) {
    PyType type = o.type();
    long size = basicSize(type);
    if (o instanceof PyTuple t) {
      return size + (long) POINTER * t.items.length;
    }
    return o instanceof HeapType h ? size + (long) MEMBER * h.ownSlots() : size;
  }
}
