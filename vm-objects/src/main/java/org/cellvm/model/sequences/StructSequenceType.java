package org.cellvm.model.sequences;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * A structure type, as CPython's {@code structseq} makes them: one instance of this class for each
 * of {@code sys.version_info}, {@code time.struct_time} and so on. Its instances behave as tuples
 * but, in Python 2, are none.
 */
@ExposedType(name = "structseq", baseType = false)
public final class StructSequenceType extends ObjectType {
  private static final String[] KEYWORDS = {"sequence", "dict"};

  private final StructSequenceTable fields;
  private boolean filled;

  /**
   * Makes a type.
   *
   * @param fields pairs of a name and a documentation string
   * @param constructible whether Python code can make instances
   */
  public StructSequenceType(String name, String doc, boolean constructible, String... fields) {
    this(name, doc, constructible, fields.length / 2, 0, fields);
  }

  /**
   * Makes a type with items that only have a name, after those of the sequence.
   *
   * @param visible how many items the sequence has
   * @param unnamed how many of these, the last ones, have no name
   */
  public StructSequenceType(
      String name, String doc, boolean constructible, int visible, int unnamed, String... fields) {
    this(new StructSequenceTable(name, doc, fields, constructible, visible, unnamed), name);
  }

  private StructSequenceType(StructSequenceTable table, String name) {
    super(table, name, ObjectType.TYPE);
    this.fields = table;
  }

  /** Adds the numbers of fields to what the table gives. */
  @Override
  public PyDict dict(ThreadState ts) {
    PyDict dict = super.dict(ts);
    if (!filled) {
      fill(dict);
    }
    return dict;
  }

  private synchronized void fill(PyDict dict) {
    if (!filled) {
      putCount(dict, "n_sequence_fields", fields.visibleCount());
      putCount(dict, "n_fields", fields.fieldCount());
      putCount(dict, "n_unnamed_fields", fields.unnamedCount());
      filled = true;
    }
  }

  private static void putCount(PyDict dict, String name, int n) {
    dict.putConstant(Args.constant(name), Ref.immortal(PyInt.valueOf(n)));
  }

  /** How many items the sequence has. */
  int visibleCount() {
    return fields.visibleCount();
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "structseq", KEYWORDS, 1, args, off, n, kwnames);
    PyObject sequence = Sequences.fast(ts, a[0], "constructor requires a sequence");
    try {
      if (a[1] != null && !(a[1] instanceof PyDict)) {
        throw Errors.typeError(name() + "() takes a dict as second arg, if any");
      }
      int length = Sequences.fastSize(sequence);
      checkLength(length);
      PyObject[] items = new PyObject[fields.fieldCount()];
      for (int i = 0; i < length; i++) {
        items[i] = Ref.inc(Sequences.fastItems(sequence)[i]);
      }
      for (int i = 0; i < fields.attributeCount(); i++) {
        int item = fields.itemOf(i);
        if (item >= length) {
          PyObject given =
              a[1] == null ? null : ((PyDict) a[1]).getItemString(ts, fields.attributeName(i));
          items[item] = given == null ? PyNone.NONE : Ref.inc(given);
        }
      }
      nameUnnamed(items);
      return new PyStructSequence(ts, this, items);
    } finally {
      sequence.decref(ts);
    }
  }

  /** Items without a name stand in for those after the sequence that are not given: the times. */
  private void nameUnnamed(PyObject[] items) {
    int visible = fields.visibleCount();
    for (int i = 0; i < fields.unnamedCount(); i++) {
      if (items[visible + i] == PyNone.NONE) {
        items[visible + i] = Ref.inc(items[visible - fields.unnamedCount() + i]);
      }
    }
  }

  private void checkLength(int length) {
    int min = fields.visibleCount();
    int max = fields.fieldCount();
    if (length < min || length > max) {
      String bound = min == max ? "" : length < min ? "at least " : "at most ";
      throw Errors.typeError(
          name()
              + "() takes a"
              + (min == max ? " " : "n ")
              + bound
              + (length < min ? min : max)
              + "-sequence ("
              + length
              + "-sequence given)");
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject[] items = ((PyStructSequence) o).items;
    int n = fields.visibleCount();
    StringBuilder out = new StringBuilder(Objects.limited(name(), 100)).append('(');
    for (int i = 0; i < n; i++) {
      PyString item = Objects.repr(ts, items[i]);
      out.append(i == 0 ? "" : ", ").append(fields.attributeName(i)).append('=').append(item);
      item.decref(ts);
    }
    return PyString.fromString(out.append(')').toString());
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyTuple tuple = ((PyStructSequence) o).toTuple(ts);
    try {
      return Objects.hash(ts, tuple);
    } finally {
      tuple.decref(ts);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    PyTuple tuple = ((PyStructSequence) v).toTuple(ts);
    try {
      return Objects.richCompare(ts, tuple, w, op);
    } finally {
      tuple.decref(ts);
    }
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return fields.visibleCount();
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return fields.visibleCount();
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyObject[] items = ((PyStructSequence) o).items;
    if (i < 0 || i >= fields.visibleCount()) {
      throw Errors.indexError("tuple index out of range");
    }
    return Ref.inc(items[(int) i]);
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    PyObject[] items = ((PyStructSequence) o).items;
    int low = (int) Math.max(0, Math.min(i, fields.visibleCount()));
    int high = (int) Math.max(low, Math.min(j, fields.visibleCount()));
    return PyTuple.copyOf(ts, items, low, high);
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    PyTuple tuple = ((PyStructSequence) v).toTuple(ts);
    try {
      return TupleType.TYPE.sq_concat(ts, tuple, w);
    } finally {
      tuple.decref(ts);
    }
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long n) {
    PyTuple tuple = ((PyStructSequence) o).toTuple(ts);
    try {
      return TupleType.TYPE.sq_repeat(ts, tuple, n);
    } finally {
      tuple.decref(ts);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    PyTuple tuple = ((PyStructSequence) o).toTuple(ts);
    try {
      return Objects.contains(ts, tuple, x);
    } finally {
      tuple.decref(ts);
    }
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    if (!NumberConversions.isIndex(key) && !(key instanceof PySlice)) {
      throw Errors.typeError("structseq index must be integer");
    }
    PyTuple tuple = ((PyStructSequence) o).toTuple(ts);
    try {
      return Objects.getItem(ts, tuple, key);
    } finally {
      tuple.decref(ts);
    }
  }

  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyStructSequence self) {
    PyDict hidden = new PyDict(ts);
    StructSequenceTable fields = ((StructSequenceType) self.type()).fields;
    for (int i = 0; i < fields.attributeCount(); i++) {
      int item = fields.itemOf(i);
      if (item >= fields.visibleCount()) {
        hidden.setItemString(ts, fields.attributeName(i), Ref.inc(self.items[item]));
      }
    }
    PyTuple state = PyTuple.of(ts, self.toTuple(ts), hidden);
    return PyTuple.of(ts, Ref.inc(self.type()), state);
  }
}
