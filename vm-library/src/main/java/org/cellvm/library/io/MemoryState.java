package org.cellvm.library.io;

import org.cellvm.model.Mappings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PyTuple;

/** How the streams in memory take the states that pickle and copy give them. */
final class MemoryState {
  private MemoryState() {}

  /** The parts of a state, which must be a tuple of so many at least. */
  static PyObject[] parts(PyIo self, PyObject state, int n) {
    if (!(state instanceof PyTuple tuple) || tuple.items.length < n) {
      throw Errors.typeError(
          Objects.limited(Objects.typeName(self), 200)
              + ".__setstate__ argument should be "
              + n
              + "-tuple, got "
              + Objects.limited(Objects.typeName(state), 200));
    }
    return tuple.items;
  }

  /** The position; the words are those of a TypeError. */
  static long position(ThreadState ts, PyObject o, String which, String verb) {
    if (!NumberConversions.isIndex(o)) {
      throw Errors.typeError(
          which + " item of state must be an integer, " + verb + " " + Objects.typeName(o));
    }
    long position = NumberConversions.asSsize(ts, o, PyExc.OverflowError);
    if (position < 0) {
      throw Errors.valueError("position value cannot be negative");
    }
    return position;
  }

  static void setDict(ThreadState ts, PyIo self, PyObject dict, String which) {
    if (dict == PyNone.NONE) {
      return;
    }
    if (!(dict instanceof PyDict by)) {
      throw Errors.typeError(
          which + " item of state should be a dict, got a " + Objects.typeName(dict));
    }
    if (self.instanceDict() == null) {
      self.setInstanceDict(ts, Ref.inc(by));
    } else {
      Mappings.update(ts, self.instanceDict(), by);
    }
  }
}
