package org.cellvm.runtime.embedding;

import java.util.AbstractSet;
import java.util.Iterator;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;

/** A Python set as a Java set that shows and changes it; see {@code Value.asSet}. */
final class SetView extends AbstractSet<Object> implements PythonBacked {
  private final EmbeddedVm vm;
  private final ObjectValue value;

  SetView(ObjectValue value) {
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
  public boolean contains(Object element) {
    return value.contains(element);
  }

  @Override
  public boolean add(Object element) {
    return change(element, true);
  }

  @Override
  public boolean remove(Object element) {
    return change(element, false);
  }

  private boolean change(Object element, boolean add) {
    return vm.inside(
        () -> {
          ThreadState ts = vm.threadState();
          PyObject item = ts.own(ToPython.convert(vm, element));
          if (Objects.contains(ts, value.object(), item) == add) {
            return false;
          }
          var method = add ? Names.add : Names.remove;
          Objects.callMethod(ts, value.object(), method, item).decref(ts);
          return true;
        });
  }

  @Override
  public void clear() {
    value.invoke("clear").close();
  }

  /** The set must not change while it is iterated over; {@code remove} is not supported. */
  @Override
  public Iterator<Object> iterator() {
    return value.iterate(item -> ToJava.viewOfOwned(vm, item));
  }
}
