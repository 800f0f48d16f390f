package org.cellvm.library.cpickle;

import org.cellvm.model.PyNone;
import org.cellvm.model.ThreadState;

/** What {@code noload} does in place of {@link ObjectLoads}: None stands for every object. */
final class DryLoads {
  private DryLoads() {}

  static void load(ThreadState ts, PyUnpickler u, byte op) {
    int mark = ts.mark();
    switch (op) {
      case Op.APPEND:
      case Op.SETITEM:
        u.clearFrom(ts, u.top - (op == Op.APPEND ? 1 : 2));
        break;
      case Op.APPENDS:
      case Op.SETITEMS:
        u.clearFrom(ts, u.popMark());
        break;
      case Op.BUILD:
        u.clearFrom(ts, u.top - 1);
        break;
      case Op.REDUCE:
        u.clearFrom(ts, u.top - 2);
        u.push(PyNone.NONE);
        break;
      case Op.NEWOBJ:
        u.pop().decref(ts);
        u.pop().decref(ts);
        u.push(PyNone.NONE);
        break;
      case Op.OBJ:
        u.clearFrom(ts, u.popMark() + 1);
        break;
      case Op.INST:
        u.clearFrom(ts, u.popMark());
        skipGlobal(ts, u);
        break;
      case Op.GLOBAL:
        skipGlobal(ts, u);
        break;
      case Op.EXT1:
      case Op.EXT2:
      case Op.EXT4:
        u.in.bytes(ts, op == Op.EXT1 ? 1 : op == Op.EXT2 ? 2 : 4);
        u.push(PyNone.NONE);
        break;
      case Op.PERSID:
      case Op.BINPERSID:
        ObjectLoads.persistent(ts, u, op);
        break;
      default:
        throw Loader.invalidKey(u, op);
    }
    ts.release(mark);
  }

  private static void skipGlobal(ThreadState ts, PyUnpickler u) {
    u.in.line(ts);
    u.in.line(ts);
    u.push(PyNone.NONE);
  }
}
