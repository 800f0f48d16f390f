package org.cellvm.model.frames;

import org.cellvm.bytecode.LineTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.functions.PyCode;

/** What tracing has to know of a frame beyond its run of instructions. */
final class FrameTrace {
  /** {@code f_trace}, owned; null for none. */
  PyObject function;

  /** {@code f_lineno} while there is a function: the line of the last event. */
  int lineno;

  /**
   * The value stack is known: an instruction is about to be executed, or the frame is at a yield.
   * Then {@code f_lineno} may be set.
   */
  boolean stackKnown;

  /** The offsets that the line looked at last extends over: from here, and below {@link #upper}. */
  private int lower;

  private int upper;

  /** The offset of the instruction looked at last. */
  private int previous;

  FrameTrace(int lineno) {
    this.lineno = lineno;
    begin();
  }

  /** The frame is entered or resumed. */
  void begin() {
    lower = 0;
    upper = -1;
    previous = 0;
  }

  /**
   * Whether the instruction at {@code lasti} is the first of a line or control has come back to it
   * ({@code maybe_call_line_trace}); {@link #lineno} then is its line.
   */
  boolean atNewLine(PyCode code, int lasti) {
    int line = lineno;
    if (lasti < lower || lasti >= upper) {
      line = findBounds(code.lnotab().bytes(), code.firstlineno, lasti);
    }
    if (lasti != lower && lasti >= previous) {
      return false;
    }
    lineno = line;
    return true;
  }

  /** The instruction has been looked at, and its event is over; it may have jumped elsewhere. */
  void passed(int lasti) {
    previous = lasti;
  }

  /** {@code _PyCode_CheckLineNumber}: returns the line of an offset and sets the bounds. */
  private int findBounds(byte[] lnotab, int firstlineno, int lasti) {
    int line = firstlineno;
    int at = 0;
    int i = 0;
    int n = lnotab.length / LineTable.PAIR * LineTable.PAIR;
    lower = 0;
    for (; i < n && at + LineTable.offsetStep(lnotab, i) <= lasti; i += LineTable.PAIR) {
      at += LineTable.offsetStep(lnotab, i);
      if (lnotab[i + 1] != 0) {
        lower = at;
      }
      line += LineTable.lineStep(lnotab, i);
    }
    upper = Integer.MAX_VALUE;
    if (i < n) {
      boolean found = false;
      for (; i < n && !found; i += LineTable.PAIR) {
        at += LineTable.offsetStep(lnotab, i);
        found = lnotab[i + 1] != 0;
      }
      upper = at;
    }
    return line;
  }
}
