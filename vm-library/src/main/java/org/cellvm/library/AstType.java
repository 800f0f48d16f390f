package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code _ast.AST}, the base of all nodes. It is the one built-in type among them: the
 * others are classes of each VM, whose instances have a dict and weak references.
 */
@ExposedType(
    name = "_ast.AST",
    addsLayout = false,
    declares = {"tp_getattro", "tp_setattro"})
public final class AstType extends ObjectType {
  public static final AstType TYPE = new AstType(new AstTypeTable(), "_ast.AST", ObjectType.TYPE);

  private static final PyString FIELDS = Ref.immortal(PyString.fromString("_fields"));

  private AstType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** An instance of the very type: it has nothing but its identity. */
  private static final class PyAst extends PyObject {
    @Override
    public PyType type() {
      return TYPE;
    }
  }

  @Override
  public void addConstants(PyDict dict) {
    putConstant(dict, "_fields", PyTuple.EMPTY);
    putConstant(dict, "_attributes", PyTuple.EMPTY);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype instanceof HeapType type ? new PyInstance(ts, type) : new PyAst();
  }

  /** Positional arguments are values of {@code _fields}, all or none; keywords are attributes. */
  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int mark = ts.mark();
    try {
      PyObject fields = fields(ts, self.type());
      long count = fields == null ? 0 : Objects.size(ts, fields);
      if (n > 0) {
        if (count != n) {
          throw wrongNumber(self.type().name(), count);
        }
        for (int i = 0; i < n; i++) {
          PyObject name = ts.own(Sequences.item(ts, fields, i));
          Objects.setAttr(ts, self, Objects.attributeName(ts, name), args[off + i]);
        }
      }
      setKeywords(ts, self, args, off + n, kwnames);
    } finally {
      ts.release(mark);
    }
  }

  /** {@code _fields}, borrowed; null where getting it fails, whatever the reason. */
  private static PyObject fields(ThreadState ts, PyType type) {
    try {
      return ts.own(Objects.getAttr(ts, type, FIELDS));
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }

  private static PyException wrongNumber(String type, long count) {
    return Errors.typeError(
        (type.length() > 400 ? type.substring(0, 400) : type)
            + " constructor takes "
            + (count == 0 ? "" : "either 0 or ")
            + count
            + " positional argument"
            + (count == 1 ? "" : "s"));
  }

  /** Sets the keywords in the order of CPython's dict of them. */
  private static void setKeywords(
      ThreadState ts, PyObject self, PyObject[] args, int off, PyObject[] kwnames) {
    if (kwnames == null || kwnames.length == 0) {
      return;
    }
    if (kwnames.length == 1) {
      Objects.setAttr(ts, self, Objects.attributeName(ts, kwnames[0]), args[off]);
      return;
    }
    PyDict keywords = ts.own(new PyDict(ts));
    for (int i = 0; i < kwnames.length; i++) {
      keywords.put(ts, kwnames[i], args[off + i]);
    }
    for (int i = keywords.next(-1); i >= 0; i = keywords.next(i)) {
      PyString name = Objects.attributeName(ts, keywords.keys[i]);
      Objects.setAttr(ts, self, name, keywords.values[i]);
    }
  }

  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyObject self) {
    PyObject dict = Objects.getAttrOrNull(ts, self, Names.__dict__);
    PyObject type = Ref.inc(self.type());
    return dict == null
        ? PyTuple.of(ts, type, PyTuple.EMPTY)
        : PyTuple.of(ts, type, PyTuple.EMPTY, dict);
  }
}
