package org.cellvm.model.bytes;

import java.util.Arrays;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.StringMethods;
import org.cellvm.processor.ExposedType;

/** The type {@code buffer}. */
@ExposedType(
    name = "buffer",
    basicSize = 64,
    doc = "buffer(object [, offset[, size]])\n\nA window on the object's bytes.",
    baseType = false,
    declares = "tp_getattro")
public final class BufferType extends ObjectType {
  public static final BufferType TYPE =
      new BufferType(new BufferTypeTable(), "buffer", ObjectType.TYPE);

  private BufferType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Warnings.warnPy3k(ts, "buffer() not supported in 3.x");
    Args.doesNotTakeKeywords("buffer()", kwnames);
    if (n < 1 || n > 3) {
      throw Errors.typeError(
          n < 1
              ? "buffer() takes at least 1 argument (0 given)"
              : "buffer() takes at most 3 arguments (" + n + " given)");
    }
    PyObject base = args[off];
    long offset = n > 1 ? ArgConversions.toLong(ts, args[off + 1], null, 2) : 0;
    long size = n > 2 ? ArgConversions.toLong(ts, args[off + 2], null, 3) : -1;
    if (!PyBuffer.isBase(base)) {
      throw Errors.typeError("buffer object expected");
    }
    if (offset < 0) {
      throw Errors.valueError("offset must be zero or positive");
    }
    if (size < -1) {
      throw Errors.valueError("size must be zero or positive");
    }
    if (base instanceof PyBuffer buffer) {
      return narrowed(buffer, offset, size);
    }
    return new PyBuffer(base, offset, size);
  }

  /** A buffer on a buffer is one on its base. */
  private static PyBuffer narrowed(PyBuffer outer, long offset, long size) {
    if (outer.size >= 0) {
      long left = Math.max(0, outer.size - offset);
      size = size < 0 ? left : Math.min(size, left);
    }
    return new PyBuffer(outer.base, outer.offset + offset, size);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyBuffer b = (PyBuffer) o;
    return PyString.fromString(
        "<read-only buffer for 0x"
            + Long.toHexString(Objects.id(ts, b.base))
            + ", size "
            + b.size
            + ", offset "
            + b.offset
            + " at 0x"
            + Long.toHexString(Objects.id(ts, b))
            + ">");
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return PyString.of(((PyBuffer) o).toBytes(ts).clone());
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyBuffer b = (PyBuffer) o;
    if (b.hash == -1) {
      PyString s = PyString.of(b.toBytes(ts).clone());
      b.hash = s.hash();
      s.decref(ts);
    }
    return b.hash;
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    int c = Arrays.compareUnsigned(((PyBuffer) v).toBytes(ts), ((PyBuffer) w).toBytes(ts));
    return Integer.signum(c);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyBuffer) o).toBytes(ts).length;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return sq_length(ts, o);
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    byte[] tail =
        w instanceof PyUnicode unicode
            ? PyBuffer.codePoints(unicode)
            : w instanceof ByteMemory memory ? memory.toBytes() : Buffers.plainBytesOrNull(ts, w);
    if (tail == null) {
      throw Errors.typeError("bad argument type for built-in operation");
    }
    byte[] head = ((PyBuffer) v).toBytes(ts);
    if (head.length == 0) {
      return Ref.inc(w);
    }
    byte[] result =
        Arrays.copyOf(head, StringMethods.checkedLength(head.length + (long) tail.length));
    System.arraycopy(tail, 0, result, head.length, tail.length);
    return PyString.of(result);
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long i) {
    PyString s = PyString.of(((PyBuffer) o).toBytes(ts).clone());
    if (s.length() > 0 && i > Long.MAX_VALUE / s.length()) {
      s.decref(ts);
      throw Errors.memoryError("result too large");
    }
    PyObject result = StringMethods.repeat(s, i);
    s.decref(ts);
    return result;
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    byte[] s = ((PyBuffer) o).toBytes(ts);
    if (i < 0 || i >= s.length) {
      throw Errors.indexError("buffer index out of range");
    }
    return PyString.ofChar(s[(int) i]);
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    byte[] s = ((PyBuffer) o).toBytes(ts);
    int from = (int) Math.min(Math.max(i, 0), s.length);
    int to = (int) Math.min(Math.max(j, from), s.length);
    return PyString.of(s, from, to);
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    byte[] s = ((PyBuffer) o).toBytes(ts);
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + s.length : i);
    }
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("sequence index must be integer");
    }
    return PyString.of(pick(s, slice.indices(ts, s.length)));
  }

  static byte[] pick(byte[] s, SliceIndices range) {
    byte[] result = new byte[(int) range.length()];
    long at = range.start();
    for (int i = 0; i < result.length; i++, at += range.step()) {
      result[i] = s[(int) at];
    }
    return result;
  }

  // A buffer made by Python code is read-only, whatever it is a window on.

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    throw readOnly();
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    throw readOnly();
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    throw readOnly();
  }

  private static PyException readOnly() {
    return Errors.typeError("buffer is read-only");
  }
}
