package org.cellvm.model;

import org.cellvm.spi.FrameRunner;

/** All mutable state of one VM that is not a thread's. */
public final class Interpreter {
  /** Backward jumps and calls between two looks at the pending flag, the budget and the deadline. */
  public static final int CHECK_INTERVAL = 100;

  public final Collector gc = new Collector(this);

  /** The engine, in the form that the kernel calls it. */
  public FrameRunner runner;

  public int recursionLimit = 1000;

  /** The interned strings of this VM; {@link Names} come before them. */
  public final InternTable interned = new InternTable();

  public final CodecRegistry codecs = new CodecRegistry();

  /** Runs when a thread's ticker has run out: limits, signals, thread switch. */
  public void onTick(ThreadState ts) {
    ts.ticker = CHECK_INTERVAL;
  }
}
