package org.cellvm.model.classes;

import java.util.Arrays;
import org.cellvm.model.Items;
import org.cellvm.model.Names;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;

/** The error of making an instance of an abstract class. */
final class AbstractMethods {
  private AbstractMethods() {}

  static PyException error(ThreadState ts, HeapType type) {
    int mark = ts.mark();
    try {
      PyObject methods = ts.own(Ref.inc(type.dict.getStr(ts, Names.__abstractmethods__)));
      PyObject[] items = Items.toArray(ts, methods);
      for (PyObject item : items) {
        ts.own(item);
      }
      Arrays.sort(items, (a, b) -> a.toString().compareTo(b.toString()));
      StringBuilder names = new StringBuilder();
      for (int i = 0; i < items.length; i++) {
        if (!(items[i] instanceof PyString)) {
          return Errors.typeError(
              "sequence item " + i + ": expected string, " + items[i].type().name() + " found");
        }
        names.append(i == 0 ? "" : ", ").append(items[i]);
      }
      return Errors.typeError(
          "Can't instantiate abstract class " + type.name() + " with abstract methods " + names);
    } finally {
      ts.release(mark);
    }
  }
}
