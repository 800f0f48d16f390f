package org.cellvm.runtime.embedding;

import java.util.List;
import org.cellvm.model.PyObject;
import org.cellvm.runtime.host.JavaCallable;

/**
 * The methods of one name, or the setters, of a Java class, and which of them the last calls chose:
 * a choice holds for arguments of the same {@link ArgumentCosts#kind kinds}. The VM's lock guards
 * it.
 */
final class Choices {
  /** So many kinds of arguments are told apart at a time. */
  private static final int SIZE = 4;

  final List<JavaCallable> methods;

  private final Invocation.Choice[] recent = new Invocation.Choice[SIZE];
  private int oldest;

  Choices(List<JavaCallable> methods) {
    this.methods = methods;
  }

  /** Returns the choice for these arguments; null if it is not known. */
  Invocation.Choice find(PyObject[] args, int off, int n) {
    for (Invocation.Choice choice : recent) {
      if (choice == null) {
        return null;
      }
      if (holds(choice.kinds(), args, off, n)) {
        return choice;
      }
    }
    return null;
  }

  private static boolean holds(Object[] kinds, PyObject[] args, int off, int n) {
    if (kinds.length != n) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (kinds[i] != ArgumentCosts.kind(args[off + i])) {
        return false;
      }
    }
    return true;
  }

  /** Remembers a choice that {@link #find} did not know, unless it depends on more than kinds. */
  void add(Invocation.Choice choice) {
    if (choice.kinds() != null) {
      recent[oldest] = choice;
      oldest = (oldest + 1) % SIZE;
    }
  }
}
