package org.cellvm.engine.threaded;

import org.cellvm.instructions.Arithmetic;
import org.cellvm.instructions.Attributes;
import org.cellvm.instructions.Variables;
import org.cellvm.model.PyObject;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** Operands that are read: from registers, cells, globals, attributes, and items of containers. */
final class Reads {
  private Reads() {}

  /** A local, a constant, or a value on the stack. */
  static final class Register extends Operand {
    final int register;

    Register(int register) {
      this.register = register;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      return r[register];
    }

    @Override
    int kind() {
      return REGISTER;
    }

    @Override
    int register() {
      return register;
    }
  }

  static final class IntConstant extends Operand {
    private final int register;

    /** Above this, in either direction, a float beside an int is no matter of conversion alone. */
    private static final long EXACT = 1L << 53;

    private final long value;
    private final double converted;

    IntConstant(int register, long value) {
      this.register = register;
      this.value = value;
      this.converted = value >= -EXACT && value <= EXACT ? (double) value : Double.NaN;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      return r[register];
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      return value;
    }

    /** An int beside a float is converted. */
    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      return converted;
    }

    @Override
    int kind() {
      return REGISTER;
    }

    @Override
    int register() {
      return register;
    }
  }

  static final class Cell extends Operand {
    private final int register;

    Cell(int register) {
      this.register = register;
    }

    @Override
    int kind() {
      return CELL;
    }

    @Override
    int register() {
      return register;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      return ((PyCellObject) r[register]).ob_ref;
    }
  }

  static final class Global extends Operand {
    private final PyString name;
    private final Variables.GlobalCache cache;

    Global(PyString name, Variables.GlobalCache cache) {
      this.name = name;
      this.cache = cache;
    }

    String name() {
      return name.toString();
    }

    @Override
    boolean isRead() {
      return true;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      return find(f);
    }

    PyObject find(PyFrame f) {
      return Variables.cachedGlobal(f, name, cache);
    }
  }

  static final class Attribute extends Operand {
    private final Operand object;
    private final PyString name;
    private final Attributes.Cache cache;

    Attribute(Operand object, PyString name, Attributes.Cache cache) {
      this.object = object;
      this.name = name;
      this.cache = cache;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      PyObject o = object.get(f, r);
      return o == null ? null : Attributes.cached(o, name, cache);
    }
  }

  /** A method to be called: only a fused call can use it. */
  static final class Method extends Operand {
    private final Operand object;
    private final int objectKind;
    private final int objectRegister;
    private final PyString name;
    private final Attributes.Cache cache;

    /** The register for the receiver. */
    final int place;

    Method(Operand object, PyString name, Attributes.Cache cache, int place) {
      this.object = object;
      this.objectKind = object.kind();
      this.objectRegister = object.register();
      this.name = name;
      this.cache = cache;
      this.place = place;
    }

    PyObject receiver(PyFrame f, PyObject[] r) {
      return fetch(object, objectKind, objectRegister, f, r);
    }

    /** The function for a receiver, borrowed; null where the plain handlers have to find it. */
    PyObject of(PyObject receiver) {
      return Attributes.cachedMethod(receiver, name, cache);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      throw new IllegalStateException("a method is called");
    }
  }

  /** {@code v[w]} of an exact list, tuple or dict. */
  static final class Item extends Operand {
    private final Operand container;
    private final Operand key;
    private final int containerKind;
    private final int containerRegister;
    private final int keyKind;
    private final int keyRegister;

    /** Whether this is {@code container[key]} of these very operands. */
    boolean isOf(Operand otherContainer, Operand otherKey) {
      return container == otherContainer && key == otherKey;
    }

    Item(Operand container, Operand key) {
      this.container = container;
      this.key = key;
      containerKind = container.kind();
      containerRegister = container.register();
      keyKind = key.kind();
      keyRegister = key.register();
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      PyObject v = fetch(container, containerKind, containerRegister, f, r);
      if (v == null) {
        return null;
      }
      if (v.getClass() == PyList.class) {
        PyList list = (PyList) v;
        long i = fetchInt(key, keyKind, keyRegister, f, r);
        if (i < 0 && i != NONE) {
          i += list.size;
        }
        return i >= 0 && i < list.size ? list.items[(int) i] : null;
      }
      PyObject w = fetch(key, keyKind, keyRegister, f, r);
      return w == null ? null : Arithmetic.plainItem(v, w);
    }
  }
}
