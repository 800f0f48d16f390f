package org.cellvm.model;

import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** A {@code module}: a dict with a name. */
public final class PyModule extends PyExtensible {
  /** Owned; null until {@code __init__} of a module made by Python code. */
  PyDict dict;

  PyModule(ThreadState ts, PyType subtype) {
    super(ts, subtype, ModuleType.TYPE);
  }

  /** {@code PyModule_New}: a module with {@code __name__} and no documentation. */
  public PyModule(ThreadState ts, PyString name) {
    super(ts, ModuleType.TYPE, ModuleType.TYPE);
    dict = new PyDict(ts);
    dict.putStr(ts, Names.__name__, name);
    dict.putStr(ts, Names.__doc__, PyNone.NONE);
    dict.putStr(ts, Names.__package__, PyNone.NONE);
  }

  /** {@code __dict__}, borrowed. */
  public PyDict dict() {
    return dict;
  }

  /** The functions of a built-in module, its documentation, and what its class adds. */
  public void fill(ThreadState ts, ModuleTable table) {
    addFunctions(ts, table);
    if (table.moduleDoc() != null) {
      PyString doc = PyString.fromString(table.moduleDoc());
      dict.putStr(ts, Names.__doc__, doc);
      doc.decref(ts);
    }
    table.init(ts, this);
  }

  /** Adds new functions, in place of what has their names. */
  public void addFunctions(ThreadState ts, ModuleTable table) {
    PyObject name = dict.getStr(ts, Names.__name__);
    for (int i = 0; i < table.count(); i++) {
      PyString key = PyString.intern(ts, PyString.fromString(table.name(i)));
      PyObject f = new PyBuiltinFunction(ts, table, i, null, name);
      dict.putStr(ts, key, f);
      key.decref(ts);
      f.decref(ts);
    }
  }

  /** Adds an attribute; counts the value up. */
  public void add(ThreadState ts, String name, PyObject value) {
    PyString key = PyString.intern(ts, PyString.fromString(name));
    dict.putStr(ts, key, value);
    key.decref(ts);
  }

  /** Adds an attribute; steals the value. */
  public void addOwned(ThreadState ts, String name, PyObject value) {
    add(ts, name, value);
    value.decref(ts);
  }

  /** {@code PyModule_AddIntConstant}. */
  public void add(ThreadState ts, String name, long value) {
    addOwned(ts, name, PyInt.valueOf(value));
  }

  String nameText(ThreadState ts) {
    PyObject name = dict == null ? null : dict.getStr(ts, Names.__name__);
    return name instanceof PyString ? name.toString() : "?";
  }

  @Override
  protected PyType exactType() {
    return ModuleType.TYPE;
  }

  @Override
  public PyDict instanceDict() {
    return dict;
  }

  @Override
  public boolean hasInstanceDict() {
    return true;
  }

  @Override
  public void setInstanceDict(ThreadState ts, PyDict newDict) {
    PyDict old = dict;
    dict = newDict;
    Ref.dec(ts, old);
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(dict);
  }

  /** A collector's clear leaves the dict to its own. */
  @Override
  protected void clearData(ThreadState ts) {}

  @Override
  protected void release(ThreadState ts) {
    PyDict d = dict;
    if (d != null) {
      // Where others have the dict too, the module's names die now, in two rounds.
      if (d.refcnt > 1) {
        clearNames(ts, d);
      }
      dict = null;
      d.decref(ts);
    }
    super.release(ts);
  }

  /**
   * {@code _PyModule_Clear}: sets names to None, those with one leading underscore first, so that
   * finalizers of the others still find them gone in a known order; {@code __builtins__} stays.
   */
  public static void clearNames(ThreadState ts, PyDict d) {
    for (int round = 0; round < 2; round++) {
      for (int i = d.next(-1); i >= 0; i = d.next(i)) {
        PyObject key = d.keys[i];
        if (d.values[i] == PyNone.NONE || !(key instanceof PyString string)) {
          continue;
        }
        byte[] s = string.bytes();
        boolean one = s.length > 0 && s[0] == '_' && !(s.length > 1 && s[1] == '_');
        if (round == 0 ? one : key != Names.__builtins__ && !string.equalTo(Names.__builtins__)) {
          d.putInPlace(ts, i, PyNone.NONE);
        }
      }
    }
  }
}
