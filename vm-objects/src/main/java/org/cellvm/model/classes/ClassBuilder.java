package org.cellvm.model.classes;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Items;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.UnhashableSlots;
import org.cellvm.model.descriptors.PyInstanceAttribute;
import org.cellvm.model.descriptors.PyMemberDescr;
import org.cellvm.model.descriptors.PyStaticMethod;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.StringOrder;
import org.cellvm.model.text.UnicodeType;

/** Makes classes: what {@code type(name, bases, dict)} does ({@code type_new}). */
final class ClassBuilder {
  private static final String[] KEYWORDS = {"name", "bases", "dict"};

  private ClassBuilder() {}

  static PyObject build(
      ThreadState ts, PyType metatype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int nkw = kwnames == null ? 0 : kwnames.length;
    // Not only of type itself: CPython asks that the metaclass has no metaclass of its own.
    if (metatype.type() == TypeType.TYPE && n == 1 && nkw == 0) {
      return Ref.inc(args[off].type());
    }
    if (n + nkw != 3) {
      throw Errors.typeError("type() takes 1 or 3 arguments");
    }
    PyObject[] a = new PyObject[KEYWORDS.length];
    try {
      Args.bind(ts, "type", KEYWORDS, 3, args, off, n, kwnames, a);
    } catch (PyException e) {
      // Arguments before the wrong one are checked first.
      check(ts, a);
      throw e;
    }
    check(ts, a);
    PyString name = (PyString) a[0];
    PyTuple bases = (PyTuple) a[1];
    PyType winner = winner(metatype, bases);
    if (winner != metatype) {
      if (winner.slotOwner[Slots.TP_NEW] != TypeType.TYPE) {
        return winner.tp_new(ts, winner, args, off, n, kwnames);
      }
      metatype = winner;
    }
    int mark = ts.mark();
    try {
      if (bases.items.length == 0) {
        bases = ts.own(PyTuple.of(ts, ObjectType.TYPE));
      }
      TypeType.checkName(name);
      return make(ts, metatype, name, bases, (PyDict) a[2]);
    } finally {
      ts.release(mark);
    }
  }

  private static void check(ThreadState ts, PyObject[] a) {
    if (a[0] != null) {
      ArgConversions.string(ts, a[0], "type", 1);
    }
    if (a[1] != null && !(a[1] instanceof PyTuple)) {
      throw ArgConversions.wrong("tuple", a[1], "type", 2);
    }
    if (a[2] != null && !(a[2] instanceof PyDict)) {
      throw ArgConversions.wrong("dict", a[2], "type", 3);
    }
  }

