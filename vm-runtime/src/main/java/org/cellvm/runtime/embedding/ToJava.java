package org.cellvm.runtime.embedding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.library.datetime.JavaTime;
import org.cellvm.library.host.PyHostClass;
import org.cellvm.library.host.PyHostObject;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
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

/** One conversion of a Python object to a Java value; see {@link org.cellvm.api.Value#toJava}. */
final class ToJava {
  private final EmbeddedVm vm;

  /** The containers made so far, by the identity of theirs in Python; null until there is one. */
  private Map<PyObject, Object> made;

  private ToJava(EmbeddedVm vm) {
    this.vm = vm;
  }

  /** Returns the Java value of a borrowed object. */
  static Object convert(EmbeddedVm vm, PyObject o) {
    return new ToJava(vm).convert(o);
  }

  /** Returns the Java value of a borrowed object; what can change is a view of it. */
  static Object view(EmbeddedVm vm, PyObject o) {
    if (o instanceof PyTuple || o instanceof PyList) {
      return new ListView(vm.wrap(Ref.inc(o)));
    }
    if (o instanceof PyDict) {
      return new MapView(vm.wrap(Ref.inc(o)));
    }
    if (o instanceof PyBaseSet) {
      return new SetView(vm.wrap(Ref.inc(o)));
    }
    return convert(vm, o);
  }

  /** {@link #view} of an object that is stolen. */
  static Object viewOfOwned(EmbeddedVm vm, PyObject o) {
    try {
      return view(vm, o);
    } finally {
      o.decref(vm.threadState());
    }
  }

  private Object convert(PyObject o) {
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
    if (o instanceof PyByteArray bytes) {
      return bytes.toBytes();
    }
    if (o instanceof PyHostObject h) {
      return h.object;
    }
    if (o instanceof PyHostClass c) {
      return c.javaClass;
    }
    Object known = made == null ? null : made.get(o);
    return known != null ? known : container(o);
  }

  private Object container(PyObject o) {
    if (o instanceof PyTuple t) {
      return items(o, t.items, t.items.length);
    }
    if (o instanceof PyList l) {
      return items(o, l.items, l.size);
    }
    if (o instanceof PyDict d) {
      Map<Object, Object> map = remember(o, new LinkedHashMap<>());
      for (int i = d.next(-1); i >= 0; i = d.next(i)) {
        map.put(convert(d.keys[i]), convert(d.values[i]));
      }
      return map;
    }
    if (o instanceof PyBaseSet) {
      return set(o);
    }
    Object time = JavaTime.toJava(vm.threadState(), o);
    if (time != null) {
      return time;
    }
    if (vm.host() != null) {
      Object java = vm.host().extensions.javaObject(vm.threadState(), o);
      if (java != null) {
        return java;
      }
      Class<?>[] interfaces = vm.host().classes.interfacesOf(vm.threadState(), o.type());
      if (interfaces.length > 0) {
        return InterfaceProxy.of(vm, o, interfaces);
      }
    }
    return vm.wrap(Ref.inc(o));
  }

  private <T> T remember(PyObject o, T container) {
    if (made == null) {
      made = new IdentityHashMap<>();
    }
    made.put(o, container);
    return container;
  }

  private List<Object> items(PyObject o, PyObject[] items, int n) {
    List<Object> list = remember(o, new ArrayList<>(n));
    for (int i = 0; i < n; i++) {
      list.add(convert(items[i]));
    }
    return list;
  }

  private Set<Object> set(PyObject o) {
    Set<Object> set = remember(o, new LinkedHashSet<>());
    ThreadState ts = vm.threadState();
    PyObject iterator = ts.own(Objects.iter(ts, o));
    for (PyObject item = Objects.iterNext(ts, iterator);
        item != null;
        item = Objects.iterNext(ts, iterator)) {
      set.add(convert(ts.own(item)));
    }
    return set;
  }
}
