package org.cellvm.library.itertools;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The types of {@code itertools}: one instance of this class for each. */
@ExposedType(
    name = "itertools",
    baseType = false,
    declares = {"tp_getattro"})
final class IteratorToolType extends ObjectType {
  private IteratorToolType(String name, String doc, boolean constructible, String... own) {
    super(
        new Table("itertools." + name, doc, constructible, own),
        "itertools." + name,
        ObjectType.TYPE);
  }

  /**
   * Makes a type.
   *
   * @param own the special methods that not all of these types have, of {@code __repr__}, {@code
   *     __length_hint__}, {@code __copy__}, {@code __reduce__} and {@code from_iterable}
   */
  static IteratorToolType of(String name, String doc, String... own) {
    return new IteratorToolType(name, doc, true, own);
  }

  /** Makes a type that a program cannot call. */
  static IteratorToolType withoutConstructor(String name, String doc) {
    return new IteratorToolType(name, doc, false);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int mark = ts.mark();
    try {
      boolean passed = subtype == this || takesKeywords();
      return make(ts, subtype, args, off, n, passed ? kwnames : null);
    } finally {
      ts.release(mark);
    }
  }

  /** Makes an iterator of the type. A lambda for each type takes longer to make than the types. */
  private PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    return switch (name()) {
      case "itertools.count" -> Count.make(ts, type, args, off, n, kw);
      case "itertools.cycle" -> Cycle.make(ts, type, args, off, n, kw);
      case "itertools.repeat" -> Repeat.make(ts, type, args, off, n, kw);
      case "itertools.chain" -> Chain.make(ts, type, args, off, n, kw);
      case "itertools.compress" -> Compress.make(ts, type, args, off, n, kw);
      case "itertools.dropwhile" -> Filter.make(ts, type, Filter.DROP, args, off, n, kw);
      case "itertools.takewhile" -> Filter.make(ts, type, Filter.TAKE, args, off, n, kw);
      case "itertools.ifilter" -> Filter.make(ts, type, Filter.TRUE, args, off, n, kw);
      case "itertools.ifilterfalse" -> Filter.make(ts, type, Filter.FALSE, args, off, n, kw);
      case "itertools.imap" -> FunctionMap.make(ts, type, args, off, n, kw);
      case "itertools.starmap" -> FunctionMap.makeStar(ts, type, args, off, n, kw);
      case "itertools.islice" -> Slice.make(ts, type, args, off, n, kw);
      case "itertools.izip" -> Zip.make(ts, type, args, off, n, kw);
      case "itertools.izip_longest" -> ZipLongest.make(ts, type, args, off, n, kw);
      case "itertools.product" -> Combinations.product(ts, type, args, off, n, kw);
      case "itertools.permutations" -> Combinations.permutations(ts, type, args, off, n, kw);
      case "itertools.combinations" ->
          Combinations.combinations(ts, type, Combinations.Kind.COMBINATIONS, args, off, n, kw);
      case "itertools.combinations_with_replacement" ->
          Combinations.combinations(ts, type, Combinations.Kind.WITH_REPLACEMENT, args, off, n, kw);
      case "itertools.groupby" -> GroupBy.make(ts, type, args, off, n, kw);
      case "itertools.tee" -> Tee.make(ts, type, args, off, n, kw);
      default -> throw new IllegalStateException(name());
    };
  }

  /** Whether the constructor has keywords; the others leave those to a derived class. */
  private boolean takesKeywords() {
    switch (name()) {
      case "itertools.combinations":
      case "itertools.combinations_with_replacement":
      case "itertools.compress":
      case "itertools.count":
      case "itertools.groupby":
      case "itertools.izip_longest":
      case "itertools.permutations":
      case "itertools.product":
      case "itertools.repeat":
        return true;
      default:
        return false;
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      ts.poll();
      return ((PyIteratorTool) o).next(ts);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      String shown = o instanceof PyIteratorTool tool ? tool.show(ts) : null;
      return shown == null ? super.tp_repr(ts, o) : PyString.fromString(shown);
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(value = "__length_hint__", convention = Convention.NOARGS)
  static PyObject lengthHint(ThreadState ts, PyIteratorTool self) {
    long n = self.remaining();
    if (n < 0) {
      throw Errors.typeError("len() of unsized object");
    }
    return PyInt.valueOf(n);
  }

  @ExposedMethod(value = "__copy__", convention = Convention.NOARGS)
  static PyObject copy(ThreadState ts, PyIteratorTool self) {
    return ((Tee) self).copy(ts);
  }

  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyIteratorTool self) {
    return ((Count) self).reduce(ts);
  }

  @ExposedMethod(value = "from_iterable", convention = Convention.O, classMethod = true)
  static PyObject fromIterable(ThreadState ts, PyType type, PyObject iterable) {
    return new Chain(ts, type, Objects.iter(ts, iterable));
  }

  /** The common table without the special methods that this type lacks. */
  private static final class Table extends TypeTable {
    /** {@code __weakrefoffset__} of {@code tee}. */
    private static final int TEE_WEAKREFS = 32;

    private final TypeTable common = new IteratorToolTypeTable();
    private final String name;
    private final String doc;
    private final boolean constructible;
    private final boolean shown;
    private final boolean weakReferable;
    private final int[] methods;

    Table(String name, String doc, boolean constructible, String[] own) {
      this.name = name;
      this.doc = doc;
      weakReferable = name.equals("itertools.tee");
      this.constructible = constructible;
      int[] found = new int[own.length];
      int n = 0;
      boolean repr = false;
      for (String method : own) {
        repr |= method.equals("__repr__");
        for (int i = 0; i < common.count(); i++) {
          if (common.name(i).equals(method)) {
            found[n++] = i;
          }
        }
      }
      shown = repr;
      methods = java.util.Arrays.copyOf(found, n);
    }

    @Override
    public String typeName() {
      return name;
    }

    @Override
    public String typeDoc() {
      return doc;
    }

    @Override
    public int flags() {
      boolean base = constructible && !weakReferable;
      return base ? common.flags() | BASE_TYPE : common.flags();
    }

    @Override
    public int weakrefOffset() {
      return weakReferable ? TEE_WEAKREFS : 0;
    }

    @Override
    public long slots(int word) {
      long slots = common.slots(word);
      return without(without(slots, word, Slots.TP_REPR, shown), word, Slots.TP_NEW, constructible);
    }

    private static long without(long slots, int word, int slot, boolean keep) {
      return keep || slot >> 6 != word ? slots : slots & ~(1L << (slot & 63));
    }

    @Override
    public long declared(int word) {
      return common.declared(word);
    }

    @Override
    public int count() {
      return methods.length;
    }

    @Override
    public String name(int index) {
      return common.name(methods[index]);
    }

    @Override
    public String doc(int index) {
      return common.doc(methods[index]);
    }

    @Override
    public int kind(int index) {
      return common.kind(methods[index]);
    }

    @Override
    public PyObject call(
        int index,
        ThreadState ts,
        PyObject self,
        PyObject[] args,
        int off,
        int n,
        PyObject[] kwnames) {
      return common.call(methods[index], ts, self, args, off, n, kwnames);
    }

    @Override
    public int attributeCount() {
      return 0;
    }
  }
}
