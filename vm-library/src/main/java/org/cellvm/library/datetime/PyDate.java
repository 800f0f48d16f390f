package org.cellvm.library.datetime;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code date}. */
class PyDate extends PyObject {
  /** How long the state of a pickled date is. */
  static final int STATE = 4;

  final int year;
  final int month;
  final int day;

  /** -1 until it is computed. */
  long hash = -1;

  @SubclassLeaf("date")
  PyDate(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  @Override
  public PyType type() {
    return DateType.TYPE;
  }

  /** Orders dates as their states are ordered. */
  final int packed() {
    return Calendar.pack(year, month, day);
  }

  final int ordinal() {
    return Calendar.ordinal(year, month, day);
  }

  final void putDate(byte[] state) {
    state[0] = (byte) (year >> 8);
    state[1] = (byte) year;
    state[2] = (byte) month;
    state[3] = (byte) day;
  }
}
