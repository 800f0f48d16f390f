package org.cellvm.runtime.embedding;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.api.HostFunction;
import org.cellvm.api.KeywordFunction;
import org.cellvm.library.datetime.JavaTime;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PySet;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** One conversion of a Java value to a Python object; see {@link org.cellvm.api.Value}. */
final class ToPython {
  private final EmbeddedVm vm;
  private final ThreadState ts;

  /** The containers made so far, borrowed from the temporaries; null until there is one. */
  private Map<Object, PyObject> made;

  private ToPython(EmbeddedVm vm, ThreadState ts) {
    this.vm = vm;
    this.ts = ts;
  }

  /**
   * Returns the object for a value, owned.
   *
   * @throws IllegalArgumentException if there is none
   */
  static PyObject convert(EmbeddedVm vm, Object value) {
    return convert(vm, vm.threadState(), value);
  }

  /** {@link #convert(EmbeddedVm, Object)} in the thread of that state. */
  static PyObject convert(EmbeddedVm vm, ThreadState ts, Object value) {
    PyObject plain = plain(value);
    return plain != null ? plain : new ToPython(vm, ts).convert(value);
  }

  /** Returns the object for what needs no other than its value, owned; null for all else. */
  private static PyObject plain(Object value) {
    if (value == null) {
      return PyNone.NONE;
    }
    if (value instanceof Integer i) {
      return PyInt.valueOf(i);
    }
    if (value instanceof String s) {
      return text(s);
    }
    if (value instanceof Double || value instanceof Float) {
      return PyFloat.of(((Number) value).doubleValue());
    }
    if (value instanceof Boolean b) {
      return PyBool.of(b);
    }
    if (value instanceof Long || value instanceof Short || value instanceof Byte) {
      return PyInt.valueOf(((Number) value).longValue());
    }
    return value instanceof Character c ? text(c.toString()) : null;
  }

  private PyObject convert(Object value) {
    PyObject plain = plain(value);
    if (plain != null) {
      return plain;
    }
    if (value instanceof BigInteger n) {
      return PyLong.valueOf(n);
    }
    if (value instanceof byte[] bytes) {
      return PyString.of(bytes.clone());
    }
    ObjectValue v = backing(value);
    if (v != null) {
      if (v.vm() != vm) {
        throw new IllegalArgumentException("a value of another VM");
      }
      return v.owned();
    }
    if (value instanceof HostFunction function) {
      return HostCallable.of(vm, "<host function>", function);
    }
    if (value instanceof KeywordFunction function) {
      return HostCallable.of(vm, "<host function>", null, function);
    }
    return vm.host() == null ? container(value) : hostObject(value);
  }

  /** With access to the host: what Python has no counterpart of passes as it is. */
  private PyObject hostObject(Object value) {
    if (value instanceof HostMethods.Copy copy) {
      return list(value, copy.items());
    }
    if (value instanceof HostMethods.Pair pair) {
      PyObject first = convert(pair.first());
      return PyTuple.of(ts, first, convert(pair.second()));
    }
    var conversion = vm.host().access.conversion(value.getClass());
    if (conversion != null) {
      return convert(conversion.apply(value));
    }
    if (!vm.host().access.allowsClass(value.getClass())) {
      throw new IllegalArgumentException("no access to " + value.getClass().getName());
    }
    return vm.host().wrap(value);
  }

  /** Returns the value of the Python object that a Java object stands for; null for none. */
  private static ObjectValue backing(Object value) {
    if (value instanceof ObjectValue v) {
      return v;
    }
    if (value instanceof PythonBacked backed) {
      return backed.value();
    }
    return Proxy.isProxyClass(value.getClass())
            && Proxy.getInvocationHandler(value) instanceof PythonBacked backed
        ? backed.value()
        : null;
  }

  private static PyObject text(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 0x7f) {
        return PyUnicode.fromUtf16(s);
      }
    }
    return PyString.fromString(s);
  }

  private PyObject container(Object value) {
    PyObject known = made == null ? null : made.get(value);
    if (known != null) {
      return Ref.inc(known);
    }
    if (value instanceof List<?> list) {
      return list(value, list);
    }
    if (value instanceof Object[] array) {
      return list(value, Arrays.asList(array));
    }
    if (value instanceof Set<?> set) {
      return set(set);
    }
    if (value instanceof Map<?, ?> map) {
      return dict(map);
    }
    PyObject time = JavaTime.toPython(value);
    if (time != null) {
      return time;
    }
    throw new IllegalArgumentException("no Python counterpart of " + value.getClass().getName());
  }

  /** Remembers a container before what is in it is converted; steals it, borrowed result. */
  private <T extends PyObject> T remember(Object value, T container) {
    if (made == null) {
      made = new IdentityHashMap<>();
    }
    made.put(value, ts.own(container));
    return container;
  }

  private PyObject list(Object value, List<?> values) {
    PyList list = remember(value, new PyList(ts));
    for (Object item : values) {
      list.append(ts, ts.own(convert(item)));
    }
    return Ref.inc(list);
  }

  private PyObject set(Set<?> values) {
    PySet set = remember(values, new PySet(ts));
    for (Object item : values) {
      set.add(ts, ts.own(convert(item)));
    }
    return Ref.inc(set);
  }

  private PyObject dict(Map<?, ?> values) {
    PyDict dict = remember(values, new PyDict(ts));
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      PyObject key = ts.own(convert(entry.getKey()));
      dict.put(ts, key, ts.own(convert(entry.getValue())));
    }
    return Ref.inc(dict);
  }
}
