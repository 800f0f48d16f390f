package org.cellvm.runtime.embedding;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;

/** A Python iterator as a Java one, which converts each item inside the VM. */
final class ValueIterator<T> implements Iterator<T> {
  private final EmbeddedVm vm;
  private final ObjectValue iterator;

  /** Makes the Java value of an item, which it steals. */
  private final Function<PyObject, T> convert;

  private T next;
  private boolean fetched;

  /** Whether the Python iterator has ended. */
  private boolean ended;

  ValueIterator(EmbeddedVm vm, ObjectValue iterator, Function<PyObject, T> convert) {
    this.vm = vm;
    this.iterator = iterator;
    this.convert = convert;
  }

  @Override
  public boolean hasNext() {
    if (!fetched && !ended) {
      vm.inside(
          () -> {
            PyObject item = Objects.iterNext(vm.threadState(), iterator.object());
            if (item == null) {
              ended = true;
            } else {
              next = convert.apply(item);
              fetched = true;
            }
            return null;
          });
      if (ended) {
        iterator.close();
      }
    }
    return fetched;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T result = next;
    next = null;
    fetched = false;
    return result;
  }
}
