package org.cellvm.model;

import java.util.function.Consumer;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.WarningHook;
import org.cellvm.model.files.FileNumbers;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PyFrozenSet;
import org.cellvm.model.memory.Collector;
import org.cellvm.model.memory.Identities;
import org.cellvm.model.memory.SpareMemory;
import org.cellvm.model.text.CodecRegistry;
import org.cellvm.model.text.InternTable;
import org.cellvm.model.text.PyString;
import org.cellvm.system.HostSystem;
import org.cellvm.system.LineEditor;

/** All mutable state of one VM that is not a thread's. */
public final class Interpreter {
  /**
   * Backward jumps and calls between two looks at the pending flag, the budget and the deadline.
   */
  public static final int CHECK_INTERVAL = 100;

  public final Collector gc = new Collector();

  /** The engine, in the form that the kernel calls it. */
  public FrameRunner runner;

  public SourceCompiler compiler;
  public Importer importer;

  /** The operating system. */
  public HostSystem system;

  /** Reads lines from a terminal; null before the module {@code readline} is imported. */
  public LineEditor lineEditor;

  /** Null: warnings are dropped. */
  public WarningHook warnings;

  /** What only one thread at a time may do: import. */
  public final ImportLock importLock = new ImportLock();

  /** The lock without which no thread touches the objects of this VM. */
  public final GlobalLock lock = new GlobalLock();

  public final Threads threads = new Threads();

  /** What limits and stops the threads of a VM that is embedded; null for none. */
  public Limiter limiter;

  /** Called with each fault of the VM itself before it becomes a SystemError; may be null. */
  public Consumer<Throwable> onFault;

  /** Started with {@code -3}. */
  public boolean py3kWarnings;

  /** {@code -d}. */
  public int debug;

  /** {@code -t}: 0, 1 (inconsistent tabs are reported) or more (they are errors). */
  public int tabCheck;

  /** {@code -b}: 0, 1 (BytesWarnings are shown) or more (they are errors). */
  public int bytesWarning;

  /** {@code -R}, as {@code sys.flags} shows it. */
  public int hashRandomization;

  /** {@code -Q}: 0, 1 (a {@code /} of ints or longs is warned of) or 2 (of floats, too). */
  public int divisionWarning;

  /** {@code -Qnew}: classic division is carried out as true division. */
  public boolean divisionNew;

  /** {@code -U}: string literals are unicode whatever their prefix. */
  public boolean allUnicode;

  /** The program itself has set {@code PYTHONINSPECT}: a session follows it at a terminal. */
  public boolean inspectWhenDone;

  /** {@code -O}: 0, 1 or 2. */
  public int optimize;

  /** {@code -v}: imports print what they do. */
  public int verbose;

  /** Started with {@code -S}, or by a program that embeds the VM: no module {@code site}. */
  public boolean noSite;

  /** {@code -s}. */
  public boolean noUserSite;

  /** {@code -E}. */
  public boolean ignoreEnvironment;

  /** {@code -i}. */
  public boolean inspect;

  /** What the module {@code site} does when it is imported has been done at the start. */
  public boolean siteIsDone;

  /** Started with {@code -B}. What counts is {@code sys.dont_write_bytecode}, which may change. */
  public boolean dontWriteBytecode;

  /** Whether {@code float.__setformat__} has set the format of doubles to unknown. */
  public boolean doubleFormatUnknown;

  public boolean floatFormatUnknown;

  /** The dict of {@code __builtin__}, owned. */
  public PyDict builtins;

  /** The dict of {@code sys}, owned. */
  public PyDict sysDict;

  /** {@code sys.modules}, owned. */
  public PyDict modules;

  private int recursionLimit = 1000;

  /**
   * Whether a file object was written to since {@code sys.stdout} and standard error were flushed
   * for the host, so that they may have to be again.
   */
  public boolean filesWritten;

  /** For MemoryErrors. */
  public final SpareMemory spare = SpareMemory.OF_THE_PROCESS;

  /** {@code sys.setrecursionlimit} sets no higher limit than this. */
  private int maxRecursionLimit = Integer.MAX_VALUE;

  /** How many trace and profile functions the threads have set. */
  public int tracers;

  /** {@code sys.setdlopenflags}: RTLD_NOW at first. There are no extension modules to be loaded. */
  public int dlopenFlags = 2;

  /** {@code sys.setcheckinterval}. */
  public int checkInterval = CHECK_INTERVAL;

  /** What this VM keeps for the types that all VMs share. */
  public final BuiltinTypeStates builtinTypes = new BuiltinTypeStates();

  /** What built-in modules keep for themselves. */
  public final ModuleStates moduleStates = new ModuleStates();

  final Identities identities = new Identities();

  public final FileNumbers fileNumbers = new FileNumbers();

  private int lastTypeVersion;
  private PyDict minimalBuiltins;

  /** The empty frozenset that {@code frozenset()} returns; owned, null until first used. */
  public PyFrozenSet emptyFrozenSet;

  /** The signals that have arrived. */
  public final Interrupts interrupts = new Interrupts();

  public final CodecRegistry codecs = new CodecRegistry();

  /** The interned strings of this VM; {@link Names} come before them. */
  public final InternTable interned = new InternTable();

  /** {@code sys.getrecursionlimit}. */
  public int recursionLimit() {
    return recursionLimit;
  }

  /** {@code sys.setrecursionlimit}. */
  public void setRecursionLimit(int limit) {
    recursionLimit = Math.min(limit, maxRecursionLimit);
    threads.limitDepths();
  }

  /** {@code sys.setrecursionlimit} is to set no higher limit than that from now on. */
  public void limitRecursion(int most) {
    maxRecursionLimit = most;
    setRecursionLimit(recursionLimit);
  }

  /** A version that no class of this VM has had; 0, which is never cached, once all are used up. */
  public int nextTypeVersion() {
    return lastTypeVersion == Integer.MAX_VALUE ? 0 : ++lastTypeVersion;
  }

  /** The built-ins of code whose globals name none: {@code None} alone; borrowed. */
  public PyDict minimalBuiltins(ThreadState ts) {
    if (minimalBuiltins == null) {
      minimalBuiltins = new PyDict(ts);
      PyString none = PyString.fromString("None");
      minimalBuiltins.putStr(ts, none, PyNone.NONE);
      none.decref(ts);
    }
    return minimalBuiltins;
  }

  /**
   * Runs when a thread's ticker has run out: limits, signals, thread switch.
   *
   * @throws PyException that stops the program, if its budget is used up or the VM has ended; what
   *     the handler of a signal raises
   */
  public void onTick(ThreadState ts) {
    ts.spendTicks();
    spare.restore();
    if (limiter != null) {
      limiter.tick(ts);
    }
    interrupts.check(ts);
    if (lock.isWanted()) {
      lock.switchThreads(ts);
    }
    gc.collectIfDue(ts);
  }

  /**
   * {@link #onTick} where nothing is due that might raise, run Python code or look at frames.
   *
   * @return false, with nothing done, where something may be due
   */
  public boolean tickUnseen(ThreadState ts) {
    if (limiter != null
        || interrupts.arePending()
        || lock.isWanted()
        || gc.isDue()
        || !ts.spendTicksUnseen()) {
      return false;
    }
    spare.restore();
    return true;
  }
}
