package org.cellvm.model;

/** The cycle collector of one VM: three generations, each an array of tracked containers. */
public final class Collector {
  private final Interpreter interp;

  Collector(Interpreter interp) {
    this.interp = interp;
  }

  /** Puts a container into the youngest generation. */
  public void track(PyObject o) {
    o.setGcIndex(0);
  }

  /** Takes a container out; harmless if it is not tracked. */
  public void untrack(PyObject o) {
    o.setGcIndex(-1);
  }
}
