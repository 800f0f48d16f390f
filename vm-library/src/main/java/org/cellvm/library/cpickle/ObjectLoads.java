package org.cellvm.library.cpickle;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.InstanceObjectType;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Operations that fill containers, find globals, and make and fill objects of classes. */
final class ObjectLoads {
  private ObjectLoads() {}

  /** Carries out an operation; UnpicklingError if there is none of this code. */
  static void load(ThreadState ts, PyUnpickler u, byte op) {
    int mark = ts.mark();
    switch (op) {
      case Op.APPEND:
        if (u.top <= 1) {
          throw u.state.underflow();
        }
        append(ts, u, u.top - 1);
        break;
      case Op.APPENDS:
        append(ts, u, u.popMark());
        break;
      case Op.SETITEM:
        setItems(ts, u, u.top - 2);
        break;
      case Op.SETITEMS:
        setItems(ts, u, u.popMark());
        break;
      case Op.BUILD:
        build(ts, u);
        break;
      case Op.REDUCE:
        PyObject arguments = ts.own(u.pop());
        PyObject callable = ts.own(u.pop());
        u.push(make(ts, callable, arguments));
        break;
      case Op.NEWOBJ:
        newObject(ts, u);
        break;
      case Op.GLOBAL:
        u.push(global(ts, u));
        break;
      case Op.OBJ:
        object(ts, u);
        break;
      case Op.INST:
        instance(ts, u);
        break;
      case Op.EXT1:
        u.in.bytes(ts, 1);
        extension(ts, u, u.in.buffer[u.in.at] & 0xff);
        break;
      case Op.EXT2:
        extension(ts, u, AtomLoads.number(ts, u.in, 2));
        break;
      case Op.EXT4:
        extension(ts, u, AtomLoads.number(ts, u.in, 4));
        break;
      case Op.PERSID:
      case Op.BINPERSID:
        persistent(ts, u, op);
        break;
      default:
        throw Loader.invalidKey(u, op);
    }
    ts.release(mark);
  }

  private static void append(ThreadState ts, PyUnpickler u, int from) {
    if (u.top < from || from <= 0) {
      throw u.state.underflow();
    }
    if (u.top == from) {
      return;
    }
    PyObject list = u.stack[from - 1];
    if (list instanceof PyList l) {
      for (int i = from; i < u.top; i++) {
        l.appendOwned(u.stack[i]);
        u.stack[i] = null;
      }
      u.top = from;
      return;
    }
    PyObject append = ts.own(Objects.getAttr(ts, list, Names.append));
    PyObject[] items = u.popFrom(from);
    int mark = ts.mark();
    for (PyObject item : items) {
      ts.own(item);
    }
    for (PyObject item : items) {
      Objects.call1(ts, append, item).decref(ts);
    }
    ts.release(mark);
  }

  private static void setItems(ThreadState ts, PyUnpickler u, int from) {
    if (u.top < from || from <= 0) {
      throw u.state.underflow();
    }
    if (u.top == from) {
      return;
    }
    if ((u.top - from) % 2 != 0) {
      throw u.state.unpickling("odd number of items for SETITEMS");
    }
    PyObject target = u.stack[from - 1];
    try {
      if (target.getClass() == PyDict.class) {
        PyDict dict = (PyDict) target;
        for (int i = from; i < u.top; i += 2) {
          dict.put(ts, u.stack[i], u.stack[i + 1]);
        }
      } else {
        for (int i = from; i < u.top; i += 2) {
          Objects.setItem(ts, target, u.stack[i], u.stack[i + 1]);
        }
      }
    } finally {
      u.clearFrom(ts, from);
    }
  }

  /** The result of a call by a tuple of arguments; of an old-style class, maybe without any. */
  private static PyObject make(ThreadState ts, PyObject callable, PyObject arguments) {
    if (callable instanceof PyClassObject
        && Objects.size(ts, arguments) == 0
        && !Objects.hasAttr(ts, callable, Names.__getinitargs__)) {
      PyType type = InstanceObjectType.TYPE;
      return type.tp_new(ts, type, new PyObject[] {callable}, 0, 1, null);
    }
    if (!(arguments instanceof PyTuple tuple)) {
      throw Errors.typeError("argument list must be a tuple");
    }
    return Objects.call(ts, callable, tuple.items, 0, tuple.items.length, null);
  }

  private static void newObject(ThreadState ts, PyUnpickler u) {
    PyObject arguments = ts.own(u.pop());
    if (!(arguments instanceof PyTuple tuple)) {
      throw u.state.unpickling("NEWOBJ expected an arg tuple.");
    }
    PyObject cls = ts.own(u.pop());
    if (!(cls instanceof PyType type)) {
      throw u.state.unpickling("NEWOBJ class argument isn't a type object");
    }
    if (!type.has(Slots.TP_NEW)) {
      throw u.state.unpickling("NEWOBJ class argument has NULL tp_new");
    }
    u.push(type.tp_new(ts, type, tuple.items, 0, tuple.items.length, null));
  }

