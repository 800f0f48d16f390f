package org.cellvm.model.classes;

import org.cellvm.model.Args;
import org.cellvm.model.GenericSlots;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.SpecialMethods;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.mappings.PyDictProxy;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code type}: what types can do as objects. */
@ExposedType(
    name = "type",
    basicSize = 872,
    itemSize = 40,
    doc = "type(object) -> the object's type\ntype(name, bases, dict) -> a new type",
    dictOffset = 264,
    weakrefOffset = 368)
public class TypeType extends ObjectType {
  public static final TypeType TYPE = new TypeType(new TypeTypeTable(), "type", ObjectType.TYPE);

  protected TypeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Calls: making instances

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return make(ts, callable, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  /** {@code type_call}. */
  private static PyObject make(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyType type = (PyType) callable;
    PyType maker = type.slotOwner[Slots.TP_NEW];
    if (maker == null) {
      throw Errors.typeError("cannot create '" + type.name() + "' instances");
    }
    PyObject o = maker.tp_new(ts, type, args, off, n, kwnames);
    if (type == TYPE && n == 1 && (kwnames == null || kwnames.length == 0)) {
      return o;
    }
    PyType made = o.type();
    if (made != type && !made.isSubtype(type)) {
      return o;
    }
    PyType initializer = made.slotOwner[Slots.TP_INIT];
    if (initializer != null) {
      try {
        initializer.tp_init(ts, o, args, off, n, kwnames);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
        o.decref(ts);
        throw t;
      }
    }
    return o;
  }

  /**
   * Where instances of a class are made by {@code object.__new__} and initialized by a Python
   * function: the new instance; null if the call is not of that kind.
   */
  private static PyInstance plainInstance(ThreadState ts, PyObject callable) {
    return PlainClass.isPlain(callable) ? PlainClass.newInstance(ts, callable) : null;
  }

  private static PyObject initializer(ThreadState ts, PyInstance o) {
    PyObject f = o.type.lookup(ts, Names.__init__);
    if (f == null) {
      throw Errors.attributeError("__init__");
    }
    return f;
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    PyInstance o = plainInstance(ts, callable);
    if (o == null) {
      return tp_call(ts, callable, PyTuple.NO_ITEMS, 0, 0, null);
    }
    try {
      ts.enterRecursive(ThreadState.CALLING);
      try {
        GenericSlots.checkInit(ts, SpecialMethods.callFound(ts, initializer(ts, o), o));
      } finally {
        ts.leaveRecursive();
      }
    } catch (Throwable t) {
      // However the initializer ends, the caller does not get the instance.
      o.decref(ts);
      throw t;
    }
    return o;
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    PyInstance o = plainInstance(ts, callable);
    if (o == null) {
      if (callable == TYPE) {
        ts.enterRecursive(ThreadState.CALLING);
        ts.leaveRecursive();
        return Ref.inc(a.type());
      }
      return tp_call(ts, callable, new PyObject[] {a}, 0, 1, null);
    }
    try {
      ts.enterRecursive(ThreadState.CALLING);
      try {
        GenericSlots.checkInit(ts, SpecialMethods.callObject(ts, initializer(ts, o), o, a));
      } finally {
        ts.leaveRecursive();
      }
    } catch (Throwable t) {
      // However the initializer ends, the caller does not get the instance.
      o.decref(ts);
      throw t;
    }
    return o;
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    PyInstance o = plainInstance(ts, callable);
    if (o == null) {
      return tp_call(ts, callable, new PyObject[] {a, b}, 0, 2, null);
    }
    try {
      ts.enterRecursive(ThreadState.CALLING);
      try {
        GenericSlots.checkInit(ts, SpecialMethods.callObject(ts, initializer(ts, o), o, a, b));
      } finally {
        ts.leaveRecursive();
      }
    } catch (Throwable t) {
      // However the initializer ends, the caller does not get the instance.
      o.decref(ts);
      throw t;
    }
    return o;
  }

  // Making types

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return ClassBuilder.build(ts, subtype, args, off, n, kwnames);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("type.__init__", kwnames);
    if (n != 1 && n != 3) {
      throw Errors.typeError("type.__init__() takes 1 or 3 arguments");
    }
  }

  // Showing and comparing

