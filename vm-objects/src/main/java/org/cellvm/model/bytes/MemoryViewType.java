package org.cellvm.model.bytes;

import java.util.Arrays;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code memoryview}; its views have one dimension, of bytes. */
@ExposedType(
    name = "memoryview",
    basicSize = 120,
    declares = "tp_getattro",
    baseType = false,
    doc = "memoryview(object)\n\nA view of the object's memory, not copied.")
public final class MemoryViewType extends ObjectType {
  public static final MemoryViewType TYPE =
      new MemoryViewType(new MemoryViewTypeTable(), "memoryview", ObjectType.TYPE);

  private static final String[] NEW_NAMES = {"object"};

  private MemoryViewType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject o = Args.bind(ts, "memoryview", NEW_NAMES, 1, args, off, n, kwnames)[0];
    if (o instanceof PyMemoryView v) {
      return new PyMemoryView(ts, v.base, v.start, v.length);
    }
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError(
          "cannot make memory view because object does not have the buffer interface");
    }
    return new PyMemoryView(ts, o, 0, bytes.length);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString("<memory at 0x" + Long.toHexString(Objects.id(ts, o)) + ">");
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    byte[] a = bytesOrNull(ts, v);
    byte[] b = bytesOrNull(ts, w);
    if (a == null || b == null || op != Objects.EQ && op != Objects.NE) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PyBool.of(Arrays.equals(a, b) == (op == Objects.EQ));
  }

  private static byte[] bytesOrNull(ThreadState ts, PyObject o) {
    return o instanceof PyMemoryView view ? view.toBytes(ts) : Buffers.plainBytesOrNull(ts, o);
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyMemoryView) o).length;
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyMemoryView v = (PyMemoryView) o;
    int at = v.start + index(v, i);
    byte[] bytes =
        v.base instanceof PyByteArray array ? array.bytes : Buffers.plainBytesOrNull(ts, v.base);
    return PyString.ofChar(bytes[at]);
  }

  private static int index(PyMemoryView v, long i) {
    long at = i < 0 ? i + v.length : i;
    if (at < 0 || at >= v.length) {
      throw Errors.indexError("index out of bounds");
    }
    return (int) at;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyMemoryView v = (PyMemoryView) o;
    if (NumberConversions.isIndex(key)) {
      return sq_item(ts, o, NumberConversions.asSsize(ts, key, null));
    }
    SliceIndices range = slice(ts, v, key);
    return new PyMemoryView(ts, v.base, v.start + (int) range.start(), (int) range.length());
  }

  private static SliceIndices slice(ThreadState ts, PyMemoryView v, PyObject key) {
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("cannot index memory using \"" + key.type().name() + "\"");
    }
    SliceIndices range = slice.indices(ts, v.length);
    if (range.step() != 1) {
      throw new PyException(Ref.inc(PyExc.NotImplementedError), null, null);
    }
    return range;
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyMemoryView v = (PyMemoryView) o;
    PyByteArray target = v.target();
    if (target == null) {
      throw Errors.typeError("cannot modify read-only memory");
    }
    if (value == null) {
      throw Errors.typeError("cannot delete memory");
    }
    int from;
    int length;
    if (NumberConversions.isIndex(key)) {
      from = index(v, NumberConversions.asSsize(ts, key, null));
      length = 1;
    } else {
      SliceIndices range = slice(ts, v, key);
      from = (int) range.start();
      length = (int) range.length();
    }
    byte[] by = bytesOrNull(ts, value);
    if (by == null) {
      throw Errors.typeError("'" + value.type().name() + "' does not have the buffer interface");
    }
    if (by.length != length) {
      throw Errors.valueError("cannot modify size of memoryview object");
    }
    System.arraycopy(by, 0, target.bytes, v.start + from, length);
  }

  @ExposedMethod(value = "tobytes", convention = Convention.NOARGS, doc = "The bytes as a str.")
  static PyObject tobytes(ThreadState ts, PyMemoryView self) {
    return PyString.of(self.toBytes(ts));
  }

  @ExposedMethod(
      value = "tolist",
      convention = Convention.NOARGS,
      doc = "The bytes as a list of ints.")
  static PyObject tolist(ThreadState ts, PyMemoryView self) {
    byte[] bytes = self.toBytes(ts);
    PyObject[] items = new PyObject[bytes.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyInt.valueOf(bytes[i] & 0xff);
    }
    return new PyList(ts, items, items.length);
  }

  @ExposedGetter("format")
  static PyObject format(ThreadState ts, PyMemoryView self) {
    return PyString.ofChar('B');
  }

  @ExposedGetter("itemsize")
  static PyObject itemsize(ThreadState ts, PyMemoryView self) {
    return number(1);
  }

  @ExposedGetter("ndim")
  static PyObject ndim(ThreadState ts, PyMemoryView self) {
    return number(1);
  }

  @ExposedGetter("readonly")
  static PyObject readonly(ThreadState ts, PyMemoryView self) {
    return PyBool.of(self.target() == null);
  }

  @ExposedGetter("shape")
  static PyObject shape(ThreadState ts, PyMemoryView self) {
    return PyTuple.of(ts, number(self.length));
  }

  @ExposedGetter("strides")
  static PyObject strides(ThreadState ts, PyMemoryView self) {
    return PyTuple.of(ts, number(1));
  }

  @ExposedGetter("suboffsets")
  static PyObject suboffsets(ThreadState ts, PyMemoryView self) {
    return PyNone.NONE;
  }

  private static PyObject number(long n) {
    return PyLong.valueOf(java.math.BigInteger.valueOf(n));
  }
}
