package org.cellvm.runtime.embedding;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.cellvm.model.Mappings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;

/** A Python mapping as a Java map that shows and changes it; see {@code Value.asMap}. */
final class MapView extends AbstractMap<Object, Object> implements PythonBacked {
  private final EmbeddedVm vm;
  private final ObjectValue value;

  MapView(ObjectValue value) {
    this.vm = value.vm();
    this.value = value;
  }

  @Override
  public ObjectValue value() {
    return value;
  }

  @Override
  public int size() {
    return (int) Math.min(Integer.MAX_VALUE, value.size());
  }

  @Override
  public boolean containsKey(Object key) {
    return vm.inside(() -> find(vm.threadState(), key) != null);
  }

  @Override
  public Object get(Object key) {
    return vm.inside(() -> view(find(vm.threadState(), key)));
  }

  @Override
  public Object put(Object key, Object newValue) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          PyObject old = find(ts, key);
          PyObject k = ts.own(ToPython.convert(vm, key));
          Objects.setItem(ts, value.object(), k, ts.own(ToPython.convert(vm, newValue)));
          return view(old);
        });
  }

  @Override
  public Object remove(Object key) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          PyObject old = find(ts, key);
          if (old != null) {
            Objects.delItem(ts, value.object(), ts.own(ToPython.convert(vm, key)));
          }
          return view(old);
        });
  }

  @Override
  public void clear() {
    value.invoke("clear").close();
  }

  private Object view(PyObject o) {
    return o == null ? null : ToJava.view(vm, o);
  }

  /** Returns the value for a key, borrowed from the temporaries; null if there is none. */
  private PyObject find(ThreadState ts, Object key) {
    PyObject k = ts.own(ToPython.convert(vm, key));
    PyObject mapping = value.object();
    if (mapping.getClass() == PyDict.class) {
      PyObject found = ((PyDict) mapping).get(ts, k);
      if (found != null) {
        found.incref();
      }
      return ts.own(found);
    }
    try {
      return ts.own(Objects.getItem(ts, mapping, k));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.KeyError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return MapView.this.size();
      }

      /** Over the items as they are now; {@code setValue} changes the mapping. */
      @Override
      public Iterator<Map.Entry<Object, Object>> iterator() {
        return vm.inside(
            () -> {
              ThreadState ts = vm.threadState();
              PyObject items = ts.own(Mappings.items(ts, value.object()));
              ObjectValue pairs = vm.wrap(Objects.iter(ts, items));
              return new ValueIterator<>(vm, pairs, pair -> entry(pair));
            });
      }
    };
  }

  /** Returns the entry of a pair, which is stolen. */
  private Map.Entry<Object, Object> entry(PyObject pair) {
    vm.threadState().own(pair);
    PyTuple p = (PyTuple) pair;
    Object key = ToJava.view(vm, p.items[0]);
    return new SimpleEntry<>(key, ToJava.view(vm, p.items[1])) {
      private static final long serialVersionUID = 1L;

      @Override
      public Object setValue(Object newValue) {
        put(getKey(), newValue);
        return super.setValue(newValue);
      }
    };
  }
}
