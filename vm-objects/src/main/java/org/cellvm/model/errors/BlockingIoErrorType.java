package org.cellvm.model.errors;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** {@code io.BlockingIOError}: an operation would have to wait that must not. */
@ExposedType(name = "BlockingIOError", basicSize = 72, doc = "I/O would have to wait.")
public final class BlockingIoErrorType extends EnvironmentErrorType {
  public static final BlockingIoErrorType TYPE = new BlockingIoErrorType();

  private static final int WRITTEN = 3;

  private BlockingIoErrorType() {
    super(new BlockingIoErrorTypeTable(), "BlockingIOError", PyExc.IOError);
  }

  @Override
  int memberCount() {
    return 4;
  }

  /** The number of characters that had been written, of an instance. */
  public static long written(PyObject error) {
    PyObject written = ((PyBaseException) error).members[WRITTEN];
    return written == null ? 0 : ((PyInt) written).value;
  }

  /** The third argument is not an argument of the base class. */
  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    setWritten(ts, self, 0);
    Args.parse("BlockingIOError", "BlockingIOError", n, 2, 3, null);
    long written = n == 3 ? ArgConversions.toLong(ts, args[off + 2], "BlockingIOError", 3) : 0;
    super.tp_init(ts, self, args, off, 2, null);
    setWritten(ts, self, written);
  }

  private static void setWritten(ThreadState ts, PyObject self, long value) {
    PyObject number = PyInt.valueOf(value);
    ((PyBaseException) self).setMember(ts, WRITTEN, number);
    number.decref(ts);
  }

  @ExposedGetter(value = "characters_written", member = true)
  static PyObject charactersWritten(ThreadState ts, PyBaseException self) {
    PyObject written = self.members[WRITTEN];
    return written == null ? PyInt.ZERO : self.member(WRITTEN);
  }

  @ExposedSetter("characters_written")
  static void setCharactersWritten(ThreadState ts, PyBaseException self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    setWritten(ts, self, ArgConversions.asLong(ts, value));
  }
}
