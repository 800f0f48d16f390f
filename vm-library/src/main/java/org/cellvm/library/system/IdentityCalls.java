package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Functions of the C library on users, groups and numbers of processes. */
final class IdentityCalls {
  static {
    Native.register(IdentityCalls.class, NativeLibrary.getProcess());
  }

  private IdentityCalls() {}

  static native int getpid();

  static native int getppid();

  static native int getpgrp();

  static native int getuid();

  static native int geteuid();

  static native int getgid();

  static native int getegid();

  static native int setuid(int id);

  static native int seteuid(int id);

  static native int setgid(int id);

  static native int setegid(int id);

  static native int setreuid(int real, int effective);

  static native int setregid(int real, int effective);

  static native int setresuid(int real, int effective, int saved);

  static native int setresgid(int real, int effective, int saved);

  static native int getresuid(int[] real, int[] effective, int[] saved);

  static native int getresgid(int[] real, int[] effective, int[] saved);

  static native int getgroups(int n, int[] out);

  static native int setgroups(long n, int[] groups);

  static native int initgroups(byte[] user, int group);

  static native int getpgid(int pid);

  static native int setpgid(int pid, int group);

  static native int getsid(int pid);

  static native int setsid();

  static native int getlogin_r(byte[] out, long size);
}
