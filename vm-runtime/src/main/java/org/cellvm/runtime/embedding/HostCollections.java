package org.cellvm.runtime.embedding;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.BaseStream;
import org.cellvm.api.ProxyList;
import org.cellvm.api.ProxyMap;
import org.cellvm.library.host.PyHostObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyBaseException;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.SliceIndices;

/** Python's protocols for Java's lists, maps, arrays and the like, and for lazy ones. */
final class HostCollections {
  private final EmbeddedVm vm;

  HostCollections(EmbeddedVm vm) {
    this.vm = vm;
  }

  private <T> T run(ThreadState ts, HostObjects.Work<T> work) {
    return vm.host().run(ts, work);
  }

  /** Returns {@code len()}; negative where there is none. */
  long size(ThreadState ts, Object o) {
    return run(ts, () -> sizeOf(o));
  }

  private static long sizeOf(Object o) {
    if (o instanceof Collection<?> c) {
      return c.size();
    }
    if (o instanceof Map<?, ?> m) {
      return m.size();
    }
    if (o instanceof ProxyList l) {
      return l.size();
    }
    if (o instanceof ProxyMap m) {
      return m.size();
    }
    if (o instanceof CharSequence s) {
      return s.length();
    }
    return o.getClass().isArray() ? Array.getLength(o) : -1;
  }

  /** Items of a sequence by index. */
  private static Object itemAt(Object o, int index) {
    if (o instanceof List<?> list) {
      return list.get(index);
    }
    return o instanceof ProxyList lazy ? lazy.get(index) : Array.get(o, index);
  }

  private static boolean isSequence(Object o) {
    return o instanceof List || o instanceof ProxyList || o.getClass().isArray();
  }

  // Items

  PyObject get(ThreadState ts, Object o, PyObject key) {
    if (isSequence(o)) {
      if (key instanceof PySlice slice) {
        return slice(ts, o, slice);
      }
      int index = index(ts, o, key);
      return vm.host().toPython(ts, run(ts, () -> itemAt(o, index)));
    }
    if (o instanceof Map<?, ?> map) {
      Object k = keyOf(ts, map, key);
      Object value = run(ts, () -> map.get(k));
      if (value == null && !run(ts, () -> map.containsKey(k))) {
        throw Errors.keyError(ts, key);
      }
      return vm.host().toPython(ts, value);
    }
    if (o instanceof ProxyMap map) {
      ObjectValue k = vm.wrap(Ref.inc(key));
      if (!run(ts, () -> map.contains(k))) {
        throw Errors.keyError(ts, key);
      }
      return vm.host().toPython(ts, run(ts, () -> map.get(k)));
    }
    throw Errors.typeError("'" + o.getClass().getName() + "' object has no items");
  }

  private PyObject slice(ThreadState ts, Object o, PySlice slice) {
    SliceIndices range = slice.indices(ts, size(ts, o));
    PyList list = ts.own(new PyList(ts));
    long at = range.start();
    for (long i = 0; i < range.length(); i++, at += range.step()) {
      int index = (int) at;
      list.append(ts, ts.own(vm.host().toPython(ts, run(ts, () -> itemAt(o, index)))));
    }
    return Ref.inc(list);
  }

  private int index(ThreadState ts, Object o, PyObject key) {
    if (!NumberConversions.isIndex(key)) {
      throw Errors.typeError("indices must be integers");
    }
    long size = size(ts, o);
    long i = ToType.asLong(ts, key);
    i = i < 0 ? i + size : i;
    if (i < 0 || i >= size) {
      throw Errors.indexError("index out of range");
    }
    return (int) i;
  }

  /** Returns a key as the map has it: an int may be an Integer or a Long there. */
  private Object keyOf(ThreadState ts, Map<?, ?> map, PyObject key) {
    Object k = ToJava.convert(vm, key);
    return run(ts, () -> k instanceof Long n && !map.containsKey(k) ? asInteger(map, n) : k);
  }

  private static Object asInteger(Map<?, ?> map, Long n) {
    Object narrow = n.intValue() == n ? (Object) n.intValue() : n;
    return map.containsKey(narrow) ? narrow : n;
  }

  @SuppressWarnings("unchecked")
  void set(ThreadState ts, Object o, PyObject key, PyObject value) {
    if (isSequence(o)) {
      setAt(ts, o, index(ts, o, key), value);
      return;
    }
    if (o instanceof Map<?, ?> map) {
      Object k = keyOf(ts, map, key);
      if (value == null) {
        if (!run(ts, () -> map.containsKey(k))) {
          throw Errors.keyError(ts, key);
        }
        run(ts, () -> map.remove(k));
        return;
      }
      Object v = ToJava.convert(vm, value);
      run(ts, () -> ((Map<Object, Object>) map).put(k, v));
      return;
    }
    if (o instanceof ProxyMap map && value != null) {
      ObjectValue k = vm.wrap(Ref.inc(key));
      ObjectValue v = vm.wrap(Ref.inc(value));
      change(
          ts,
          () -> {
            map.put(k, v);
            return null;
          });
      return;
    }
    throw Errors.typeError("'" + o.getClass().getName() + "' object does not support this");
  }

