package org.cellvm.library.select;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;
import org.cellvm.system.SystemErrors;

/** The type {@code select.poll}, which only the function of that name makes instances of. */
@ExposedType(name = "select.poll", baseType = false)
final class PollType extends ObjectType {
  static final PollType TYPE = new PollType(new PollTypeTable(), "select.poll", ObjectType.TYPE);

  private static final int LARGEST_MASK = 0xffff;

  private PollType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** The events to wait for, as a C unsigned short. */
  private static int mask(PyObject events) {
    if (!(events instanceof PyInt) && !(events instanceof PyLong)) {
      throw Errors.systemError("Objects/longobject.c:426: bad argument to internal function");
    }
    BigInteger value =
        events instanceof PyInt small ? BigInteger.valueOf(small.value) : ((PyLong) events).value;
    if (value.signum() < 0) {
      throw Errors.overflowError("can't convert negative value to unsigned long");
    }
    if (value.bitLength() > Long.SIZE) {
      throw Errors.overflowError("long int too large to convert");
    }
    if (value.bitLength() > Short.SIZE) {
      throw Errors.overflowError("Python int too large for C unsigned short");
    }
    return value.intValue() & LARGEST_MASK;
  }

  @ExposedMethod(
      value = "register",
      parse = "O|O:register",
      doc = "Adds a descriptor, with the events to wait for.")
  static void register(ThreadState ts, PyPoll self, PyObject file, PyObject events) {
    int mask = events == null ? 0x07 : mask(events);
    self.put(FileDescriptors.of(ts, file), mask);
  }

  @ExposedMethod(
      value = "modify",
      parse = "OO:modify",
      doc = "Sets the events to wait for, of a descriptor that was added.")
  static void modify(ThreadState ts, PyPoll self, PyObject file, PyObject events) {
    int mask = mask(events);
    if (!self.replace(FileDescriptors.of(ts, file), mask)) {
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.ENOENT, null);
    }
  }

  @ExposedMethod(value = "unregister", parse = "O:unregister", doc = "Removes a descriptor.")
  static void unregister(ThreadState ts, PyPoll self, PyObject file) {
    int fd = FileDescriptors.of(ts, file);
    if (!self.remove(fd)) {
      throw Errors.keyError(ts, ts.own(PyInt.valueOf(fd)));
    }
  }

  @ExposedMethod(
      value = "poll",
      parse = "poll 0 1",
      convention = org.cellvm.processor.Convention.UNPACK,
      doc = "Waits, at most so many milliseconds; returns descriptors and what has come for each.")
  static PyObject poll(ThreadState ts, PyPoll self, PyObject timeout) {
    int millis = -1;
    if (timeout != null && timeout != PyNone.NONE) {
      if (!timeout.type().has(Slots.NB_INT)) {
        throw Errors.typeError("timeout must be an integer or None");
      }
      long value = ArgConversions.asLong(ts, timeout);
      if (value != (int) value) {
        throw Errors.overflowError("Python int too large to convert to C int");
      }
      millis = (int) value;
    }
    if (self.running) {
      throw Errors.runtimeError("concurrent poll() invocation");
    }
    int[] polled = self.toPolled();
    self.running = true;
    try {
      SelectModule.check(ts, SelectModule.wait(ts, polled, polled.length / 2, millis));
    } finally {
      self.running = false;
    }
    PyList result = new PyList(ts);
    for (int i = 0; i < polled.length; i += 2) {
      int came = polled[i + 1] >>> Short.SIZE;
      if (came != 0) {
        PyObject pair = PyTuple.of(ts, PyInt.valueOf(polled[i]), PyInt.valueOf(came));
        result.append(ts, pair);
        pair.decref(ts);
      }
    }
    return result;
  }
}
