package org.cellvm.model;

import org.cellvm.spi.FrameRunner;
import org.cellvm.spi.Importer;
import org.cellvm.spi.SourceCompiler;
import org.cellvm.spi.WarningHook;

/** All mutable state of one VM that is not a thread's. */
public final class Interpreter {
  /** Backward jumps and calls between two looks at the pending flag, the budget and the deadline. */
  public static final int CHECK_INTERVAL = 100;

  public final Collector gc = new Collector();

  /** The engine, in the form that the kernel calls it. */
  public FrameRunner runner;

  public SourceCompiler compiler;
  public Importer importer;

  /** Null: warnings are dropped. */
  public WarningHook warnings;

  /** Started with {@code -3}. */
  public boolean py3kWarnings;

  /** What {@code float.__setformat__} was told. */
  boolean doubleFormatUnknown;

  boolean floatFormatUnknown;

  /** The dict of {@code __builtin__}, owned. */
  public PyDict builtins;

  /** The dict of {@code sys}, owned. */
  public PyDict sysDict;

  /** {@code sys.modules}, owned. */
  public PyDict modules;

  public int recursionLimit = 1000;

  /** The interned strings of this VM; {@link Names} come before them. */
  public final InternTable interned = new InternTable();

  /** Runs when a thread's ticker has run out: limits, signals, thread switch. */
  public void onTick(ThreadState ts) {
    ts.ticker = CHECK_INTERVAL;
    gc.collectIfDue(ts);
  }
}
