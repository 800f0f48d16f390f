package org.cellvm.system;

/** Who this process is: users, groups, and numbers of processes. */
public interface Identity {
  /** The numbers that {@link #get} returns. */
  enum Id {
    PROCESS,
    PARENT,
    PROCESS_GROUP,
    USER,
    EFFECTIVE_USER,
    GROUP,
    EFFECTIVE_GROUP
  }

  /** Which number {@link #set} sets. */
  enum Settable {
    USER,
    EFFECTIVE_USER,
    GROUP,
    EFFECTIVE_GROUP
  }

  default long get(Id id) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int set(Settable id, int value) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code setreuid} and {@code setregid}. */
  default int setBoth(boolean users, int real, int effective) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code setresuid} and {@code setresgid}. */
  default int setAll(boolean users, int real, int effective, int saved) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code getresuid} and {@code getresgid}. */
  default int getAll(boolean users, int[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns how many groups there are; puts them into {@code out}, unless its length is 0. */
  default int groups(int[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setGroups(int[] groups) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int initializeGroups(String user, int group) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int processGroup(int pid) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setProcessGroup(int pid, int group) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int session(int pid) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int newSession() {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns how many bytes of {@code out} hold the name of who has logged in. */
  default int login(byte[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
