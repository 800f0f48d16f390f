package org.cellvm.library.cpickle;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * How a pickler writes any object. References that are held on the way are the temporaries of the
 * method that began the pickle, which also restores the depth of recursion after an error.
 */
final class Saver {
  static final String WHILE_PICKLING = " while pickling an object";

  private Saver() {}

  /**
   * Writes an object.
   *
   * @param isPersistentId the object stands for another one and is not asked for its own id
   */
  static void save(ThreadState ts, PyPickler p, PyObject o, boolean isPersistentId) {
    ts.enterRecursive(WHILE_PICKLING);
    if (isPersistentId || p.persistentId == null || !savePersistent(ts, p, o, p.persistentId)) {
      saveValue(ts, p, o, isPersistentId);
    }
    ts.leaveRecursive();
  }

  private static void saveValue(ThreadState ts, PyPickler p, PyObject o, boolean isPersistentId) {
    Class<?> c = o.getClass();
    if (c == PyInt.class) {
      Atoms.saveInt(ts, p, ((PyInt) o).value);
    } else if (c == PyString.class && ((PyString) o).length() < 2) {
      Atoms.saveString(ts, p, (PyString) o);
    } else if (o == PyNone.NONE) {
      p.out.op(ts, Op.NONE);
    } else if (c == PyFloat.class) {
      Atoms.saveFloat(ts, p, ((PyFloat) o).value);
    } else if (c == PyBool.class) {
      Atoms.saveBool(ts, p, o == PyBool.TRUE);
    } else if (c == PyLong.class) {
      Atoms.saveLong(ts, p, ((PyLong) o).value);
    } else if (c == PyUnicode.class && ((PyUnicode) o).length() < 2) {
      Atoms.saveUnicode(ts, p, (PyUnicode) o);
    } else if (o == PyTuple.EMPTY) {
      Containers.saveTuple(ts, p, PyTuple.EMPTY);
    } else if (!saveAgain(ts, p, o)) {
      saveNew(ts, p, o, c, isPersistentId);
    }
  }

  /** Writes the number of an object that is in the memo; false if it is not. */
  private static boolean saveAgain(ThreadState ts, PyPickler p, PyObject o) {
    if (o.refcnt == 1) {
      return false;
    }
    long number = p.memo.find(ts, o);
    if (number == PicklerMemo.ABSENT) {
      return false;
    }
    p.writeNumber(ts, number);
    return true;
  }

  private static void saveNew(
      ThreadState ts, PyPickler p, PyObject o, Class<?> c, boolean isPersistentId) {
    if (c == PyString.class) {
      Atoms.saveString(ts, p, (PyString) o);
      p.put(ts, o);
    } else if (c == PyUnicode.class) {
      Atoms.saveUnicode(ts, p, (PyUnicode) o);
      p.put(ts, o);
    } else if (c == PyTuple.class) {
      Containers.saveTuple(ts, p, (PyTuple) o);
    } else if (c == PyList.class) {
      Containers.saveList(ts, p, (PyList) o);
    } else if (c == PyDict.class) {
      Containers.saveDict(ts, p, (PyDict) o);
    } else if (c == PyInstanceObject.class) {
      saveInstance(ts, p, (PyInstanceObject) o);
    } else if (c == PyClassObject.class
        || c == PyBuiltinFunction.class
        || o.type() == TypeType.TYPE) {
      saveGlobal(ts, p, o, null);
    } else if (c != PyFunctionObject.class || !saveFunction(ts, p, o)) {
      saveOther(ts, p, o, isPersistentId);
    }
  }

  /** Writes a function as a global; false if it is none. */
  private static boolean saveFunction(ThreadState ts, PyPickler p, PyObject o) {
    try {
      saveGlobal(ts, p, o, null);
      return true;
    } catch (PyException e) {
      if (!e.matches(ts, p.state.pickleError)) {
        throw e;
      }
      e.discard(ts);
      return false;
    }
  }

  private static void saveOther(ThreadState ts, PyPickler p, PyObject o, boolean isPersistentId) {
    if (!isPersistentId
        && p.instancePersistentId != null
        && savePersistent(ts, p, o, p.instancePersistentId)) {
      return;
    }
    PyType type = o.type();
    PyObject reduce = Ref.inc(p.state.dispatchTable.getSuppressing(ts, type));
    PyObject reduced;
    int mark = ts.mark();
    if (reduce != null) {
      reduced = p.call(ts, ts.own(reduce), o);
    } else if (type.isSubtype(TypeType.TYPE)) {
      saveGlobal(ts, p, o, null);
      return;
    } else {
      reduce = ts.own(Objects.getAttrOrNull(ts, o, Names.__reduce_ex__));
      if (reduce != null) {
        reduced = p.call(ts, reduce, PyInt.valueOf(p.protocol));
      } else {
        reduce = ts.own(Objects.getAttrOrNull(ts, o, Names.__reduce__));
        if (reduce == null) {
          throw PickleState.with(ts, p.state.unpickleableError, o);
        }
        p.out.sync(ts);
        reduced = Objects.call0(ts, reduce);
      }
    }
    ts.own(reduced);
    if (reduced instanceof PyString) {
      saveGlobal(ts, p, o, reduced);
    } else if (reduced instanceof PyTuple tuple) {
      Reduction.save(ts, p, tuple, reduce, o);
    } else {
      throw p.state.pickling("Value returned by " + text(ts, reduce) + " must be string or tuple");
    }
    ts.release(mark);
  }

