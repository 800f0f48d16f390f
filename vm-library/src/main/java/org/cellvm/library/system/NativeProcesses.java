package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.bytes;
import static org.cellvm.library.system.NativeText.result;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.cellvm.system.Interrupter;
import org.cellvm.system.Processes;
import org.cellvm.system.SpawnActions;
import org.cellvm.system.SpawnActions.Group;
import org.cellvm.system.SystemErrors;

/** Linux's calls on processes. */
final class NativeProcesses implements Processes {
  /** The size of {@code struct rusage}: two times of two numbers, then 14 counts. */
  static final int USAGE_SIZE = 144;

  private static final int NAME_SIZE = 65;
  private static final int NAMES = 5;
  private static final int SET_MASK = 2;
  private static final int SIGNAL_SET_SIZE = 128;

  private final NativeSpawn spawn = new NativeSpawn();

  /** The environment that the C library has now. */
  static Pointer environment() {
    return NativeLibrary.getProcess().getGlobalVariableAddress("environ").getPointer(0);
  }

  @Override
  public int spawn(
      String path, boolean search, String[] arguments, String[] environment, SpawnActions actions) {
    return spawn.start(path, search, arguments, environment, actions);
  }

  @Override
  public int execute(String path, String[] arguments, String[] environment) {
    Memory argv = NativeText.array(arguments);
    Pointer envp = environment == null ? environment() : NativeText.array(environment);
    // The JVM's threads block signals of its own, which the program must not inherit.
    Memory none = new Memory(SIGNAL_SET_SIZE);
    none.clear();
    Memory before = new Memory(SIGNAL_SET_SIZE);
    ProcessCalls.pthread_sigmask(SET_MASK, none, before);
    int r = result(ProcessCalls.execve(bytes(path), argv, envp));
    ProcessCalls.pthread_sigmask(SET_MASK, before, null);
    return r;
  }

  @Override
  public int await(int pid, int options, int[] status, long[] usage) {
    Memory rusage = usage == null ? null : new Memory(USAGE_SIZE);
    int r = result(ProcessCalls.wait4(pid, status, options, rusage));
    if (rusage != null) {
      rusage.read(0, usage, 0, USAGE_SIZE / Long.BYTES);
    }
    return r;
  }

  @Override
  public int kill(int pid, int signal) {
    return result(ProcessCalls.kill(pid, signal));
  }

  @Override
  public int killGroup(int group, int signal) {
    return result(ProcessCalls.killpg(group, signal));
  }

  @Override
  public int system(String command) {
    SpawnActions plain = new SpawnActions(new int[0], false, null, Group.INHERITED);
    int pid = spawn("/bin/sh", false, new String[] {"sh", "-c", command}, null, plain);
    if (pid < 0) {
      return 127 << 8;
    }
    int[] status = new int[1];
    int r;
    do {
      r = await(pid, 0, status, null);
    } while (r == -SystemErrors.EINTR);
    return r < 0 ? r : status[0];
  }

  @Override
  public Interrupter newInterrupter() {
    return new NativeInterrupter();
  }

  @Override
  public int resetSignal(int signal) {
    // All zero, whatever its lay-out: SIG_DFL, no flags, nothing blocked.
    Memory action = new Memory(NativeInterrupter.ACTION);
    action.clear();
    return result(ProcessCalls.sigaction(signal, action, null));
  }

  @Override
  public int abort() {
    ProcessCalls.abort();
    return 0;
  }

  @Override
  public int nice(int increment, int[] out) {
    Native.setLastError(0);
    out[0] = ProcessCalls.nice(increment);
    return out[0] == -1 ? -Native.getLastError() : 0;
  }

  @Override
  public int times(long[] out) {
    long[] four = new long[4];
    long elapsed = ProcessCalls.times(four);
    System.arraycopy(four, 0, out, 0, 4);
    out[4] = elapsed;
    return 0;
  }

  @Override
  public int loadAverages(double[] out) {
    return ProcessCalls.getloadavg(out, out.length);
  }

  @Override
  public int names(String[] out) {
    byte[] names = new byte[NAME_SIZE * (NAMES + 1)];
    int r = result(ProcessCalls.uname(names));
    for (int i = 0; i < NAMES; i++) {
      out[i] = NativeText.text(names, i * NAME_SIZE, (i + 1) * NAME_SIZE);
    }
    return r;
  }

  @Override
  public long limit(int name) {
    Native.setLastError(0);
    return NativeText.limit(ProcessCalls.sysconf(name));
  }

  @Override
  public int configuration(int name, byte[] out) {
    Native.setLastError(0);
    long size = ProcessCalls.confstr(name, out.length == 0 ? null : out, out.length);
    return size == 0 ? -Native.getLastError() : (int) size;
  }

  @Override
  public String variable(String name) {
    Pointer value = ProcessCalls.getenv(bytes(name));
    return value == null ? null : value.getString(0, "ISO-8859-1");
  }

  @Override
  public int setVariable(String name, String value) {
    return result(ProcessCalls.setenv(bytes(name), bytes(value), 1));
  }

  @Override
  public int unsetVariable(String name) {
    return result(ProcessCalls.unsetenv(bytes(name)));
  }

  @Override
  public int resourceLimit(int resource, long[] out) {
    return result(ProcessCalls.getrlimit(resource, out));
  }

  @Override
  public int setResourceLimit(int resource, long soft, long hard) {
    return result(ProcessCalls.setrlimit(resource, new long[] {soft, hard}));
  }

  @Override
  public int resourceUsage(int who, long[] out) {
    return result(ProcessCalls.getrusage(who, out));
  }
}