  /** {@code __name__} without the module that {@code tp_name} of a built-in type has. */
  static String shortName(PyType type) {
    String name = type.name();
    return type.isHeapType() ? name : name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code __module__}, owned; null if a class has none. */
  static PyObject moduleOrNull(ThreadState ts, PyType type) {
    if (type instanceof HeapType heap) {
      return Ref.inc(heap.dict.getStr(ts, Names.__module__));
    }
    int dot = type.name().lastIndexOf('.');
    return dot < 0 ? Names.__builtin__ : PyString.fromString(type.name().substring(0, dot));
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyType type = (PyType) o;
    PyObject module = moduleOrNull(ts, type);
    String text = type.name();
    if (module instanceof PyString && !module.toString().equals("__builtin__")) {
      text = module + "." + shortName(type);
    }
    Ref.dec(ts, module);
    return PyString.fromString((type.isHeapType() ? "<class '" : "<type '") + text + "'>");
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyType)
        || !(w instanceof PyType)
        || v.type().has(Slots.TP_COMPARE)
        || w.type().has(Slots.TP_COMPARE)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op == Objects.EQ) {
      return PyBool.of(v == w);
    }
    if (op == Objects.NE) {
      return PyBool.of(v != w);
    }
    Warnings.warnPy3k(ts, "type inequality comparisons not supported in 3.x");
    return PyBool.of(Objects.matches(Objects.compareAddresses(ts, v, w), op));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return Objects.hashPointer(ts, o);
  }

  // Attributes

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyObject value = getAttrOrNull(ts, (PyType) o, name);
    if (value == null) {
      throw Errors.attributeError(
          "type object '" + ((PyType) o).name() + "' has no attribute '" + name + "'");
    }
    return value;
  }

  /** The attribute of a type, owned; null if there is none. */
  public static PyObject getAttrOrNull(ThreadState ts, PyType type, PyString name) {
    PyType metatype = type.type();
    PyObject meta = metatype.lookup(ts, name);
    PyType metaType = null;
    if (meta != null) {
      metaType = meta.type();
      if (metaType.has(Slots.TP_DESCR_GET) && metaType.has(Slots.TP_DESCR_SET)) {
        return metaType.tp_descr_get(ts, meta, type, metatype);
      }
    }
    PyObject attribute = type.lookup(ts, name);
    if (attribute != null) {
      PyType t = attribute.type();
      if (t.has(Slots.TP_DESCR_GET)) {
        return t.tp_descr_get(ts, attribute, null, type);
      }
      return Ref.inc(attribute);
    }
    if (meta != null) {
      return metaType.has(Slots.TP_DESCR_GET)
          ? metaType.tp_descr_get(ts, meta, type, metatype)
          : Ref.inc(meta);
    }
    return null;
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    if (!(o instanceof HeapType heap)) {
      throw Errors.typeError(
          "can't set attributes of built-in/extension type '" + ((PyType) o).name() + "'");
    }
    Objects.genericSetAttr(ts, o, name, value);
    SlotUpdates.attributeChanged(ts, heap, name);
  }

  private static HeapType changeable(PyType type, PyObject value, String attribute) {
    if (!type.isHeapType()) {
      throw Errors.typeError("can't set " + type.name() + "." + attribute);
    }
    if (value == null) {
      throw Errors.typeError("can't delete " + type.name() + "." + attribute);
    }
    return (HeapType) type;
  }

  @ExposedGetter(value = "__basicsize__", member = true)
  static PyObject basicSize(ThreadState ts, PyType self) {
    return PyInt.valueOf(TypeSizes.basicSize(self));
  }

  @ExposedGetter(value = "__itemsize__", member = true)
  static PyObject itemSize(ThreadState ts, PyType self) {
    return PyInt.valueOf(TypeSizes.itemSize(self));
  }

  @ExposedGetter(value = "__flags__", member = true)
  static PyObject flags(ThreadState ts, PyType self) {
    return PyLong.valueOf(java.math.BigInteger.valueOf(TypeFlags.of(self)));
  }

  @ExposedGetter(value = "__weakrefoffset__", member = true)
  static PyObject weakrefOffset(ThreadState ts, PyType self) {
    return PyInt.valueOf(TypeSizes.weakrefOffset(self));
  }

  @ExposedGetter(value = "__base__", member = true)
  static PyObject base(ThreadState ts, PyType self) {
    return self.base() == null ? PyNone.NONE : Ref.inc(self.base());
  }

  @ExposedGetter(value = "__dictoffset__", member = true)
  static PyObject dictOffset(ThreadState ts, PyType self) {
    return PyInt.valueOf(TypeSizes.dictOffset(self));
  }

  @ExposedGetter(value = "__mro__", member = true)
  static PyObject mro(ThreadState ts, PyType self) {
    return self.mro == null ? PyNone.NONE : self.mroTuple(ts);
  }

  @ExposedGetter("__name__")
  static PyObject name(ThreadState ts, PyType self) {
    return self instanceof HeapType heap
        ? Ref.inc(heap.nameObject)
        : PyString.fromString(shortName(self));
  }

  @ExposedSetter("__name__")
  static void setName(ThreadState ts, PyType self, PyObject value) {
    HeapType type = changeable(self, value, "__name__");
    if (!(value instanceof PyString str)) {
      throw Errors.typeError(
          "can only assign string to "
              + self.name()
              + ".__name__, not '"
              + value.type().name()
              + "'");
    }
    checkName(str);
    type.setName(ts, str);
  }

  static void checkName(PyString name) {
    for (byte b : name.bytes()) {
      if (b == 0) {
        throw Errors.valueError("type name must not contain null characters");
      }
    }
  }

  @ExposedGetter("__bases__")
  static PyObject getBases(ThreadState ts, PyType self) {
    return self.bases(ts);
  }

  @ExposedSetter("__bases__")
  static void setBases(ThreadState ts, PyType self, PyObject value) {
    BasesAssignment.assign(ts, changeable(self, value, "__bases__"), value);
  }

  @ExposedGetter("__module__")
  static PyObject module(ThreadState ts, PyType self) {
    PyObject module = moduleOrNull(ts, self);
    if (module == null) {
      throw Errors.attributeError("__module__");
    }
    return module;
  }

  @ExposedSetter("__module__")
  static void setModule(ThreadState ts, PyType self, PyObject value) {
    HeapType type = changeable(self, value, "__module__");
    type.modified(ts);
    type.dict.putStr(ts, Names.__module__, value);
  }

  @ExposedGetter("__abstractmethods__")
  static PyObject abstractMethods(ThreadState ts, PyType self) {
    PyObject methods =
        self instanceof HeapType heap ? heap.dict.getStr(ts, Names.__abstractmethods__) : null;
    if (methods == null) {
      throw Errors.attributeError("__abstractmethods__");
    }
    return Ref.inc(methods);
  }

  @ExposedSetter("__abstractmethods__")
  static void setAbstractMethods(ThreadState ts, PyType self, PyObject value) {
    if (!(self instanceof HeapType type)) {
      throw Errors.typeError(
          "can't set attributes of built-in/extension type '" + self.name() + "'");
    }
    if (value == null) {
      if (!type.dict.remove(ts, Names.__abstractmethods__)) {
        throw Errors.attributeError("__abstractmethods__");
      }
    } else {
      type.dict.putStr(ts, Names.__abstractmethods__, value);
    }
    type.modified(ts);
    type.isAbstract = value != null && Objects.isTrue(ts, value);
  }

  @ExposedGetter("__dict__")
  static PyObject getDict(ThreadState ts, PyType self) {
    return new PyDictProxy(ts, self.dict(ts));
  }

  @ExposedGetter("__doc__")
  static PyObject getDoc(ThreadState ts, PyType self) {
    PyObject doc = self.dict(ts).getStr(ts, Names.__doc__);
    if (doc == null) {
      return PyNone.NONE;
    }
    PyType t = doc.type();
    return t.has(Slots.TP_DESCR_GET) ? t.tp_descr_get(ts, doc, null, self) : Ref.inc(doc);
  }

  // Methods

  @ExposedMethod(
      value = "mro",
      convention = Convention.NOARGS,
      doc = "mro() -> list\nreturn a type's method resolution order")
  static PyObject computeMro(ThreadState ts, PyType self) {
    PyObject[] bases =
        self instanceof HeapType heap
            ? heap.bases.items
            : self.base() == null ? PyTuple.NO_ITEMS : new PyObject[] {self.base()};
    PyObject[] order = MethodResolution.compute(ts, self, bases);
    for (PyObject cls : order) {
      cls.incref();
    }
    return new PyList(ts, order, order.length);
  }

  @ExposedMethod(
      value = "__subclasses__",
      convention = Convention.NOARGS,
      doc = "__subclasses__() -> list of immediate subclasses")
  static PyObject getSubclasses(ThreadState ts, PyType self) {
    PyList list = new PyList(ts);
    for (PyType t : self.builtinSubclasses()) {
      list.append(ts, t);
    }
    SubclassList subclasses = self.subclasses(ts);
    for (int i = 0; i < subclasses.size(); i++) {
      if (subclasses.get(i) != null) {
        list.append(ts, subclasses.get(i));
      }
    }
    return list;
  }

  @ExposedMethod(
      value = "__instancecheck__",
      convention = Convention.O,
      doc = "__instancecheck__() -> bool\ncheck if an object is an instance")
  static boolean instanceCheck(ThreadState ts, PyType self, PyObject o) {
    return InstanceChecks.realIsInstance(ts, o, self);
  }

  @ExposedMethod(
      value = "__subclasscheck__",
      convention = Convention.O,
      doc = "__subclasscheck__() -> bool\ncheck if a class is a subclass")
  static boolean subclassCheck(ThreadState ts, PyType self, PyObject cls) {
    return InstanceChecks.realIsSubclass(ts, cls, self);
  }
}
