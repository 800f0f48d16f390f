package org.cellvm.runtime.embedding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.api.Value;
import org.cellvm.library.datetime.JavaTime;
import org.cellvm.library.host.PyHostClass;
import org.cellvm.library.host.PyHostObject;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.mappings.PyBaseSet;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.runtime.host.FunctionalInterfaces;

/**
 * How well a Python object fits a parameter of Java: 0 where its type is the very counterpart, more
 * the more is lost of it, -1 where it does not fit.
 */
final class ArgumentCosts {
  private static final int NONE = -1;
  private static final int ANY = 20;

  private ArgumentCosts() {}

  /**
   * Returns what the cost of an object depends on, to be compared by identity; null where that is
   * more than its type or size. The cost of a str for an enum depends on its value all the same.
   */
  static Object kind(PyObject o) {
    if (o instanceof PyHostObject h) {
      return h.object.getClass();
    }
    if (o instanceof PyInt i && !(o instanceof PyBool)) {
      return size(i.value);
    }
    return o instanceof PyFloat || o instanceof PyBool || o == PyNone.NONE
        ? o.getClass()
        : o instanceof PyString s && s.length() != 1 ? PyString.class : null;
  }

  /** The smallest type of Java that an int fits. */
  private static Class<?> size(long n) {
    if ((int) n != n) {
      return long.class;
    }
    return (short) n != n ? int.class : (byte) n != n ? short.class : byte.class;
  }

  static int of(HostObjects host, ThreadState ts, PyObject o, Class<?> type) {
    if (o == PyNone.NONE) {
      return type.isPrimitive() ? NONE : 1;
    }
    if (o instanceof PyHostObject h) {
      return ofHost(h.object, type);
    }
    Object java = host.extensions.javaObject(ts, o);
    if (type.isInstance(java)) {
      return ofHost(java, type);
    }
    if (type == Object.class) {
      return ANY;
    }
    if (type == Value.class) {
      return 1;
    }
    if (o instanceof PyBool) {
      return type == boolean.class ? 0 : type == Boolean.class ? 1 : ofInt(0, type, 10);
    }
    if (o instanceof PyInt i) {
      return ofInt(i.value, type, 0);
    }
    if (o instanceof PyLong l) {
      return ofLong(l.value, type);
    }
    if (o instanceof PyFloat) {
      return ofFloat(type);
    }
    if (o instanceof PyString || o instanceof PyUnicode) {
      return ofText(o, type);
    }
    if (o instanceof PyHostClass) {
      return type == Class.class ? 0 : NONE;
    }
    if (Throwable.class.isAssignableFrom(type)) {
      return type.isInstance(host.exceptions.throwableOf(o)) ? 0 : NONE;
    }
    return ofStructure(host, ts, o, type);
  }

  private static int ofHost(Object object, Class<?> type) {
    if (type.isInstance(object)) {
      return type == object.getClass() ? 0 : type == Object.class ? ANY : 1;
    }
    if (object instanceof Number && (type == double.class || type == long.class)) {
      return 5;
    }
    return NONE;
  }

  private static int ofInt(long value, Class<?> type, int more) {
    boolean fits = (int) value == value;
    if (type == int.class || type == Integer.class) {
      return fits ? more + (type == int.class ? 0 : 2) : NONE;
    }
    if (type == long.class || type == Long.class) {
      return more + (type == long.class ? 1 : 3);
    }
    if (type == double.class || type == Double.class) {
      return more + (type == double.class ? 6 : 8);
    }
    if (type == float.class || type == Float.class) {
      return more + 7;
    }
    if (type == short.class || type == Short.class) {
      return (short) value == value ? more + 9 : NONE;
    }
    if (type == byte.class || type == Byte.class) {
      return (byte) value == value ? more + 10 : NONE;
    }
    if (type == BigInteger.class || type == BigDecimal.class) {
      return more + (type == BigInteger.class ? 11 : 12);
    }
    return type.isAssignableFrom(Long.class) ? more + 13 : NONE;
  }

  private static int ofLong(BigInteger value, Class<?> type) {
    if (value.bitLength() < Long.SIZE) {
      int cost = ofInt(value.longValue(), type, 2);
      return type == BigInteger.class ? 0 : cost;
    }
    if (type == BigInteger.class) {
      return 0;
    }
    if (type == BigDecimal.class) {
      return 3;
    }
    return type == double.class || type == Double.class ? ANY + 1 : NONE;
  }

  private static int ofFloat(Class<?> type) {
    if (type == double.class || type == Double.class) {
      return type == double.class ? 0 : 1;
    }
    if (type == float.class || type == Float.class) {
      return 4;
    }
    return type == BigDecimal.class ? 6 : type.isAssignableFrom(Double.class) ? 5 : NONE;
  }

  private static int ofText(PyObject o, Class<?> type) {
    if (type == String.class || type == CharSequence.class) {
      return type == String.class ? 0 : 1;
    }
    if ((type == char.class || type == Character.class) && o.toString().length() == 1) {
      return 2;
    }
    if (type == byte[].class && o instanceof PyString) {
      return 4;
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(o.toString())) {
          return 5;
        }
      }
      return NONE;
    }
    return type.isAssignableFrom(String.class) ? 6 : NONE;
  }

  private static int ofStructure(HostObjects host, ThreadState ts, PyObject o, Class<?> type) {
    boolean sequence = o instanceof PyList || o instanceof PyTuple;
    if (sequence || o instanceof PyBaseSet) {
      if (type == (sequence ? List.class : Set.class)) {
        return 0;
      }
      if (type == Collection.class || type == Iterable.class) {
        return type == Collection.class ? 1 : 2;
      }
      return type.isArray() ? 3 : sequence && type.isRecord() ? 7 : NONE;
    }
    if (o instanceof PyDict) {
      return type == Map.class ? 0 : type.isRecord() ? 7 : NONE;
    }
    if (o instanceof PyByteArray) {
      return type == byte[].class ? 0 : NONE;
    }
    if (type.isInterface()) {
      if (host.classes.isSubclass(ts, o.type(), type)) {
        return 0;
      }
      if (type == Map.class || type == List.class || type == Set.class) {
        return Objects.isIterable(ts, o) ? 9 : NONE;
      }
      boolean calls = Objects.isCallable(o) && FunctionalInterfaces.methodOf(type) != null;
      return calls ? 3 : 5;
    }
    int time = JavaTime.cost(o, type);
    return time >= 0 ? time : type.isRecord() ? 8 : type == boolean.class ? ANY : NONE;
  }
}
