package org.cellvm.library.sre;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;

/** What a match has found: where the groups begin and end. The collector does not know of it. */
final class PyMatch extends PyObject {
  /** Owned, as are the text and {@link #regs}. */
  final PyPattern pattern;

  private final Subject subject;
  final int pos;
  final int endpos;

  /** The number of the last group that was closed; -1 if there was none. */
  final int lastindex;

  /** Start and end of the match and of each group; -1 for those that took no part. */
  private final int[] spans;

  private PyObject regs;

  /** What {@code matcher} has found. */
  PyMatch(PyPattern pattern, Subject subject, Matcher matcher, int pos) {
    this.pattern = Ref.inc(pattern);
    this.subject = subject;
    subject.object.incref();
    this.pos = pos;
    this.endpos = matcher.end;
    this.lastindex = matcher.lastindex;
    int[] spans = new int[2 * pattern.groups + 2];
    spans[0] = matcher.matchStart;
    spans[1] = matcher.matchEnd;
    for (int i = 0; i < pattern.groups; i++) {
      boolean set = matcher.has(i);
      spans[2 * i + 2] = set ? matcher.mark[2 * i] : -1;
      spans[2 * i + 3] = set ? matcher.mark[2 * i + 1] : -1;
    }
    this.spans = spans;
  }

  @Override
  public PyType type() {
    return MatchType.TYPE;
  }

  /** Borrowed. */
  PyObject string() {
    return subject.object;
  }

  /** How many groups there are, the whole match included. */
  int groups() {
    return spans.length / 2;
  }

  int start(int group) {
    return spans[2 * group];
  }

  int end(int group) {
    return spans[2 * group + 1];
  }

  /** Start and end as a tuple, owned. */
  PyObject span(ThreadState ts, int group) {
    return PyTuple.of(ts, PyInt.valueOf(start(group)), PyInt.valueOf(end(group)));
  }

  /**
   * The group that a number or a name stands for.
   *
   * @throws PyException IndexError if there is none
   */
  int index(ThreadState ts, PyObject key) {
    long i = -1;
    if (key instanceof PyInt || key instanceof PyLong) {
      i = number(ts, key);
    } else if (pattern.groupindex != null) {
      PyObject found = null;
      try {
        found = Objects.getItem(ts, pattern.groupindex, key);
        if (found instanceof PyInt || found instanceof PyLong) {
          i = number(ts, found);
        }
      } catch (PyException e) {
        e.discard(ts);
      } finally {
        Ref.dec(ts, found);
      }
    }
    if (i < 0 || i >= groups()) {
      throw Errors.indexError("no such group");
    }
    return (int) i;
  }

  private static long number(ThreadState ts, PyObject key) {
    return key instanceof PyInt n
        ? n.value
        : ((PyLong) key).value.bitLength() < Long.SIZE ? ArgConversions.asSize(ts, key) : -1;
  }

  /** The text of a group, owned; {@code otherwise}, counted up, if it took no part. */
  PyObject text(ThreadState ts, int group, PyObject otherwise) {
    int start = start(group);
    return start < 0 ? Ref.inc(otherwise) : subject.slice(ts, start, end(group));
  }

  /** Start and end of all groups, owned; made once. */
  PyObject regs(ThreadState ts) {
    if (regs == null) {
      PyObject[] all = new PyObject[groups()];
      for (int i = 0; i < all.length; i++) {
        all[i] = span(ts, i);
      }
      regs = PyTuple.of(ts, all);
    }
    return Ref.inc(regs);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    Ref.dec(ts, regs);
    subject.object.decref(ts);
    pattern.decref(ts);
  }
}
