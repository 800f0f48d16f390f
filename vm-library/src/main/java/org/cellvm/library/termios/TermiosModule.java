package org.cellvm.library.termios;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Terminals;

/** The module {@code termios}. */
@ExposedModule(name = "termios", doc = "The settings of terminals.")
final class TermiosModule {
  // Where things are in Linux's struct termios.
  private static final int SIZE = 60;
  private static final int LOCAL_FLAGS = 12;
  private static final int CHARACTERS = 17;
  private static final int COUNT = 32;
  private static final int INPUT_SPEED = 52;
  private static final int OUTPUT_SPEED = 56;

  /** Characters that are numbers where input is not by lines. */
  private static final int TIME = 5;

  private static final int MINIMUM = 6;
  private static final int BY_LINES = 2;
  private static final int SPEED = 0x100f;
  private static final int FLAGS = 4;
  private static final int ATTRIBUTES = 7;

  private TermiosModule() {}

  /** What the module keeps in one VM: its exception, owned. */
  private record State(PyType error) {
    static State of(ThreadState ts) {
      State state = ts.interp.moduleStates.get(State.class);
      if (state == null) {
        state = new State(Errors.newException(ts, "termios.error", PyExc.Exception));
        ts.interp.moduleStates.put(state);
      }
      return state;
    }
  }

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "error", State.of(ts).error);
    String[] constants = TermiosConstants.ALL;
    for (int i = 0; i < constants.length; i += 2) {
      module.add(ts, constants[i], Long.parseLong(constants[i + 1]));
    }
  }

  private static Terminals terminals(ThreadState ts) {
    return ts.interp.system.posix().terminals();
  }

  private static void check(ThreadState ts, long result) {
    if (BlockingCall.result(ts, result) < 0) {
      throw SystemFailure.of(ts, State.of(ts).error, result, null);
    }
  }

  private static ByteBuffer structure(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  @ExposedFunction(
      value = "tcgetattr",
      parse = "O:tcgetattr",
      doc = "The settings: [iflag, oflag, cflag, lflag, ispeed, ospeed, cc].")
  static PyObject getAttributes(ThreadState ts, PyObject file) {
    byte[] bytes = new byte[SIZE];
    check(ts, terminals(ts).attributes(FileDescriptors.of(ts, file), bytes));
    ByteBuffer b = structure(bytes);
    PyList characters = ts.own(new PyList(ts));
    boolean byLines = (b.getInt(LOCAL_FLAGS) & BY_LINES) != 0;
    for (int i = 0; i < COUNT; i++) {
      byte c = bytes[CHARACTERS + i];
      boolean number = !byLines && (i == TIME || i == MINIMUM);
      characters.append(ts, number ? ts.own(PyInt.valueOf(c & 0xff)) : PyString.ofChar(c));
    }
    PyList result = ts.own(new PyList(ts));
    for (int i = 0; i < FLAGS; i++) {
      result.append(ts, ts.own(PyInt.valueOf(b.getInt(Integer.BYTES * i) & 0xffffffffL)));
    }
    result.append(ts, ts.own(PyInt.valueOf(b.getInt(INPUT_SPEED) & 0xffffffffL)));
    result.append(ts, ts.own(PyInt.valueOf(b.getInt(OUTPUT_SPEED) & 0xffffffffL)));
    result.append(ts, characters);
    return Ref.inc(result);
  }

  @ExposedFunction(
      value = "tcsetattr",
      parse = "OiO:tcsetattr",
      doc = "Sets the settings: at once, after output, or after output and without input.")
  static void setAttributes(ThreadState ts, PyObject file, long when, PyObject attributes) {
    int fd = FileDescriptors.of(ts, file);
    if (!(attributes instanceof PyList list) || list.size != ATTRIBUTES) {
      throw Errors.typeError("tcsetattr, arg 3: must be 7 element list");
    }
    byte[] bytes = new byte[SIZE];
    check(ts, terminals(ts).attributes(fd, bytes));
    ByteBuffer b = structure(bytes);
    for (int i = 0; i < FLAGS; i++) {
      b.putInt(Integer.BYTES * i, (int) ArgConversions.asLong(ts, list.items[i]));
    }
    int input = (int) ArgConversions.asLong(ts, list.items[FLAGS]);
    int output = (int) ArgConversions.asLong(ts, list.items[FLAGS + 1]);
    if (!(list.items[ATTRIBUTES - 1] instanceof PyList characters) || characters.size != COUNT) {
      throw Errors.typeError("tcsetattr: attributes[6] must be 32 element list");
    }
    for (int i = 0; i < COUNT; i++) {
      bytes[CHARACTERS + i] = character(characters.items[i]);
    }
    b.putInt(INPUT_SPEED, input);
    b.putInt(OUTPUT_SPEED, output);
    // The output's speed is in the control flags as well.
    b.putInt(2 * Integer.BYTES, b.getInt(2 * Integer.BYTES) & ~SPEED | output & SPEED);
    BlockingCall.begin(ts);
    int r;
    try {
      r = terminals(ts).setAttributes(fd, (int) when, bytes);
    } finally {
      BlockingCall.end(ts);
    }
    check(ts, r);
  }

  private static byte character(PyObject o) {
    if (o instanceof PyString s && s.length() == 1) {
      return s.bytes()[0];
    }
    if (o instanceof PyInt number) {
      return (byte) number.value;
    }
    throw Errors.typeError("tcsetattr: elements of attributes must be characters or integers");
  }

  @ExposedFunction(value = "tcsendbreak", parse = "Oi:tcsendbreak", doc = "Sends a break.")
  static void sendBreak(ThreadState ts, PyObject file, long duration) {
    check(ts, terminals(ts).sendBreak(FileDescriptors.of(ts, file), (int) duration));
  }

  @ExposedFunction(value = "tcdrain", parse = "O:tcdrain", doc = "Waits until all is written.")
  static void drain(ThreadState ts, PyObject file) {
    int fd = FileDescriptors.of(ts, file);
    BlockingCall.begin(ts);
    int r;
    try {
      r = terminals(ts).drain(fd);
    } finally {
      BlockingCall.end(ts);
    }
    check(ts, r);
  }

  @ExposedFunction(value = "tcflush", parse = "Oi:tcflush", doc = "Drops what is queued.")
  static void flush(ThreadState ts, PyObject file, long queue) {
    check(ts, terminals(ts).flush(FileDescriptors.of(ts, file), (int) queue));
  }

  @ExposedFunction(value = "tcflow", parse = "Oi:tcflow", doc = "Stops or starts the flow.")
  static void flow(ThreadState ts, PyObject file, long action) {
    check(ts, terminals(ts).flow(FileDescriptors.of(ts, file), (int) action));
  }
}
