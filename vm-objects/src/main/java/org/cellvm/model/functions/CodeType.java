package org.cellvm.model.functions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code code}. */
@ExposedType(
    name = "code",
    basicSize = 128,
    doc =
        "code(argcount, nlocals, stacksize, flags, codestring, constants, names, varnames,\n"
            + "     filename, name, firstlineno, lnotab[, freevars[, cellvars]])\n\n"
            + "Make a code object. It is verified before it runs.",
    baseType = false,
    weakrefOffset = 120,
    declares = "tp_getattro")
public class CodeType extends ObjectType {
  public static final CodeType TYPE = new CodeType(new CodeTypeTable(), "code", ObjectType.TYPE);

  protected CodeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return CodeConstructor.make(ts, args, off, n, kwnames);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyCode co = (PyCode) o;
    return PyString.fromString(
        "<code object "
            + Objects.limited(co.name.toString(), 100)
            + " at "
            + Objects.address(ts, o)
            + ", file \""
            + Objects.limited(co.filename.toString(), 300)
            + "\", line "
            + (co.firstlineno == 0 ? -1 : co.firstlineno)
            + ">");
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    PyCode a = (PyCode) v;
    PyCode b = (PyCode) w;
    int c = Objects.compare(ts, a.name, b.name);
    c = c != 0 ? c : Integer.compare(a.argcount, b.argcount);
    c = c != 0 ? c : Integer.compare(a.nlocals, b.nlocals);
    c = c != 0 ? c : Integer.compare(a.flags, b.flags);
    c = c != 0 ? c : Integer.compare(a.firstlineno, b.firstlineno);
    c = c != 0 ? c : Objects.compare(ts, a.bytecode(), b.bytecode());
    c = c != 0 ? c : Objects.compare(ts, a.consts(), b.consts());
    c = c != 0 ? c : Objects.compare(ts, a.names(), b.names());
    c = c != 0 ? c : Objects.compare(ts, a.varnames(), b.varnames());
    c = c != 0 ? c : Objects.compare(ts, a.freevars(), b.freevars());
    return c != 0 ? c : Objects.compare(ts, a.cellvars(), b.cellvars());
  }

  /** Equal code has equal constants of equal types: {@code 1} is not {@code 1.0} here. */
  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    boolean inequality = op != Objects.EQ && op != Objects.NE;
    if (inequality) {
      Warnings.warnPy3k(ts, "code inequality comparisons not supported in 3.x");
    }
    if (inequality || !(v instanceof PyCode a) || !(w instanceof PyCode b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal =
        a.argcount == b.argcount
            && a.nlocals == b.nlocals
            && a.flags == b.flags
            && a.firstlineno == b.firstlineno
            && Objects.richCompareBool(ts, a.name, b.name, Objects.EQ)
            && Objects.richCompareBool(ts, a.bytecode(), b.bytecode(), Objects.EQ)
            && CodeConstants.same(ts, a.consts(), b.consts())
            && Objects.richCompareBool(ts, a.names(), b.names(), Objects.EQ)
            && Objects.richCompareBool(ts, a.varnames(), b.varnames(), Objects.EQ)
            && Objects.richCompareBool(ts, a.freevars(), b.freevars(), Objects.EQ)
            && Objects.richCompareBool(ts, a.cellvars(), b.cellvars(), Objects.EQ);
    return PyBool.of(equal == (op == Objects.EQ));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyCode co = (PyCode) o;
    long h =
        Objects.hash(ts, co.name)
            ^ Objects.hash(ts, co.bytecode())
            ^ CodeConstants.hash(ts, co.consts())
            ^ Objects.hash(ts, co.names())
            ^ Objects.hash(ts, co.varnames())
            ^ Objects.hash(ts, co.freevars())
            ^ Objects.hash(ts, co.cellvars())
            ^ co.argcount
            ^ co.nlocals
            ^ co.flags;
    return h == -1 ? -2 : h;
  }

  @ExposedGetter(value = "co_argcount", member = true)
  static PyObject argcount(ThreadState ts, PyCode self) {
    return PyInt.valueOf(self.argcount);
  }

  @ExposedGetter(value = "co_nlocals", member = true)
  static PyObject nlocals(ThreadState ts, PyCode self) {
    return PyInt.valueOf(self.nlocals);
  }

  @ExposedGetter(value = "co_stacksize", member = true)
  static PyObject stacksize(ThreadState ts, PyCode self) {
    return PyInt.valueOf(self.stacksize);
  }

  @ExposedGetter(value = "co_flags", member = true)
  static PyObject flags(ThreadState ts, PyCode self) {
    return PyInt.valueOf(self.flags);
  }

  @ExposedGetter(value = "co_firstlineno", member = true)
  static PyObject firstlineno(ThreadState ts, PyCode self) {
    return PyInt.valueOf(self.firstlineno);
  }

  @ExposedGetter(value = "co_code", member = true)
  static PyObject code(ThreadState ts, PyCode self) {
    return Ref.inc(self.bytecode());
  }

  @ExposedGetter(value = "co_consts", member = true)
  static PyObject consts(ThreadState ts, PyCode self) {
    return Ref.inc(self.consts());
  }

  @ExposedGetter(value = "co_names", member = true)
  static PyObject names(ThreadState ts, PyCode self) {
    return Ref.inc(self.names());
  }

  @ExposedGetter(value = "co_varnames", member = true)
  static PyObject varnames(ThreadState ts, PyCode self) {
    return Ref.inc(self.varnames());
  }

  @ExposedGetter(value = "co_freevars", member = true)
  static PyObject freevars(ThreadState ts, PyCode self) {
    return Ref.inc(self.freevars());
  }

  @ExposedGetter(value = "co_cellvars", member = true)
  static PyObject cellvars(ThreadState ts, PyCode self) {
    return Ref.inc(self.cellvars());
  }

  @ExposedGetter(value = "co_filename", member = true)
  static PyObject filename(ThreadState ts, PyCode self) {
    return Ref.inc(self.filename);
  }

  @ExposedGetter(value = "co_name", member = true)
  static PyObject name(ThreadState ts, PyCode self) {
    return Ref.inc(self.name);
  }

  @ExposedGetter(value = "co_lnotab", member = true)
  static PyObject lnotab(ThreadState ts, PyCode self) {
    return Ref.inc(self.lnotab());
  }
}