  /** The most derived of the metaclass asked for and those of the bases. */
  private static PyType winner(PyType metatype, PyTuple bases) {
    PyType winner = metatype;
    for (PyObject b : bases.items) {
      PyType t = b.type();
      if (t == ClassObjectType.TYPE || winner.isSubtype(t)) {
        continue;
      }
      if (!t.isSubtype(winner)) {
        throw Errors.typeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                + " of the metaclasses of all its bases");
      }
      winner = t;
    }
    return winner;
  }

  private static PyObject make(
      ThreadState ts, PyType metatype, PyString name, PyTuple bases, PyDict namespace) {
    PyType base = MethodResolution.bestBase(bases.items);
    PyObject slots = namespace.getStr(ts, Names.__slots__);
    boolean mayAddDict = !base.instancesHaveDict();
    boolean mayAddWeakrefs = !base.instancesHaveWeakrefs() && !base.isVariableSize();
    boolean addDict = false;
    boolean addWeakrefs = false;
    PyTuple slotNames = null;
    if (slots == null) {
      addDict = mayAddDict;
      addWeakrefs = mayAddWeakrefs;
    } else {
      PyObject[] given = slotNames(ts, slots, base);
      for (PyObject item : given) {
        if (item == Names.__dict__ || ((PyString) item).equalTo(Names.__dict__)) {
          if (!mayAddDict || addDict) {
            throw Errors.typeError("__dict__ slot disallowed: we already got one");
          }
          addDict = true;
        } else if (((PyString) item).equalTo(Names.__weakref__)) {
          if (!mayAddWeakrefs || addWeakrefs) {
            throw Errors.typeError(
                "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
          }
          addWeakrefs = true;
        }
      }
      slotNames = mangled(ts, name, given, addDict, addWeakrefs);
      if (bases.items.length > 1) {
        // Secondary bases may provide a dict or weak references.
        for (PyObject b : bases.items) {
          if (b == base) {
            continue;
          }
          if (b instanceof PyClassObject) {
            addDict |= mayAddDict;
            addWeakrefs |= mayAddWeakrefs;
            break;
          }
          addDict |= mayAddDict && ((PyType) b).instancesHaveDict();
          addWeakrefs |= mayAddWeakrefs && ((PyType) b).instancesHaveWeakrefs();
        }
      }
    }
    HeapType type = new HeapType(metatype, name, base);
    boolean complete = false;
    try {
      type.bases = Ref.inc(bases);
      type.setLayout(slotNames, addDict, addWeakrefs);
      type.dict = namespace.copy(ts);
      ts.gc.track(type);
      fillNamespace(ts, type);
      Ref.dec(ts, MethodResolution.update(ts, type));
      inheritSpecialDict(ts, type);
      for (PyObject b : bases.items) {
        if (b instanceof PyType asType) {
          asType.subclasses(ts).add(type);
        }
      }
      SlotUpdates.initialize(ts, type);
      warnOfHash(ts, type);
      type.forget(type.version == 0 ? 0 : ts.interp.nextTypeVersion());
      complete = true;
    } finally {
      if (!complete) {
        type.decref(ts);
      }
    }
    return type;
  }

  /** {@code -3} warns of a class that has a hash from its base only, but its own equality. */
  private static void warnOfHash(ThreadState ts, HeapType type) {
    if (ts.interp.py3kWarnings
        && type.dict.getStr(ts, Names.__eq__) != null
        && type.dict.getStr(ts, Names.__hash__) == null
        && type.slotOwner[Slots.TP_HASH] != UnhashableSlots.INSTANCE) {
      try {
        Warnings.warnPy3k(ts, "Overriding __eq__ blocks inheritance of __hash__ in 3.x");
      } catch (PyException e) {
        // As in CPython, which cannot report it from there.
        e.discard(ts);
      }
    }
  }

  /** The items of {@code __slots__} as strings; borrowed, held by the caller's temporaries. */
  private static PyObject[] slotNames(ThreadState ts, PyObject slots, PyType base) {
    PyTuple tuple;
    if (slots instanceof PyString || slots instanceof PyUnicode) {
      tuple = ts.own(PyTuple.of(ts, Ref.inc(slots)));
    } else {
      tuple = ts.own(Items.toTuple(ts, slots));
    }
    if (tuple.items.length > 0 && base.isVariableSize()) {
      throw Errors.typeError(
          "nonempty __slots__ not supported for subtype of '" + base.name() + "'");
    }
    PyObject[] names = tuple.items.clone();
    for (int i = 0; i < names.length; i++) {
      if (names[i] instanceof PyUnicode) {
        names[i] = ts.own(UnicodeType.TYPE.tp_str(ts, names[i]));
      }
    }
    for (PyObject name : names) {
      if (!(name instanceof PyString string)) {
        throw Errors.typeError("__slots__ items must be strings, not '" + name.type().name() + "'");
      }
      if (!isIdentifier(string.bytes())) {
        throw Errors.typeError("__slots__ must be identifiers");
      }
    }
    return names;
  }

  private static boolean isIdentifier(byte[] s) {
    for (int i = 0; i < s.length; i++) {
      byte c = s[i];
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return s.length > 0;
  }

  /** The names of the slots proper, mangled and sorted; owned. */
  private static PyTuple mangled(
      ThreadState ts, PyString cls, PyObject[] names, boolean dict, boolean weakrefs) {
    List<PyString> result = new ArrayList<>();
    for (PyObject item : names) {
      PyString s = (PyString) item;
      if (dict && s.equalTo(Names.__dict__) || weakrefs && s.equalTo(Names.__weakref__)) {
        continue;
      }
      result.add(mangle(ts, cls, s));
    }
    result.sort(StringOrder.ORDER);
    return ts.own(PyTuple.of(ts, result.toArray(PyTuple.NO_ITEMS)));
  }

  /** {@code _Py_Mangle}: a private name of a class; owned. */
  static PyString mangle(ThreadState ts, PyString cls, PyString name) {
    byte[] s = name.bytes();
    int n = s.length;
    if (n < 2 || s[0] != '_' || s[1] != '_' || n >= 4 && s[n - 1] == '_' && s[n - 2] == '_') {
      return Ref.inc(name);
    }
    String text = cls.toString();
    int first = 0;
    while (first < text.length() && text.charAt(first) == '_') {
      first++;
    }
    if (first == text.length()) {
      return Ref.inc(name);
    }
    return PyString.intern(ts, PyString.fromString("_" + text.substring(first) + name));
  }

  /**
   * {@code __module__}, a static {@code __new__}, and the descriptors of slots, dict and weakrefs.
   */
  private static void fillNamespace(ThreadState ts, HeapType type) {
    PyDict dict = type.dict;
    if (dict.getStr(ts, Names.__module__) == null && ts.frame != null) {
      PyObject module = ts.frame.globals.getStr(ts, Names.__name__);
      if (module != null) {
        dict.putStr(ts, Names.__module__, module);
      }
    }
    PyObject constructor = dict.getStr(ts, Names.__new__);
    if (constructor instanceof PyFunctionObject) {
      PyObject wrapped = new PyStaticMethod(ts, constructor);
      dict.putStr(ts, Names.__new__, wrapped);
      wrapped.decref(ts);
    }
  }

  /**
   * The rest of {@code PyType_Ready}, in its order: members, then getsets, then {@code __doc__}.
   */
  private static void inheritSpecialDict(ThreadState ts, HeapType type) {
    PyDict dict = type.dict;
    if (type.slotNames != null) {
      for (int i = 0; i < type.slotNames.items.length; i++) {
        PyString name = (PyString) type.slotNames.items[i];
        if (dict.getStr(ts, name) == null) {
          add(ts, dict, name, new PyMemberDescr(ts, type, name, type.firstSlot + i));
        }
      }
    }
    if (type.addsDict && dict.getStr(ts, Names.__dict__) == null) {
      add(ts, dict, Names.__dict__, new PyInstanceAttribute(ts, type, Names.__dict__));
    }
    if (type.addsWeakrefs && dict.getStr(ts, Names.__weakref__) == null) {
      add(ts, dict, Names.__weakref__, new PyInstanceAttribute(ts, type, Names.__weakref__));
    }
    if (dict.getStr(ts, Names.__doc__) == null) {
      dict.putStr(ts, Names.__doc__, PyNone.NONE);
    }
  }

  private static void add(ThreadState ts, PyDict dict, PyString name, PyObject value) {
    dict.putStr(ts, name, value);
    value.decref(ts);
  }
}
