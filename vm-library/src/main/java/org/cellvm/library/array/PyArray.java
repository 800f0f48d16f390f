package org.cellvm.library.array;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.processor.SubclassLeaf;

/** An {@code array.array}. */
class PyArray extends PyObject implements ByteMemory {
  final ItemKind kind;

  /** What is allocated; at least {@link #size} items. */
  byte[] bytes;

  /** The number of items. */
  int size;

  private PyWeakReference weakrefs;

  /** With so many items, all of them zero. */
  @SubclassLeaf("array.array")
  PyArray(ItemKind kind, int size) {
    this.kind = kind;
    this.size = size;
    bytes = new byte[bytesOf(size)];
  }

  /** The number of bytes of so many items; MemoryError where they are too many. */
  final int bytesOf(long items) {
    if (items > (Integer.MAX_VALUE - 8) / kind.width) {
      throw Errors.memoryError();
    }
    return (int) items * kind.width;
  }

  /** Changes the number of items, with some room to grow, as {@code array_resize}. */
  final void resize(long items) {
    int wanted = bytesOf(items);
    if (bytes.length >= wanted && size < items + 16 && bytes.length > 0) {
      size = (int) items;
      return;
    }
    long allocated = (items >> 4) + (size < 8 ? 3 : 7) + items;
    LargeObjects.check(allocated * kind.width);
    bytes = Arrays.copyOf(bytes, bytesOf(allocated));
    size = (int) items;
  }

  /** Changes the number of items and allocates exactly as much as they take. */
  final void resizeExactly(long items) {
    LargeObjects.check(items * kind.width);
    bytes = Arrays.copyOf(bytes, bytesOf(items));
    size = (int) items;
  }

  /** A new exact array of the items from {@code from} to {@code to}. */
  final PyArray slice(int from, int to) {
    PyArray result = new PyArray(kind, to - from);
    System.arraycopy(bytes, bytesOf(from), result.bytes, 0, result.bytes.length);
    return result;
  }

  /**
   * Replaces the items from {@code from} to {@code to} by those of another array, null for none.
   *
   * @param exactly whether the memory is to fit, as after an assignment to an old-style slice
   */
  final void splice(int from, int to, PyArray by, boolean exactly) {
    int n = by == null ? 0 : by.size;
    byte[] source = by == null ? bytes : by == this ? bytes.clone() : by.bytes;
    int oldSize = size;
    long newSize = (long) oldSize + n - (to - from);
    if (newSize > oldSize) {
      grow(newSize, exactly);
    }
    int tail = bytesOf(to);
    System.arraycopy(bytes, tail, bytes, bytesOf(from + n), bytesOf(oldSize) - tail);
    if (newSize < oldSize) {
      grow(newSize, exactly);
    }
    System.arraycopy(source, 0, bytes, bytesOf(from), bytesOf(n));
  }

  private void grow(long newSize, boolean exactly) {
    if (exactly) {
      resizeExactly(newSize);
    } else {
      resize(newSize);
    }
  }

  @Override
  public final int memorySize() {
    return size * kind.width;
  }

  @Override
  public final void getBytes(int at, byte[] target, int from, int n) {
    System.arraycopy(bytes, at, target, from, n);
  }

  @Override
  public final boolean isWritable() {
    return true;
  }

  @Override
  public final void putBytes(int at, byte[] source, int from, int n) {
    System.arraycopy(source, from, bytes, at, n);
  }

  @Override
  public final boolean isText() {
    return false;
  }

  @Override
  public PyType type() {
    return ArrayType.TYPE;
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
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
  }
}
