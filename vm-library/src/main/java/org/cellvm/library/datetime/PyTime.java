package org.cellvm.library.datetime;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.SubclassLeaf;

/** A {@code time} of day. */
class PyTime extends PyObject {
  /** How long the state of a pickled time is. */
  static final int STATE = 6;

  final int hour;
  final int minute;
  final int second;
  final int microsecond;

  /** Owned; None if there is none. */
  final PyObject zone;

  /** -1 until it is computed. */
  long hash = -1;

  /** Counts the zone up. */
  @SubclassLeaf("time")
  PyTime(int hour, int minute, int second, int microsecond, PyObject zone) {
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = Ref.inc(zone);
  }

  @Override
  public PyType type() {
    return TimeType.TYPE;
  }

  /** Orders times as their states are ordered. */
  static long packed(int hour, int minute, int second, int microsecond) {
    return (long) hour << 40 | (long) minute << 32 | (long) second << 24 | microsecond;
  }

  final long packed() {
    return packed(hour, minute, second, microsecond);
  }

  /** Puts a time into the state of a pickled object. */
  static void put(byte[] state, int at, int hour, int minute, int second, int microsecond) {
    state[at] = (byte) hour;
    state[at + 1] = (byte) minute;
    state[at + 2] = (byte) second;
    state[at + 3] = (byte) (microsecond >> 16);
    state[at + 4] = (byte) (microsecond >> 8);
    state[at + 5] = (byte) microsecond;
  }

  static int microsecond(byte[] state, int at) {
    return (state[at] & 0xff) << 16 | (state[at + 1] & 0xff) << 8 | state[at + 2] & 0xff;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    zone.decref(ts);
  }
}
