package org.cellvm.library.cpickle;

import org.cellvm.model.Args;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code cPickle.Unpickler}. It looks its attributes up by itself, as types did of old:
 * neither the type nor the instance has others.
 */
@ExposedType(name = "cPickle.Unpickler", basicSize = 160, doc = "Reads objects from pickles.")
final class UnpicklerType extends ObjectType {
  static final UnpicklerType TYPE =
      new UnpicklerType(new UnpicklerTypeTable(), "cPickle.Unpickler", ObjectType.TYPE);

  private UnpicklerType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** The methods, which are no attributes of the type. */
  private static final class Methods extends FunctionTable {
    static final Methods TABLE = new Methods();

    private static final String[] NAMES = {"load", "noload"};
    private static final String[] DOCS = {
      "Reads an object.", "Reads past an object: makes no instances and imports nothing."
    };

    @Override
    public int count() {
      return NAMES.length;
    }

    @Override
    public String name(int index) {
      return NAMES[index];
    }

    @Override
    public String doc(int index) {
      return DOCS[index];
    }

    @Override
    public int kind(int index) {
      return METHOD;
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
      Args.noArguments(NAMES[index], n, kwnames, true);
      int mark = ts.mark();
      try {
        return Loader.load(ts, (PyUnpickler) self, index == 1);
      } finally {
        ts.release(mark);
      }
    }
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyUnpickler self = (PyUnpickler) o;
    String text = name.toString();
    switch (text) {
      case "persistent_load":
        return present(self.persistentLoad, name);
      case "find_global":
        return present(self.findGlobal, name);
      case "memo":
        return Ref.inc(self.memo.toDict(ts));
      case "UnpicklingError":
        return Ref.inc(self.state.unpicklingError);
      case "load":
        return new PyBuiltinFunction(ts, Methods.TABLE, 0, o, null);
      case "noload":
        return new PyBuiltinFunction(ts, Methods.TABLE, 1, o, null);
      case "__methods__":
        return PyList.ofStrings(ts, Methods.NAMES);
      case "__doc__":
        String doc = builtinDoc();
        return doc == null ? PyNone.NONE : PyString.fromString(doc);
      default:
        throw Errors.attributeError(text);
    }
  }

  private static PyObject present(PyObject value, PyString name) {
    if (value == null) {
      throw Errors.attributeError(name.toString());
    }
    return Ref.inc(value);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    PyUnpickler self = (PyUnpickler) o;
    PyObject old;
    switch (name.toString()) {
      case "persistent_load":
        old = self.persistentLoad;
        self.persistentLoad = Ref.inc(value);
        Ref.dec(ts, old);
        return;
      case "find_global":
        old = self.findGlobal;
        self.findGlobal = Ref.inc(value);
        Ref.dec(ts, old);
        return;
      case "memo":
        self.memo.replace(ts, PicklerType.memoDict(value));
        return;
      default:
        if (value == null) {
          throw Errors.typeError("attribute deletion is not supported");
        }
        throw Errors.attributeError(name.toString());
    }
  }
}