  /** The global that the next two lines name, owned. */
  private static PyObject global(ThreadState ts, PyUnpickler u) {
    int n = AtomLoads.line(ts, u);
    PyString module = AtomLoads.ownedText(ts, u.in.buffer, u.in.at, u.in.at + n - 1);
    n = AtomLoads.line(ts, u);
    PyString name = AtomLoads.ownedText(ts, u.in.buffer, u.in.at, u.in.at + n - 1);
    return find(ts, u, module, name);
  }

  private static PyObject find(ThreadState ts, PyUnpickler u, PyString module, PyString name) {
    if (u.findGlobal == null) {
      return Globals.find(ts, module, name);
    }
    if (u.findGlobal == PyNone.NONE) {
      throw u.state.unpickling("Global and instance pickles are not supported.");
    }
    return Objects.call2(ts, u.findGlobal, module, name);
  }

  private static void object(ThreadState ts, PyUnpickler u) {
    int from = u.popMark();
    if (u.top - from < 1) {
      throw u.state.underflow();
    }
    PyTuple arguments = ts.own(u.popTuple(ts, from + 1));
    PyObject cls = ts.own(u.pop());
    u.push(make(ts, cls, arguments));
  }

  private static void instance(ThreadState ts, PyUnpickler u) {
    int from = u.popMark();
    PyObject cls = ts.own(global(ts, u));
    if (from > u.top) {
      throw Errors.systemError("Objects/tupleobject.c:54: bad argument to internal function");
    }
    PyTuple arguments = ts.own(u.popTuple(ts, from));
    u.push(make(ts, cls, arguments));
  }

  /** The global with a code of {@code copy_reg}'s. */
  private static void extension(ThreadState ts, PyUnpickler u, int code) {
    if (code <= 0) {
      throw u.state.unpickling("EXT specifies code <= 0");
    }
    PyObject key = ts.own(PyInt.valueOf(code));
    PyObject known = u.state.extensionCache.getSuppressing(ts, key);
    if (known != null) {
      u.push(Ref.inc(known));
      return;
    }
    PyObject pair = u.state.invertedRegistry.getSuppressing(ts, key);
    if (pair == null) {
      throw Errors.valueError("unregistered extension code " + code);
    }
    if (!(pair instanceof PyTuple tuple)
        || tuple.items.length != 2
        || !(tuple.items[0] instanceof PyString module)
        || !(tuple.items[1] instanceof PyString name)) {
      throw Errors.valueError("_inverted_registry[" + code + "] isn't a 2-tuple of strings");
    }
    PyObject found = find(ts, u, module, name);
    u.state.extensionCache.put(ts, key, found);
    u.push(found);
  }

  /** The object of a persistent id. */
  static void persistent(ThreadState ts, PyUnpickler u, byte op) {
    PyObject load = u.persistentLoad;
    if (load == null) {
      throw u.state.unpickling(
          "A load persistent id instruction was encountered,\n"
              + "but no persistent_load function was specified.");
    }
    PyObject id;
    if (op == Op.BINPERSID) {
      id = ts.own(u.pop());
    } else {
      int n = AtomLoads.line(ts, u);
      id = AtomLoads.ownedText(ts, u.in.buffer, u.in.at, u.in.at + n - 1);
    }
    if (load instanceof PyList list) {
      list.append(ts, id);
      u.push(Ref.inc(id));
    } else {
      u.push(Objects.call1(ts, load, id));
    }
  }

  /** Fills an object with its state. */
  private static void build(ThreadState ts, PyUnpickler u) {
    if (u.top < 2) {
      throw u.state.underflow();
    }
    PyObject state = ts.own(u.pop());
    PyObject o = u.stack[u.top - 1];
    PyObject setState = ts.own(Objects.getAttrOrNull(ts, o, Names.__setstate__));
    if (setState != null) {
      Objects.call1(ts, setState, state).decref(ts);
      return;
    }
    PyObject slots = null;
    if (state instanceof PyTuple two && two.items.length == 2) {
      state = two.items[0];
      slots = two.items[1];
    }
    if (state != PyNone.NONE) {
      if (!(state instanceof PyDict values)) {
        throw u.state.unpickling("state is not a dictionary");
      }
      setDict(ts, ts.own(Objects.getAttr(ts, o, Names.__dict__)), values);
    }
    if (slots != null) {
      if (!(slots instanceof PyDict values)) {
        throw u.state.unpickling("slot state is not a dictionary");
      }
      for (int i = values.next(-1); i >= 0; i = values.next(i)) {
        PyObject value = values.values[i];
        PyString name = Objects.attributeName(ts, values.keys[i]);
        Objects.setAttr(ts, o, name, value);
      }
    }
  }

  private static void setDict(ThreadState ts, PyObject dict, PyDict values) {
    for (int i = values.next(-1); i >= 0; i = values.next(i)) {
      PyObject key = values.keys[i];
      PyObject value = values.values[i];
      if (key.getClass() == PyString.class) {
        int mark = ts.mark();
        PyString name = ts.own(PyString.intern(ts, (PyString) Ref.inc(key)));
        if (dict.getClass() == PyDict.class) {
          ((PyDict) dict).putStr(ts, name, value);
        } else {
          Objects.setItem(ts, dict, name, value);
        }
        ts.release(mark);
      } else {
        Objects.setItem(ts, dict, key, value);
      }
    }
  }
}
