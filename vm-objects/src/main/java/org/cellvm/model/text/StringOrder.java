package org.cellvm.model.text;

import java.util.Comparator;
import org.cellvm.model.PyObject;

/** The order of strs among themselves. A class: a lambda takes some milliseconds at a start. */
public final class StringOrder implements Comparator<PyObject> {
  public static final StringOrder ORDER = new StringOrder();

  private StringOrder() {}

  @Override
  public int compare(PyObject a, PyObject b) {
    return ((PyString) a).compareTo((PyString) b);
  }
}
