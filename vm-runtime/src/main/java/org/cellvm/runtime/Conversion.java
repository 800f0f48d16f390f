package org.cellvm.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.model.PyBool;
import org.cellvm.model.PyDict;
import org.cellvm.model.PyFloat;
import org.cellvm.model.PyInt;
import org.cellvm.model.PyList;
import org.cellvm.model.PyLong;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyTuple;
import org.cellvm.model.PyUnicode;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** Plain values between Java and Python; see {@link org.cellvm.api.Value}. */
final class Conversion {
  private Conversion() {}

  /** Owned. */
  static PyObject toPython(EmbeddedVm vm, Object value) {
    if (value == null) {
      return PyNone.NONE;
    }
    if (value instanceof Boolean b) {
      return PyBool.of(b);
    }
    if (value instanceof String s) {
      return text(s);
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return PyInt.valueOf(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return PyFloat.of(((Number) value).doubleValue());
    }
    if (value instanceof BigInteger n) {
      return PyLong.valueOf(n);
    }
    if (value instanceof byte[] bytes) {
      return PyString.of(bytes.clone());
    }
    if (value instanceof ObjectValue v) {
      if (v.vm() != vm) {
        throw new IllegalArgumentException("a value of another VM");
      }
      return Ref.inc(v.object());
    }
    if (value instanceof List<?> list) {
      return list(vm, list);
    }
    if (value instanceof Map<?, ?> map) {
      return dict(vm, map);
    }
    throw new IllegalArgumentException("no Python counterpart of " + value.getClass().getName());
  }

  private static PyObject text(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 0x7f) {
        return PyUnicode.fromUtf16(s);
      }
    }
    return PyString.fromString(s);
  }

  private static PyObject list(EmbeddedVm vm, List<?> values) {
    ThreadState ts = vm.threadState();
    PyList list = ts.own(new PyList(ts));
    for (Object value : values) {
      list.append(ts, ts.own(toPython(vm, value)));
    }
    return Ref.inc(list);
  }

  private static PyObject dict(EmbeddedVm vm, Map<?, ?> values) {
    ThreadState ts = vm.threadState();
    PyDict dict = ts.own(new PyDict(ts));
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      PyObject key = ts.own(toPython(vm, entry.getKey()));
      dict.put(ts, key, ts.own(toPython(vm, entry.getValue())));
    }
    return Ref.inc(dict);
  }

  /** {@code o} is borrowed. */
  static Object toJava(EmbeddedVm vm, PyObject o) {
    if (o == PyNone.NONE) {
      return null;
    }
    if (o instanceof PyBool) {
      return o == PyBool.TRUE;
    }
    if (o instanceof PyInt i) {
      return i.value;
    }
    if (o instanceof PyLong l) {
      return l.value;
    }
    if (o instanceof PyFloat f) {
      return f.value;
    }
    if (o instanceof PyString || o instanceof PyUnicode) {
      return o.toString();
    }
    if (o instanceof PyTuple t) {
      return items(vm, t.items, t.items.length);
    }
    if (o instanceof PyList l) {
      return items(vm, l.items, l.size);
    }
    if (o instanceof PyDict d) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = d.next(-1); i >= 0; i = d.next(i)) {
        map.put(toJava(vm, d.keys[i]), toJava(vm, d.values[i]));
      }
      return map;
    }
    return vm.wrap(Ref.inc(o));
  }

  private static List<Object> items(EmbeddedVm vm, PyObject[] items, int n) {
    List<Object> list = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      list.add(toJava(vm, items[i]));
    }
    return list;
  }
}
