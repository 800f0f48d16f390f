package org.cellvm.runtime.embedding;

import java.util.AbstractList;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;

/** A Python sequence as a Java list that shows and changes it; see {@code Value.asList}. */
final class ListView extends AbstractList<Object> implements PythonBacked {
  private final EmbeddedVm vm;
  private final ObjectValue value;

  ListView(ObjectValue value) {
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
  public Object get(int index) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          return ToJava.view(vm, ts.own(Objects.getItem(ts, value.object(), at(ts, index, false))));
        });
  }

  @Override
  public Object set(int index, Object element) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          PyObject key = at(ts, index, false);
          PyObject old = ts.own(Objects.getItem(ts, value.object(), key));
          Objects.setItem(ts, value.object(), key, ts.own(ToPython.convert(vm, element)));
          return ToJava.view(vm, old);
        });
  }

  @Override
  public void add(int index, Object element) {
    vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          PyObject key = at(ts, index, true);
          PyObject item = ts.own(ToPython.convert(vm, element));
          Objects.callMethod(ts, value.object(), Names.insert, key, item).decref(ts);
          return null;
        });
    modCount++;
  }

  @Override
  public Object remove(int index) {
    Object removed =
        vm.inside(
            () -> {
              ThreadState ts = vm.threadState();
              PyObject key = at(ts, index, false);
              PyObject old = ts.own(Objects.getItem(ts, value.object(), key));
              Objects.delItem(ts, value.object(), key);
              return ToJava.view(vm, old);
            });
    modCount++;
    return removed;
  }

  /** Returns an index as Python's; a negative one is no index here. */
  private PyObject at(ThreadState ts, int index, boolean orEnd) {
    long size = Objects.size(ts, value.object());
    if (index < 0 || index > size || index == size && !orEnd) {
      throw new IndexOutOfBoundsException(index);
    }
    return ts.own(PyInt.valueOf(index));
  }
}
