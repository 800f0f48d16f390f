package org.cellvm.library.lsprof;

/** How often a function was called, and for how long: in all, or by one other function. */
class Timing {
  /** With what it calls, but for calls within calls of itself. */
  long total;

  /** Without what it calls. */
  long own;

  int calls;

  /** Those of the calls that were within a call of the function. */
  int recursiveCalls;

  /** Calls that have not ended. */
  int depth;

  /** A call has ended after so long a time. */
  final void add(long time, long ownTime) {
    depth--;
    if (depth == 0) {
      total += time;
    } else {
      recursiveCalls++;
    }
    own += ownTime;
    calls++;
  }
}
