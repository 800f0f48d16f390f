package org.cellvm.model.functions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code function}: its attributes under their {@code func_x} and {@code __x__} names. */
@ExposedType(
    name = "function",
    basicSize = 88,
    doc =
        "function(code, globals[, name[, argdefs[, closure]]])\n\n"
            + "Make a function of a code object and the dictionary of its globals.",
    baseType = false,
    weakrefOffset = 72,
    dictOffset = 64,
    declares = {"tp_getattro", "tp_setattro"})
public class FunctionType extends ObjectType {
  public static final FunctionType TYPE =
      new FunctionType(new FunctionTypeTable(), "function", ObjectType.TYPE);

  protected FunctionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Calls

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return FunctionCalls.callFromJava(ts, (PyFunctionObject) callable, args, off, n, kwnames);
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    return FunctionCalls.call0(ts, (PyFunctionObject) callable);
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    return FunctionCalls.call1(ts, (PyFunctionObject) callable, a);
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    return FunctionCalls.call2(ts, (PyFunctionObject) callable, a, b);
  }

  @Override
  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    return FunctionCalls.call3(ts, (PyFunctionObject) callable, a, b, c);
  }

  /** Binds: a function found in a class becomes a method of the instance. */
  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    return PyMethod.create(ts, descr, o == PyNone.NONE ? null : o, type);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(
        "<function " + ((PyFunctionObject) o).name + " at " + Objects.address(ts, o) + ">");
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return FunctionConstructor.make(ts, args, off, n, kwnames);
  }

  // Attributes

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : Ref.inc(o);
  }

  @ExposedGetter("func_code")
  static PyObject funcCode(ThreadState ts, PyFunctionObject self) {
    return Ref.inc(self.code);
  }

  @ExposedSetter("func_code")
  static void setFuncCode(ThreadState ts, PyFunctionObject self, PyObject value) {
    if (!(value instanceof PyCode code)) {
      throw Errors.typeError("__code__ must be set to a code object");
    }
    int frees = code.freevars().items.length;
    int cells = self.closure == null ? 0 : self.closure.items.length;
    if (frees != cells) {
      throw Errors.valueError(
          self.name + "() requires a code object with " + cells + " free vars, not " + frees);
    }
    // A frame of the function that runs may have borrowed the code.
    PyFrame.ownAll(ts);
    self.setCode(ts, code);
  }

  @ExposedGetter("__code__")
  static PyObject code(ThreadState ts, PyFunctionObject self) {
    return funcCode(ts, self);
  }

  @ExposedSetter("__code__")
  static void setCode(ThreadState ts, PyFunctionObject self, PyObject value) {
    setFuncCode(ts, self, value);
  }

  @ExposedGetter("func_defaults")
  static PyObject funcDefaults(ThreadState ts, PyFunctionObject self) {
    return orNone(self.defaults);
  }

  @ExposedSetter("func_defaults")
  static void setFuncDefaults(ThreadState ts, PyFunctionObject self, PyObject value) {
    if (value == PyNone.NONE) {
      value = null;
    }
    if (value != null && !(value instanceof PyTuple)) {
      throw Errors.typeError("__defaults__ must be set to a tuple object");
    }
    self.setDefaults(ts, (PyTuple) Ref.inc(value));
  }

  @ExposedGetter("__defaults__")
  static PyObject defaults(ThreadState ts, PyFunctionObject self) {
    return funcDefaults(ts, self);
  }

  @ExposedSetter("__defaults__")
  static void setDefaults(ThreadState ts, PyFunctionObject self, PyObject value) {
    setFuncDefaults(ts, self, value);
  }

  @ExposedGetter("func_dict")
  static PyObject funcDict(ThreadState ts, PyFunctionObject self) {
    if (self.dict == null) {
      self.dict = new PyDict(ts);
    }
    return Ref.inc(self.dict);
  }

  @ExposedSetter("func_dict")
  static void setFuncDict(ThreadState ts, PyFunctionObject self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("function's dictionary may not be deleted");
    }
    if (!(value instanceof PyDict)) {
      throw Errors.typeError("setting function's dictionary to a non-dict");
    }
    self.setInstanceDict(ts, (PyDict) Ref.inc(value));
  }

  @ExposedGetter("__dict__")
  static PyObject dict(ThreadState ts, PyFunctionObject self) {
    return funcDict(ts, self);
  }

  @ExposedSetter("__dict__")
  static void setDict(ThreadState ts, PyFunctionObject self, PyObject value) {
    setFuncDict(ts, self, value);
  }

  @ExposedGetter("func_name")
  static PyObject funcName(ThreadState ts, PyFunctionObject self) {
    return Ref.inc(self.name);
  }

  @ExposedSetter("func_name")
  static void setFuncName(ThreadState ts, PyFunctionObject self, PyObject value) {
    if (!(value instanceof PyString name)) {
      throw Errors.typeError("__name__ must be set to a string object");
    }
    PyString old = self.name;
    self.name = Ref.inc(name);
    old.decref(ts);
  }

  @ExposedGetter("__name__")
  static PyObject name(ThreadState ts, PyFunctionObject self) {
    return funcName(ts, self);
  }

  @ExposedSetter("__name__")
  static void setName(ThreadState ts, PyFunctionObject self, PyObject value) {
    setFuncName(ts, self, value);
  }

  @ExposedGetter(value = "func_closure", member = true)
  static PyObject funcClosure(ThreadState ts, PyFunctionObject self) {
    return orNone(self.closure);
  }

  @ExposedGetter(value = "__closure__", member = true)
  static PyObject closure(ThreadState ts, PyFunctionObject self) {
    return orNone(self.closure);
  }

  @ExposedGetter(value = "func_globals", member = true)
  static PyObject funcGlobals(ThreadState ts, PyFunctionObject self) {
    return Ref.inc(self.globals);
  }

  @ExposedGetter(value = "__globals__", member = true)
  static PyObject globals(ThreadState ts, PyFunctionObject self) {
    return Ref.inc(self.globals);
  }

  @ExposedGetter(value = "func_doc", member = true)
  static PyObject funcDoc(ThreadState ts, PyFunctionObject self) {
    return Ref.inc(self.doc());
  }

  @ExposedSetter("func_doc")
  static void setFuncDoc(ThreadState ts, PyFunctionObject self, PyObject value) {
    self.setDoc(ts, value == null ? PyNone.NONE : value);
  }

  @ExposedGetter(value = "__doc__", member = true)
  static PyObject doc(ThreadState ts, PyFunctionObject self) {
    return Ref.inc(self.doc());
  }

  @ExposedSetter("__doc__")
  static void setDoc(ThreadState ts, PyFunctionObject self, PyObject value) {
    setFuncDoc(ts, self, value);
  }

  @ExposedGetter(value = "__module__", member = true)
  static PyObject module(ThreadState ts, PyFunctionObject self) {
    return orNone(self.module);
  }

  @ExposedSetter("__module__")
  static void setModule(ThreadState ts, PyFunctionObject self, PyObject value) {
    PyObject old = self.module;
    self.module = Ref.inc(value);
    Ref.dec(ts, old);
  }
}
