package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** Functions of the C library on processes. */
final class ProcessCalls {
  static {
    Native.register(ProcessCalls.class, NativeLibrary.getProcess());
  }

  private ProcessCalls() {}

  static native int posix_spawn(
      int[] pid, byte[] path, Pointer actions, Pointer attributes, Pointer argv, Pointer envp);

  static native int posix_spawnp(
      int[] pid, byte[] path, Pointer actions, Pointer attributes, Pointer argv, Pointer envp);

  static native int posix_spawn_file_actions_init(Pointer actions);

  static native int posix_spawn_file_actions_destroy(Pointer actions);

  static native int posix_spawn_file_actions_adddup2(Pointer actions, int fd, int target);

  static native int posix_spawn_file_actions_addclose(Pointer actions, int fd);

  static native int posix_spawnattr_init(Pointer attributes);

  static native int posix_spawnattr_destroy(Pointer attributes);

  static native int posix_spawnattr_setflags(Pointer attributes, short flags);

  static native int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals);

  static native int execve(byte[] path, Pointer argv, Pointer envp);

  static native int wait4(int pid, int[] status, int options, Pointer usage);

  static native int pthread_sigmask(int how, Pointer signals, Pointer before);

  static native long pthread_self();

  static native int pthread_kill(long thread, int signal);

  static native int sigaction(int signal, Pointer action, Pointer before);

  static native int kill(int pid, int signal);

  static native int killpg(int group, int signal);

  static native void abort();

  static native int nice(int increment);

  static native long times(long[] out);

  static native int getloadavg(double[] out, int n);

  static native int uname(byte[] out);

  static native long sysconf(int name);

  static native long confstr(int name, byte[] out, long size);

  static native Pointer getenv(byte[] name);

  static native int setenv(byte[] name, byte[] value, int replace);

  static native int unsetenv(byte[] name);

  static native int getrlimit(int resource, long[] out);

  static native int setrlimit(int resource, long[] limits);

  static native int getrusage(int who, long[] out);
}
