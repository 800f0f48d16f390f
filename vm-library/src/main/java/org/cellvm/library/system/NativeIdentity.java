package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.result;

import org.cellvm.system.Identity;

/** Linux's calls on users, groups and numbers of processes. */
final class NativeIdentity implements Identity {
  @Override
  public long get(Id id) {
    return switch (id) {
      case PROCESS -> IdentityCalls.getpid();
      case PARENT -> IdentityCalls.getppid();
      case PROCESS_GROUP -> IdentityCalls.getpgrp();
      case USER -> IdentityCalls.getuid() & 0xffffffffL;
      case EFFECTIVE_USER -> IdentityCalls.geteuid() & 0xffffffffL;
      case GROUP -> IdentityCalls.getgid() & 0xffffffffL;
      case EFFECTIVE_GROUP -> IdentityCalls.getegid() & 0xffffffffL;
    };
  }

  @Override
  public int set(Settable id, int value) {
    return result(
        switch (id) {
          case USER -> IdentityCalls.setuid(value);
          case EFFECTIVE_USER -> IdentityCalls.seteuid(value);
          case GROUP -> IdentityCalls.setgid(value);
          case EFFECTIVE_GROUP -> IdentityCalls.setegid(value);
        });
  }

  @Override
  public int setBoth(boolean users, int real, int effective) {
    return result(
        users ? IdentityCalls.setreuid(real, effective) : IdentityCalls.setregid(real, effective));
  }

  @Override
  public int setAll(boolean users, int real, int effective, int saved) {
    return result(
        users
            ? IdentityCalls.setresuid(real, effective, saved)
            : IdentityCalls.setresgid(real, effective, saved));
  }

  @Override
  public int getAll(boolean users, int[] out) {
    int[] real = new int[1];
    int[] effective = new int[1];
    int[] saved = new int[1];
    int r =
        result(
            users
                ? IdentityCalls.getresuid(real, effective, saved)
                : IdentityCalls.getresgid(real, effective, saved));
    out[0] = real[0];
    out[1] = effective[0];
    out[2] = saved[0];
    return r;
  }

  @Override
  public int groups(int[] out) {
    return result(IdentityCalls.getgroups(out.length, out.length == 0 ? null : out));
  }

  @Override
  public int setGroups(int[] groups) {
    return result(IdentityCalls.setgroups(groups.length, groups.length == 0 ? null : groups));
  }

  @Override
  public int initializeGroups(String user, int group) {
    return result(IdentityCalls.initgroups(NativeText.bytes(user), group));
  }

  @Override
  public int processGroup(int pid) {
    return result(IdentityCalls.getpgid(pid));
  }

  @Override
  public int setProcessGroup(int pid, int group) {
    return result(IdentityCalls.setpgid(pid, group));
  }

  @Override
  public int session(int pid) {
    return result(IdentityCalls.getsid(pid));
  }

  @Override
  public int newSession() {
    return result(IdentityCalls.setsid());
  }

  @Override
  public int login(byte[] out) {
    int error = IdentityCalls.getlogin_r(out, out.length);
    return error != 0 ? -error : NativeText.length(out);
  }
}
