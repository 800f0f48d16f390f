package org.cellvm.system;

import org.cellvm.codec.FileNames;

/** Calls on processes. Environments and arguments are strings of one char a byte. */
public interface Processes {
  /**
   * Starts a program with a new process; returns its number.
   *
   * @param path the program; sought in PATH where it has no slash and {@code search} is set
   * @param environment {@code NAME=value}; null for this process's
   */
  default int spawn(
      String path, boolean search, String[] arguments, String[] environment, SpawnActions actions) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Replaces this process's program; returns only if that fails. */
  default int execute(String path, String[] arguments, String[] environment) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /**
   * {@code wait4}: returns the process's number, 0 if there is none yet. May block.
   *
   * @param status gets the status
   * @param usage gets times and counts as {@code struct rusage} has them; may be null
   */
  default int await(int pid, int options, int[] status, long[] usage) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int kill(int pid, int signal) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int killGroup(int group, int signal) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code system}: returns the status of a command of the shell. May block. */
  default int system(String command) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns what ends the blocked calls of one thread; null where there is no such thing. */
  default Interrupter newInterrupter() {
    return null;
  }

  /** Sets what the system does by default for a signal. */
  default int resetSignal(int signal) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Ends this process at once. */
  default int exit(int status) {
    Runtime.getRuntime().halt(status);
    return 0;
  }

  default int abort() {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns the nice value, which may be negative, in {@code out}. */
  default int nice(int increment, int[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Times of this process and its children in ticks: user, system, twice, and real time. */
  default int times(long[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int loadAverages(double[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** The names of {@code uname}, five of them. */
  default int names(String[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code sysconf}: {@link Long#MIN_VALUE} where there is no limit. */
  default long limit(int name) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code confstr}: returns the size with the final zero; 0 where there is no value. */
  default int configuration(int name, byte[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** The value of an environment variable, a character a byte; null if it is not set. */
  default String variable(String name) {
    String value = System.getenv(name);
    return value == null ? null : FileNames.toPython(value);
  }

  default int setVariable(String name, String value) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int unsetVariable(String name) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code getrlimit}: the soft and the hard limit. */
  default int resourceLimit(int resource, long[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setResourceLimit(int resource, long soft, long hard) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** The numbers of {@code struct rusage}: two times of two each, and 14 counts. */
  int USAGE_FIELDS = 18;

  /** {@code getrusage}, in the form of {@link #await}. */
  default int resourceUsage(int who, long[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
