package org.cellvm.library;

import org.cellvm.model.Args;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/** The iterators of {@code itertools} that go through others one item at a time. */
final class IteratorTools {
  private static final String[] START_STEP = {"start", "step"};
  private static final String[] OBJECT_TIMES = {"object", "times"};
  private static final String[] DATA_SELECTORS = {"data", "selectors"};

  private IteratorTools() {}

  static void noKeywords(String function, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError(function + "() does not take keyword arguments");
    }
  }

  /** Iterators over the arguments from {@code off} on, owned; a TypeError tells which has none. */
  static PyObject[] iterators(ThreadState ts, String name, PyObject[] args, int off, int n) {
    PyObject[] its = new PyObject[n];
    for (int i = 0; i < n; i++) {
      try {
        its[i] = Objects.iter(ts, args[off + i]);
      } catch (PyException e) {
        Ref.decAll(ts, its, 0, i);
        if (!e.matches(ts, PyExc.TypeError)) {
          throw e;
        }
        e.discard(ts);
        throw Errors.typeError(name + " argument #" + (i + 1) + " must support iteration");
      }
    }
    return its;
  }

  /** {@code count}: a number and those that follow it by a step. */
  static final class Count extends PyIteratorTool {
    private Count(ThreadState ts, IteratorToolType type, PyObject start, PyObject step) {
      super(ts, type, start, step);
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      PyObject[] a = Args.bind(ts, "count", START_STEP, 0, args, off, n, kw);
      if (a[0] != null && !NumberConversions.isNumber(a[0])
          || a[1] != null && !NumberConversions.isNumber(a[1])) {
        throw Errors.typeError("a number is required");
      }
      PyObject step = a[1] == null ? PyInt.ONE : a[1];
      PyObject start = a[0] == null ? PyInt.ZERO : a[0];
      // What CPython counts in a C variable comes out as ints: the first one of a bool, too.
      boolean plain = start instanceof PyInt && isOne(step);
      return new Count(
          ts, type, plain ? PyInt.valueOf(((PyInt) start).value) : Ref.inc(start), Ref.inc(step));
    }

    @Override
    PyObject next(ThreadState ts) {
      PyObject current = refs[0];
      refs[0] = Numbers.add(ts, current, refs[1]);
      return current;
    }

    private static boolean isOne(PyObject step) {
      return step instanceof PyInt && ((PyInt) step).value == 1;
    }

    /** What {@code __reduce__} answers, owned. */
    PyObject reduce(ThreadState ts) {
      boolean plain = refs[0] instanceof PyInt && isOne(refs[1]);
      PyTuple args = PyTuple.copyOf(ts, refs, 0, plain ? 1 : 2);
      return PyTuple.of(ts, Ref.inc(type()), args);
    }

    @Override
    String show(ThreadState ts) {
      return "count("
          + ts.own(Objects.repr(ts, refs[0]))
          + (isOne(refs[1]) ? "" : ", " + ts.own(Objects.repr(ts, refs[1])))
          + ")";
    }
  }

  /** {@code repeat}: one object, some times or for ever. */
  static final class Repeat extends PyIteratorTool {
    private long left;

    private Repeat(ThreadState ts, IteratorToolType type, PyObject o, long times) {
      super(ts, type, o);
      left = times;
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      PyObject[] a = Args.bind(ts, "repeat", OBJECT_TIMES, 1, args, off, n, kw);
      long times = a[1] == null ? -1 : Math.max(0, Args.toLong(ts, a[1], null, 1));
      return new Repeat(ts, type, Ref.inc(a[0]), times);
    }

    @Override
    PyObject next(ThreadState ts) {
      if (left == 0) {
        return null;
      }
      if (left > 0) {
        left--;
      }
      return Ref.inc(refs[0]);
    }

    @Override
    long remaining() {
      return left;
    }

    @Override
    String show(ThreadState ts) {
      return "repeat(" + ts.own(Objects.repr(ts, refs[0])) + (left < 0 ? ")" : ", " + left + ")");
    }
  }

  /** {@code cycle}: an iterable, and then what it gave again and again. */
  static final class Cycle extends PyIteratorTool {
    private int at = -1;

    private Cycle(ThreadState ts, IteratorToolType type, PyObject it) {
      super(ts, type, it, new PyList(ts));
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      noKeywords("cycle", kw);
      Args.unpack("cycle", "cycle", n, 1, 1, null);
      return new Cycle(ts, type, Objects.iter(ts, args[off]));
    }

    @Override
    PyObject next(ThreadState ts) {
      PyList saved = (PyList) refs[1];
      if (at < 0) {
        PyObject item = Objects.iterNext(ts, refs[0]);
        if (item != null) {
          saved.append(ts, item);
          return item;
        }
        at = 0;
      }
      if (saved.size == 0) {
        return null;
      }
      at = at < saved.size ? at : 0;
      return Ref.inc(saved.items[at++]);
    }
  }

  /** {@code chain}: one iterable after the other. */
  static final class Chain extends PyIteratorTool {
    /** Steals the iterator over the iterables. */
    Chain(ThreadState ts, IteratorToolType type, PyObject iterables) {
      super(ts, type, iterables, null);
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      noKeywords("chain", kw);
      PyTuple all = ts.own(PyTuple.copyOf(ts, args, off, off + n));
      return new Chain(ts, type, Objects.iter(ts, all));
    }

    @Override
    PyObject next(ThreadState ts) {
      while (refs[0] != null) {
        if (refs[1] == null) {
          PyObject iterable;
          try {
            iterable = ts.own(Objects.iterNext(ts, refs[0]));
            if (iterable == null) {
              set(ts, 0, null);
              return null;
            }
            refs[1] = Objects.iter(ts, iterable);
          } catch (PyException e) {
            set(ts, 0, null);
            throw e;
          }
        }
        PyObject item = Objects.iterNext(ts, refs[1]);
        if (item != null) {
          return item;
        }
        set(ts, 1, null);
      }
      return null;
    }
  }

  /** {@code compress}: the items beside which a selector is true. */
  static final class Compress extends PyIteratorTool {
    private Compress(ThreadState ts, IteratorToolType type, PyObject data, PyObject selectors) {
      super(ts, type, data, selectors);
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      PyObject[] a = Args.bind(ts, "compress", DATA_SELECTORS, 2, args, off, n, kw);
      PyObject data = ts.own(Objects.iter(ts, a[0]));
      PyObject selectors = Objects.iter(ts, a[1]);
      return new Compress(ts, type, Ref.inc(data), selectors);
    }

    @Override
    PyObject next(ThreadState ts) {
      for (; ; ) {
        PyObject item = Objects.iterNext(ts, refs[0]);
        if (item == null) {
          return null;
        }
        int mark = ts.mark();
        ts.own(item);
        try {
          PyObject selector = ts.own(Objects.iterNext(ts, refs[1]));
          if (selector == null) {
            return null;
          }
          if (Objects.isTrue(ts, selector)) {
            return Ref.inc(item);
          }
        } finally {
          ts.release(mark);
        }
      }
    }
  }

  /** {@code dropwhile}, {@code takewhile}, {@code ifilter} and {@code ifilterfalse}. */
  static final class Filter extends PyIteratorTool {
    static final int DROP = 0;
    static final int TAKE = 1;
    static final int TRUE = 2;
    static final int FALSE = 3;
    private static final String[] NAMES = {"dropwhile", "takewhile", "ifilter", "ifilterfalse"};

    private final int kind;
    private boolean done;

    private Filter(
        ThreadState ts, IteratorToolType type, int kind, PyObject predicate, PyObject it) {
      super(ts, type, predicate, it);
      this.kind = kind;
    }

    static PyIteratorTool make(
        ThreadState ts,
        IteratorToolType type,
        int kind,
        PyObject[] args,
        int off,
        int n,
        PyObject[] kw) {
      noKeywords(NAMES[kind], kw);
      Args.unpack(NAMES[kind], NAMES[kind], n, 2, 2, null);
      PyObject it = Objects.iter(ts, args[off + 1]);
      return new Filter(ts, type, kind, Ref.inc(args[off]), it);
    }

    private boolean test(ThreadState ts, PyObject item) {
      PyObject predicate = refs[0];
      if (kind >= TRUE
          && (predicate == PyNone.NONE || predicate == org.cellvm.model.numbers.BoolType.TYPE)) {
        return Objects.isTrue(ts, item);
      }
      PyObject answer = ts.own(Objects.call1(ts, predicate, item));
      return Objects.isTrue(ts, answer);
    }

    @Override
    PyObject next(ThreadState ts) {
      if (done && kind == TAKE) {
        return null;
      }
      for (; ; ) {
        PyObject item = Objects.iterNext(ts, refs[1]);
        if (item == null || done) {
          return item;
        }
        int mark = ts.mark();
        ts.own(item);
        try {
          boolean good = test(ts, item);
          if (kind == TAKE) {
            done = !good;
            return good ? Ref.inc(item) : null;
          }
          if (good == (kind == TRUE)) {
            done = kind == DROP;
            return Ref.inc(item);
          }
        } finally {
          ts.release(mark);
        }
      }
    }
  }

  /** {@code imap} and {@code starmap}; the function comes first, then the iterators. */
  static final class Map extends PyIteratorTool {
    private final boolean star;

    private Map(ThreadState ts, IteratorToolType type, boolean star, PyObject[] refs) {
      super(ts, type, refs);
      this.star = star;
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      noKeywords("imap", kw);
      if (n < 2) {
        throw Errors.typeError("imap() must have at least two arguments.");
      }
      PyObject[] refs = new PyObject[n];
      for (int i = 1; i < n; i++) {
        refs[i] = ts.own(Objects.iter(ts, args[off + i]));
      }
      refs[0] = args[off];
      return new Map(ts, type, false, PyGetter.copy(refs, 0, n));
    }

    static PyIteratorTool makeStar(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      noKeywords("starmap", kw);
      Args.unpack("starmap", "starmap", n, 2, 2, null);
      PyObject it = Objects.iter(ts, args[off + 1]);
      return new Map(ts, type, true, new PyObject[] {Ref.inc(args[off]), it});
    }

    @Override
    PyObject next(ThreadState ts) {
      if (star) {
        PyObject arguments = ts.own(Objects.iterNext(ts, refs[1]));
        if (arguments == null) {
          return null;
        }
        PyObject[] items = ts.own(Sequences.tuple(ts, arguments)).items;
        return Objects.call(ts, refs[0], items, 0, items.length, null);
      }
      PyObject[] items = new PyObject[refs.length - 1];
      for (int i = 0; i < items.length; i++) {
        items[i] = ts.own(Objects.iterNext(ts, refs[i + 1]));
        if (items[i] == null) {
          return null;
        }
      }
      if (refs[0] == PyNone.NONE) {
        return PyTuple.copyOf(ts, items, 0, items.length);
      }
      return Objects.call(ts, refs[0], items, 0, items.length, null);
    }
  }

  /** {@code islice}: some of the items by position. */
  static final class Slice extends PyIteratorTool {
    private long next;
    private final long stop;
    private final long step;
    private long count;

    private Slice(
        ThreadState ts, IteratorToolType type, PyObject it, long start, long stop, long step) {
      super(ts, type, it);
      this.next = start;
      this.stop = stop;
      this.step = step;
    }

    private static long index(ThreadState ts, PyObject o, long otherwise, String message) {
      if (o == PyNone.NONE) {
        return otherwise;
      }
      long value = -1;
      try {
        value = Args.asSize(ts, o);
      } catch (PyException e) {
        e.discard(ts);
      }
      if (value < 0) {
        throw Errors.valueError(message);
      }
      return value;
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      noKeywords("islice", kw);
      Args.unpack("islice", "islice", n, 2, 4, null);
      String indices = "Indices for islice() must be None or an integer: 0 <= x <= maxint.";
      long start = 0;
      long stop;
      long step = 1;
      if (n == 2) {
        stop =
            index(
                ts,
                args[off + 1],
                -1,
                "Stop argument for islice() must be None or an integer: 0 <= x <= maxint.");
      } else {
        stop =
            index(
                ts,
                args[off + 2],
                -1,
                "Stop argument for islice() must be None or an integer: 0 <= x <= maxint.");
        start = index(ts, args[off + 1], 0, indices);
        if (n == 4) {
          step =
              index(ts, args[off + 3], 1, "Step for islice() must be a positive integer or None.");
          if (step == 0) {
            throw Errors.valueError("Step for islice() must be a positive integer or None.");
          }
        }
      }
      return new Slice(ts, type, Objects.iter(ts, args[off]), start, stop, step);
    }

    @Override
    PyObject next(ThreadState ts) {
      PyObject it = refs[0];
      if (it == null) {
        return null;
      }
      while (count < next) {
        PyObject skipped = Objects.iterNext(ts, it);
        if (skipped == null) {
          set(ts, 0, null);
          return null;
        }
        skipped.decref(ts);
        count++;
      }
      PyObject item = stop >= 0 && count >= stop ? null : Objects.iterNext(ts, it);
      if (item == null) {
        set(ts, 0, null);
        return null;
      }
      count++;
      long following = next + step;
      next = following < next || stop >= 0 && following > stop ? stop : following;
      return item;
    }
  }

  /** {@code izip}: tuples of one item of each, as long as all have one. */
  static final class Zip extends PyIteratorTool {
    private Zip(ThreadState ts, IteratorToolType type, PyObject[] its) {
      super(ts, type, its);
      keepSpare(ts, its.length);
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      noKeywords("izip", kw);
      return new Zip(ts, type, iterators(ts, "izip", args, off, n));
    }

    @Override
    PyObject next(ThreadState ts) {
      if (refs.length == 0) {
        return null;
      }
      PyObject[] items = new PyObject[refs.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = ts.own(Objects.iterNext(ts, refs[i]));
        if (items[i] == null) {
          return null;
        }
      }
      for (PyObject item : items) {
        item.incref();
      }
      return fill(ts, items);
    }
  }

  /** {@code izip_longest}: tuples of one item of each; those at their end give the fill value. */
  static final class ZipLongest extends PyIteratorTool {
    private final int iterators;
    private int active;

    private ZipLongest(ThreadState ts, IteratorToolType type, PyObject[] refs, int iterators) {
      super(ts, type, refs);
      this.iterators = iterators;
      this.active = iterators;
      keepSpare(ts, iterators);
    }

    static PyIteratorTool make(
        ThreadState ts, IteratorToolType type, PyObject[] args, int off, int n, PyObject[] kw) {
      PyObject fill = PyNone.NONE;
      if (kw != null && kw.length > 0) {
        if (kw.length > 1 || !kw[0].toString().equals("fillvalue")) {
          throw Errors.typeError("izip_longest() got an unexpected keyword argument");
        }
        fill = args[off + n];
      }
      PyObject[] refs = java.util.Arrays.copyOf(iterators(ts, "izip_longest", args, off, n), n + 1);
      refs[n] = Ref.inc(fill);
      return new ZipLongest(ts, type, refs, n);
    }

    @Override
    PyObject next(ThreadState ts) {
      if (active == 0) {
        return null;
      }
      PyObject fill = refs[iterators];
      PyObject[] items = new PyObject[iterators];
      for (int i = 0; i < iterators; i++) {
        PyObject item = null;
        if (refs[i] != null) {
          try {
            item = Objects.iterNext(ts, refs[i]);
          } catch (PyException e) {
            active = 0;
            throw e;
          }
          if (item == null) {
            if (--active == 0) {
              return null;
            }
            set(ts, i, null);
          }
        }
        items[i] = item == null ? fill : ts.own(item);
      }
      for (PyObject item : items) {
        item.incref();
      }
      return fill(ts, items);
    }
  }
}