  /** What {@code %s} shows of an object. */
  static String text(ThreadState ts, PyObject o) {
    return ts.own(Objects.str(ts, o)).toString();
  }

  /** The bytes of a str, or of a unicode in the default encoding; TypeError for other objects. */
  static byte[] bytes(ThreadState ts, PyObject o) {
    return PickleInput.string(ts, o).bytes();
  }

  /** Writes the persistent id of an object; false if it has none. */
  private static boolean savePersistent(ThreadState ts, PyPickler p, PyObject o, PyObject f) {
    int mark = ts.mark();
    PyObject id = ts.own(p.call(ts, f, o));
    boolean has = id != PyNone.NONE;
    if (has && p.binary != 0) {
      save(ts, p, id, true);
      p.out.op(ts, Op.BINPERSID);
    } else if (has) {
      if (!(id instanceof PyString s)) {
        throw p.state.pickling("persistent id must be string");
      }
      p.out.op(ts, Op.PERSID);
      p.out.line(ts, s.bytes());
    }
    ts.release(mark);
    return has;
  }

  /** Writes an instance of an old-style class. */
  private static void saveInstance(ThreadState ts, PyPickler p, PyInstanceObject o) {
    int mark = ts.mark();
    p.enterContainer(ts, o);
    PickleOutput out = p.out;
    out.op(ts, Op.MARK);
    PyClassObject cls = ts.own(Ref.inc(o.cls));
    if (p.binary != 0) {
      save(ts, p, cls, false);
    }
    out.sync(ts);
    PyObject getArguments = ts.own(Objects.getAttrOrNull(ts, o, Names.__getinitargs__));
    if (getArguments != null) {
      PyObject arguments = ts.own(Objects.call0(ts, getArguments));
      long n = Objects.size(ts, arguments);
      for (int i = 0; i < n; i++) {
        int inner = ts.mark();
        save(ts, p, ts.own(Sequences.item(ts, arguments, i)), false);
        ts.release(inner);
      }
    }
    if (p.binary != 0) {
      out.op(ts, Op.OBJ);
    } else {
      PyObject module = ts.own(Globals.moduleOf(ts, cls, cls.name));
      byte[] moduleName = bytes(ts, module);
      out.op(ts, Op.INST);
      out.line(ts, moduleName);
      out.line(ts, cls.name.bytes());
    }
    out.sync(ts);
    PyObject getState = ts.own(Objects.getAttrOrNull(ts, o, Names.__getstate__));
    PyObject state =
        getState != null
            ? Objects.call0(ts, getState)
            : Objects.getAttrOrNull(ts, o, Names.__dict__);
    if (state != null) {
      ts.own(state);
      if (state instanceof PyDict) {
        p.put(ts, o);
      } else {
        p.putAlways(ts, o);
      }
      save(ts, p, state, false);
      out.op(ts, Op.BUILD);
    }
    p.leaveContainer(o);
    ts.release(mark);
  }

  /**
   * Writes an object as a global of a module.
   *
   * @param name the global's name; null for {@code __name__}
   */
  private static void saveGlobal(ThreadState ts, PyPickler p, PyObject o, PyObject name) {
    int mark = ts.mark();
    p.out.sync(ts);
    PyObject global = name != null ? name : ts.own(Objects.getAttr(ts, o, Names.__name__));
    PyObject module = ts.own(Globals.moduleOf(ts, o, global));
    PyString moduleName = PickleInput.string(ts, module);
    PyString globalName = PickleInput.string(ts, global);
    Globals.check(ts, p, o, moduleName, globalName);
    PickleOutput out = p.out;
    PyObject code = p.protocol >= 2 ? p.state.extensionCode(ts, module, global) : null;
    if (code != null) {
      saveExtension(ts, p, o, code);
    } else {
      out.op(ts, Op.GLOBAL);
      out.line(ts, moduleName.bytes());
      out.line(ts, globalName.bytes());
      p.put(ts, o);
    }
    ts.release(mark);
  }

  /** Writes the code that {@code copy_reg} has for a global. */
  private static void saveExtension(ThreadState ts, PyPickler p, PyObject o, PyObject codeObject) {
    if (!(codeObject instanceof PyInt code)) {
      throw p.state.pickling(
          "Can't pickle "
              + text(ts, o)
              + ": extension code "
              + text(ts, codeObject)
              + " isn't an integer");
    }
    if (code.value <= 0 || code.value > Integer.MAX_VALUE) {
      throw p.state.pickling(
          "Can't pickle " + text(ts, o) + ": extension code " + code.value + " is out of range");
    }
    int number = (int) code.value;
    if (number <= 0xff) {
      p.out.op(ts, Op.EXT1, number);
    } else if (number <= 0xffff) {
      p.out.op2(ts, Op.EXT2, number);
    } else {
      p.out.op4(ts, Op.EXT4, number);
    }
  }
}
