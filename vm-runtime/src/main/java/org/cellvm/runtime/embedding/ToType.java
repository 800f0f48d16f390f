package org.cellvm.runtime.embedding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
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
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyBaseSet;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Python objects as values of a Java type that is asked for; see {@link Value#as}. */
final class ToType {
  private ToType() {}

  /**
   * Returns the value of a borrowed object; inside the VM.
   *
   * @throws PyException TypeError, OverflowError or ValueError if there is none
   */
  static Object convert(EmbeddedVm vm, PyObject o, Class<?> type) {
    Object usual = usual(o, type);
    if (usual != null) {
      return usual;
    }
    if (o instanceof PyHostObject h) {
      if (type.isInstance(h.object)) {
        return h.object;
      }
      if (!(h.object instanceof Number)) {
        if (type == boolean.class) {
          return Objects.isTrue(vm.threadState(), o);
        }
        if (type == Value.class) {
          return vm.wrap(Ref.inc(o));
        }
        throw cannot(o, type);
      }
      if (type == long.class) {
        return ((Number) h.object).longValue();
      }
    }
    Object java = vm.host() == null ? null : vm.host().extensions.javaObject(vm.threadState(), o);
    if (type.isInstance(java)) {
      return java;
    }
    if (o instanceof PyHostClass c && type == Class.class) {
      return c.javaClass;
    }
    if (vm.host() != null && Throwable.class.isAssignableFrom(type)) {
      Throwable thrown = vm.host().exceptions.throwableOf(o);
      if (type.isInstance(thrown)) {
        return thrown;
      }
    }
    if (type.isPrimitive()) {
      return primitive(vm.threadState(), o, type);
    }
    if (o == PyNone.NONE) {
      return null;
    }
    if (type == Object.class) {
      return ToJava.convert(vm, o);
    }
    if (type == Value.class) {
      return vm.wrap(Ref.inc(o));
    }
    Object scalar = scalar(vm.threadState(), o, type);
    return scalar != null ? scalar : structure(vm, o, type);
  }

  /** Returns the box of a number of the kind that is asked for; null in all other cases. */
  private static Object usual(PyObject o, Class<?> type) {
    if (o.getClass() == PyInt.class) {
      long n = ((PyInt) o).value;
      if (type == int.class && (int) n == n) {
        return (int) n;
      }
      return type == long.class ? n : null;
    }
    return o.getClass() == PyFloat.class && type == double.class ? ((PyFloat) o).value : null;
  }

  private static Object primitive(ThreadState ts, PyObject o, Class<?> type) {
    if (type == boolean.class) {
      return Objects.isTrue(ts, o);
    }
    if (type == double.class) {
      return asDouble(ts, o);
    }
    if (type == float.class) {
      return (float) asDouble(ts, o);
    }
    if (type == char.class) {
      return character(o);
    }
    if (type == void.class) {
      return null;
    }
    return integer(ts, o, type);
  }

  /** A box, a number or text; null for any other type. */
  private static Object scalar(ThreadState ts, PyObject o, Class<?> type) {
    if (type == String.class || type == CharSequence.class) {
      return text(o);
    }
    if (type == Long.class || type == Integer.class || type == Short.class || type == Byte.class) {
      return integer(ts, o, MethodType.methodType(type).unwrap().returnType());
    }
    if (type == Double.class) {
      return asDouble(ts, o);
    }
    if (type == Float.class) {
      return (float) asDouble(ts, o);
    }
    if (type == Boolean.class) {
      return Objects.isTrue(ts, o);
    }
    if (type == Character.class) {
      return character(o);
    }
    if (type == BigInteger.class) {
      return asBigInteger(ts, o);
    }
    if (type == BigDecimal.class) {
      return decimal(ts, o);
    }
    if (type == Number.class && NumberConversions.isNumber(o)) {
      return number(ts, o);
    }
    return null;
  }

  private static Object number(ThreadState ts, PyObject o) {
    if (o instanceof PyInt i) {
      return i.value;
    }
    return NumberConversions.isIndex(o) ? asBigInteger(ts, o) : (Object) asDouble(ts, o);
  }

  /** The exact value of a float or integer; that of the text of another number, as of a Decimal. */
  private static BigDecimal decimal(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat f) {
      return BigDecimal.valueOf(f.value);
    }
    if (NumberConversions.isIndex(o)) {
      return new BigDecimal(asBigInteger(ts, o));
    }
    String text = ts.own(Objects.str(ts, o)).toString();
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Errors.valueError("no decimal number: " + text);
    }
  }

  static long asLong(ThreadState ts, PyObject o) {
    if (o instanceof PyInt i) {
      return i.value;
    }
    BigInteger n = asBigInteger(ts, o);
    if (n.bitLength() >= Long.SIZE) {
      throw Errors.overflowError("integer does not fit in 64 bits");
    }
    return n.longValue();
  }

  static BigInteger asBigInteger(ThreadState ts, PyObject o) {
    if (!NumberConversions.isIndex(o)) {
      throw Errors.typeError("an integer is required, not " + Objects.typeName(o));
    }
    PyObject n = ts.own(NumberConversions.index(ts, o));
    return n instanceof PyLong l ? l.value : BigInteger.valueOf(((PyInt) n).value);
  }

  static double asDouble(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat f) {
      return f.value;
    }
    if (ExceptionTranslation.isText(o) || !NumberConversions.isNumber(o)) {
      throw Errors.typeError("a float is required, not " + Objects.typeName(o));
    }
    return NumberConversions.asDouble(ts, o);
  }

  static String text(PyObject o) {
    if (!ExceptionTranslation.isText(o)) {
      throw Errors.typeError("a str or unicode is required, not " + Objects.typeName(o));
    }
    return o.toString();
  }

  private static char character(PyObject o) {
    String s = text(o);
    if (s.length() != 1) {
      throw Errors.typeError("a character is required");
    }
    return s.charAt(0);
  }

  private static Object integer(ThreadState ts, PyObject o, Class<?> type) {
    long n = asLong(ts, o);
    int bits = type == int.class ? 32 : type == short.class ? 16 : type == byte.class ? 8 : 64;
    int unused = Long.SIZE - bits;
    if (n << unused >> unused != n) {
      throw Errors.overflowError("integer does not fit in " + bits + " bits");
    }
    return switch (bits) {
      case 8 -> (Object) (byte) n;
      case 16 -> (short) n;
      case 32 -> (int) n;
      default -> n;
    };
  }

  // What holds others

  private static Object structure(EmbeddedVm vm, PyObject o, Class<?> type) {
    ThreadState ts = vm.threadState();
    if (type == byte[].class) {
      return ObjectValue.bytes(ts, o);
    }
    Object time = JavaTime.toJava(ts, o, type);
    if (time != null) {
      return time;
    }
    if (type.isArray()) {
      return array(vm, o, type.getComponentType());
    }
    if (type == List.class || type == Collection.class && isSequence(o)) {
      requireSequence(ts, o);
      return new ListView(vm.wrap(Ref.inc(o)));
    }
    if (type == Map.class) {
      requireMapping(ts, o);
      return new MapView(vm.wrap(Ref.inc(o)));
    }
    if (type == Set.class || type == Collection.class && o instanceof PyBaseSet) {
      requireSet(o);
      return new SetView(vm.wrap(Ref.inc(o)));
    }
    if (type == Iterable.class && isSequence(o)) {
      return new ListView(vm.wrap(Ref.inc(o)));
    }
    if (type.isEnum()) {
      return constant(o, type);
    }
    if (type.isRecord()) {
      return record(vm, o, type);
    }
    if (type == Iterable.class) {
      ObjectValue value = vm.wrap(Ref.inc(o));
      return (Iterable<Object>) () -> value.iterate(item -> ToJava.viewOfOwned(vm, item));
    }
    if (type.isInterface()) {
      return InterfaceProxy.of(vm, o, type);
    }
    throw cannot(o, type);
  }

  private static PyException cannot(PyObject o, Class<?> type) {
    String what = o instanceof PyHostObject h ? h.object.getClass().getName() : Objects.typeName(o);
    return Errors.typeError("cannot convert '" + what + "' object to " + type.getName());
  }

  private static boolean isSequence(PyObject o) {
    return o instanceof PyList || o instanceof PyTuple;
  }

  static void requireSequence(ThreadState ts, PyObject o) {
    if (o instanceof PyDict
        || o instanceof PyBaseSet
        || ExceptionTranslation.isText(o)
        || !Sequences.isSequence(ts, o)) {
      throw Errors.typeError("a sequence is required, not " + Objects.typeName(o));
    }
  }

  static void requireMapping(ThreadState ts, PyObject o) {
    if (!(o instanceof PyDict)
        && (isSequence(o)
            || ExceptionTranslation.isText(o)
            || !Objects.hasAttr(ts, o, Names.keys))) {
      throw Errors.typeError("a mapping is required, not " + Objects.typeName(o));
    }
  }

  static void requireSet(PyObject o) {
    if (!(o instanceof PyBaseSet)) {
      throw Errors.typeError("a set is required, not " + Objects.typeName(o));
    }
  }

  private static Object array(EmbeddedVm vm, PyObject o, Class<?> component) {
    ThreadState ts = vm.threadState();
    if (ExceptionTranslation.isText(o) || o instanceof PyDict) {
      throw Errors.typeError("a sequence is required, not " + Objects.typeName(o));
    }
    PyTuple items = ts.own(Sequences.tuple(ts, o));
    Object array = Array.newInstance(component, items.items.length);
    for (int i = 0; i < items.items.length; i++) {
      Array.set(array, i, convert(vm, items.items[i], component));
    }
    return array;
  }

  private static Object constant(PyObject o, Class<?> type) {
    String name = text(o);
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw Errors.valueError("no constant '" + name + "' in " + type.getName());
  }

  private static Object record(EmbeddedVm vm, PyObject o, Class<?> type) {
    ThreadState ts = vm.threadState();
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    PyTuple items = isSequence(o) ? ts.own(Sequences.tuple(ts, o)) : null;
    if (items != null && items.items.length != components.length) {
      throw Errors.typeError(type.getName() + " has " + components.length + " components");
    }
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      PyString name = ts.own(HostText.name(components[i].getName()));
      PyObject item =
          items != null
              ? items.items[i]
              : ts.own(
                  o instanceof PyDict
                      ? Objects.getItem(ts, o, name)
                      : Objects.getAttr(ts, o, name));
      values[i] = convert(vm, item, types[i]);
    }
    try {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
          .findConstructor(type, MethodType.methodType(void.class, types))
          .invokeWithArguments(values);
    } catch (ReflectiveOperationException e) {
      throw Errors.typeError("cannot make a " + type.getName() + ": " + e);
    } catch (Throwable e) {
      throw ExceptionTranslation.toPython(vm, ts, e);
    }
  }
}
