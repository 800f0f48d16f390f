package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyTuple;

/** {@code groupby}: pairs of a key and an iterator over the items in a row that have it. */
final class GroupBy extends PyIteratorTool {
  private static final String[] KEYWORDS = {"iterable", "key"};

  // Places in refs.
  private static final int ITERATOR = 0;
  private static final int KEY_FUNCTION = 1;
  private static final int TARGET_KEY = 2;
  private static final int CURRENT_KEY = 3;
  private static final int CURRENT_VALUE = 4;

  private static final IteratorToolType GROUPER =
      IteratorToolType.withoutConstructor("_grouper", null);

  private GroupBy(ThreadState ts, PyType type, PyObject it, PyObject function) {
    super(ts, type, it, function, null, null, null);
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    PyObject[] a = Args.bind(ts, "groupby", KEYWORDS, 1, args, off, n, kw);
    PyObject function = a[1] == null ? PyNone.NONE : a[1];
    return new GroupBy(ts, type, Objects.iter(ts, a[0]), Ref.inc(function));
  }

  /** Fetches an item and its key; false at the end. */
  private boolean advance(ThreadState ts) {
    PyObject value = Objects.iterNext(ts, refs[ITERATOR]);
    if (value == null) {
      return false;
    }
    int mark = ts.mark();
    ts.own(value);
    try {
      PyObject key =
          refs[KEY_FUNCTION] == PyNone.NONE
              ? Ref.inc(value)
              : Objects.call1(ts, refs[KEY_FUNCTION], value);
      set(ts, CURRENT_VALUE, Ref.inc(value));
      set(ts, CURRENT_KEY, key);
      return true;
    } finally {
      ts.release(mark);
    }
  }

  @Override
  PyObject next(ThreadState ts) {
    for (; ; ) {
      if (refs[CURRENT_KEY] != null) {
        if (refs[TARGET_KEY] == null
            || !Objects.richCompareBool(ts, refs[TARGET_KEY], refs[CURRENT_KEY], Objects.EQ)) {
          break;
        }
      }
      if (!advance(ts)) {
        return null;
      }
    }
    set(ts, TARGET_KEY, Ref.inc(refs[CURRENT_KEY]));
    PyObject group = new Group(ts, Ref.inc(this), Ref.inc(refs[TARGET_KEY]));
    return PyTuple.of(ts, Ref.inc(refs[CURRENT_KEY]), group);
  }

  /** The items of one group, while the parent is at that group. */
  private static final class Group extends PyIteratorTool {
    Group(ThreadState ts, GroupBy parent, PyObject key) {
      super(ts, GROUPER, parent, key);
    }

    @Override
    PyObject next(ThreadState ts) {
      GroupBy parent = (GroupBy) refs[0];
      if (parent.refs[CURRENT_VALUE] == null && !parent.advance(ts)) {
        return null;
      }
      if (!Objects.richCompareBool(ts, refs[1], parent.refs[CURRENT_KEY], Objects.EQ)) {
        return null;
      }
      PyObject value = parent.refs[CURRENT_VALUE];
      parent.refs[CURRENT_VALUE] = null;
      return value;
    }
  }
}