  @SuppressWarnings("unchecked")
  private void setAt(ThreadState ts, Object o, int index, PyObject value) {
    if (value == null) {
      if (!(o instanceof List<?> list)) {
        throw Errors.typeError("items of '" + o.getClass().getName() + "' cannot be deleted");
      }
      change(ts, () -> list.remove(index));
    } else if (o instanceof List<?> list) {
      Object item = ToJava.convert(vm, value);
      change(ts, () -> ((List<Object>) list).set(index, item));
    } else if (o instanceof ProxyList lazy) {
      ObjectValue item = vm.wrap(Ref.inc(value));
      change(
          ts,
          () -> {
            lazy.set(index, item);
            return null;
          });
    } else {
      Object item = ToType.convert(vm, value, o.getClass().getComponentType());
      Array.set(o, index, item);
    }
  }

  /** Runs what may find that the object cannot be changed: a TypeError. */
  private void change(ThreadState ts, HostObjects.Work<?> work) {
    try {
      run(ts, work);
    } catch (PyException e) {
      throw unsupported(ts, e, Errors.typeError("the object cannot be changed"));
    }
  }

  /** Returns {@code instead} for an UnsupportedOperationException of the host, else {@code e}. */
  PyException unsupported(ThreadState ts, PyException e, PyException instead) {
    if (e.excValue() instanceof PyBaseException b
        && b.hostCause instanceof UnsupportedOperationException) {
      e.discard(ts);
      return instead;
    }
    instead.discard(ts);
    return e;
  }

  // Iteration

  boolean contains(ThreadState ts, Object o, PyObject item) {
    if (o instanceof ProxyMap map) {
      ObjectValue key = vm.wrap(Ref.inc(item));
      return run(ts, () -> map.contains(key));
    }
    Object java = ToJava.convert(vm, item);
    return run(
        ts,
        () -> {
          if (o instanceof Map<?, ?> map) {
            return map.containsKey(java) || java instanceof Long n && map.containsKey(narrow(n));
          }
          if (o instanceof Collection<?> c && !(java instanceof Number)) {
            return c.contains(java);
          }
          for (Iterator<?> i = iteratorOf(o); i.hasNext(); ) {
            Object next = i.next();
            if (Objects.equals(next, java) || sameNumber(next, java)) {
              return true;
            }
          }
          return false;
        });
  }

  private static Object narrow(Long n) {
    return n.intValue() == n ? (Object) n.intValue() : n;
  }

  boolean sameItems(List<?> a, List<?> b) {
    Iterator<?> other = b.iterator();
    for (Object item : a) {
      Object second = other.next();
      if (!Objects.equals(item, second) && !sameNumber(item, second)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two numbers of different classes have the same value. */
  boolean sameNumber(Object a, Object b) {
    if (!(a instanceof Number x) || !(b instanceof Number y) || a.getClass() == b.getClass()) {
      return false;
    }
    try {
      return new java.math.BigDecimal(x.toString())
              .compareTo(new java.math.BigDecimal(y.toString()))
          == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  Iterator<?> iterator(ThreadState ts, Object o) {
    Iterator<?> found = run(ts, () -> iteratorOf(o));
    if (found == null) {
      throw Errors.typeError("'" + o.getClass().getName() + "' object is not iterable");
    }
    return found;
  }

  private static Iterator<?> iteratorOf(Object o) {
    if (o instanceof Iterable<?> i) {
      return i.iterator();
    }
    if (o instanceof Map<?, ?> m) {
      return m.keySet().iterator();
    }
    if (o instanceof ProxyMap m) {
      return m.keys().iterator();
    }
    if (o instanceof Iterator<?> i) {
      return i;
    }
    if (o instanceof Enumeration<?> e) {
      return e.asIterator();
    }
    if (o instanceof BaseStream<?, ?> s) {
      return s.iterator();
    }
    return isSequence(o) ? new Indexed(o) : null;
  }

  /** Iterates over what has indices. */
  private static final class Indexed implements Iterator<Object> {
    private final Object items;
    private int at;

    Indexed(Object items) {
      this.items = items;
    }

    @Override
    public boolean hasNext() {
      return at < sizeOf(items);
    }

    @Override
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return itemAt(items, at++);
    }
  }

  // Methods that Python's lists and dicts have, and Java's do not

  /** Returns a method of a list or map by Python's name, owned; null if there is none. */
  @SuppressWarnings("unchecked")
  PyObject method(ThreadState ts, PyHostObject o, String name) {
    HostMethods.Body body =
        o.object instanceof List<?> list
            ? HostMethods.ofList((List<Object>) list, name)
            : o.object instanceof Map<?, ?> map
                ? HostMethods.ofMap((Map<Object, Object>) map, name)
                : o.object instanceof ProxyMap lazy ? ofProxy(lazy, name) : null;
    return body == null ? null : HostCallable.of(vm, name, body::call);
  }

  private static HostMethods.Body ofProxy(ProxyMap map, String name) {
    return switch (name) {
      case "keys" ->
          args -> {
            List<Object> keys = new ArrayList<>();
            map.keys().forEach(keys::add);
            return new HostMethods.Copy(keys);
          };
      case "has_key" -> args -> map.contains(args.get(0));
      default -> null;
    };
  }
}
