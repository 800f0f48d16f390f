package org.cellvm.model;

/** A module: a name and a namespace. */
public class PyModule extends PyGcObject {
  /** Owned; null before {@code __init__} has run. */
  private PyDict dict;

  private PyWeakReference weakrefs;

  /** {@code PyModule_New}: {@code name} is borrowed. */
  public PyModule(ThreadState ts, PyString name) {
    this(ts);
    initialize(ts, name, PyNone.NONE);
    dict.putStr(ts, Names.__package__, PyNone.NONE);
  }

  PyModule(ThreadState ts) {
    ts.gc.track(this);
  }

  /** A built-in module, put into {@code sys.modules}; owned. */
  public static PyModule fromTable(ThreadState ts, ModuleTable table) {
    PyString name = PyString.intern(ts, PyString.fromString(table.moduleName()));
    PyModule module = new PyModule(ts, name);
    PyDict dict = module.dict;
    if (table.moduleDoc() != null) {
      PyString doc = PyString.fromString(table.moduleDoc());
      dict.putStr(ts, Names.__doc__, doc);
      doc.decref(ts);
    }
    int n = table.count();
    for (int i = 0; i < n; i++) {
      PyString key = PyString.intern(ts, PyString.fromString(table.name(i)));
      PyObject function = new PyBuiltinFunction(ts, table, i, null, name);
      dict.putStr(ts, key, function);
      function.decref(ts);
      key.decref(ts);
    }
    ts.interp.modules.putStr(ts, name, module);
    name.decref(ts);
    table.init(ts, module);
    return module;
  }

  final void initialize(ThreadState ts, PyObject name, PyObject doc) {
    if (dict == null) {
      dict = new PyDict(ts);
    }
    dict.putStr(ts, Names.__name__, name);
    dict.putStr(ts, Names.__doc__, doc);
  }

  /** {@code __name__}, or {@code "?"}. */
  final String nameText(ThreadState ts) {
    PyObject name = dict == null ? null : dict.getStr(ts, Names.__name__);
    return name instanceof PyString s ? s.toString() : "?";
  }

  /** The namespace, borrowed. */
  public final PyDict dict() {
    return dict;
  }

  @Override
  public PyType type() {
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
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(dict);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    super.dealloc(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    PyDict d = dict;
    dict = null;
    Ref.dec(ts, d);
  }
}
