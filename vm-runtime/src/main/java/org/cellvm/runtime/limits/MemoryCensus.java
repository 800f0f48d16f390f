package org.cellvm.runtime.limits;

import org.cellvm.model.Interpreter;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.HashTable;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Estimates how much memory the objects of a VM take: all containers that the collector tracks, the
 * frames that run, and what they refer to. An object that is not tracked is found once for each
 * reference to it, and counts each time by the share that this reference has in it.
 */
public final class MemoryCensus extends Visitor {
  /** Header, count and a few fields. */
  private static final int OBJECT = 32;

  private static final int REFERENCE = 4;

  /** Containers that are not tracked hold no cycle, but may lie deep in one another. */
  private static final int DEEPEST = 200;

  private double bytes;

  /** The share of the object whose references are visited. */
  private double share = 1;

  private int depth;

  private MemoryCensus() {}

  /** Returns the bytes that the VM's objects take, about; its lock is held. */
  public static long of(Interpreter interp) {
    MemoryCensus census = new MemoryCensus();
    interp.gc.visitTracked(census::container);
    for (ThreadState ts : interp.threads.snapshot()) {
      for (PyFrame f = ts.frame; f != null; f = f.back) {
        if (f.gcIndex() < 0) {
          census.container(f);
        }
      }
    }
    return (long) census.bytes;
  }

  private void container(PyObject o) {
    share = 1;
    bytes += sizeOf(o);
    o.traverse(this);
  }

  @Override
  public void visit(PyObject o) {
    if (o == null || o.refcnt <= 0 || o.gcIndex() >= 0 || o instanceof PyFrame) {
      return;
    }
    double outer = share;
    share = outer / o.refcnt;
    bytes += share * sizeOf(o);
    if (depth < DEEPEST) {
      depth++;
      o.traverse(this);
      depth--;
    }
    share = outer;
  }

  private static long sizeOf(PyObject o) {
    if (o instanceof PyString s) {
      return OBJECT + 16L + s.length();
    }
    if (o instanceof PyUnicode u) {
      return OBJECT + 16 + 2L * u.length();
    }
    if (o instanceof PyLong l) {
      return OBJECT + 40L + l.value.bitLength() / 8;
    }
    if (o instanceof PyList l) {
      return OBJECT + 16 + (long) REFERENCE * l.items.length;
    }
    if (o instanceof PyTuple t) {
      return OBJECT + 16 + (long) REFERENCE * t.items.length;
    }
    if (o instanceof HashTable t) {
      return OBJECT + 64 + (2L * REFERENCE + Long.BYTES) * t.keys.length;
    }
    if (o instanceof PyByteArray b) {
      return OBJECT + 16L + b.size;
    }
    if (o instanceof PyFrame f) {
      return 3 * OBJECT + (long) REFERENCE * f.registers.length;
    }
    PyObject[] slots = o.slotValues();
    return OBJECT + 16 + (slots == null ? 0 : (long) REFERENCE * slots.length);
  }
}
