package org.cellvm.system;

import java.io.FileDescriptor;

/** Calls on descriptors: open files, pipes, devices. */
public interface Descriptors {
  int SET = 0;
  int CURRENT = 1;
  int END = 2;

  /** Opens a file with the flags of {@link OpenFlags}; returns its descriptor. */
  default int open(String path, int flags, int mode) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int close(int fd) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Closes all that have been opened by these calls, sockets and terminals too, for good. */
  default void closeAll() {}

  /** Reads into part of an array; returns how many bytes, 0 at the end. May block. */
  default int read(int fd, byte[] buffer, int off, int n) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Writes part of an array; returns how many bytes were written. May block. */
  default int write(int fd, byte[] buffer, int off, int n) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default long seek(int fd, long offset, int whence) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int truncate(int fd, long length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int synchronize(int fd, boolean dataOnly) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int status(int fd, FileStatus out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int fileSystem(int fd, FileSystemStatus out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int duplicate(int fd) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int duplicateTo(int fd, int target) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Makes a pipe: the end to read from, the end to write to. */
  default int pipe(int[] ends) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeMode(int fd, int mode) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeOwner(int fd, int user, int group) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeDirectory(int fd) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default long limit(int fd, int name) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code fcntl} with a number. */
  default int control(int fd, int command, long argument) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code fcntl} with a structure, which the call may change. */
  default int control(int fd, int command, byte[] argument) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code ioctl} with a number. */
  default int deviceControl(int fd, long request, long argument) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code ioctl} with a structure, which the call may change. */
  default int deviceControl(int fd, long request, byte[] argument) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code flock}. May block. */
  default int lock(int fd, int operation) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /**
   * Waits until some of the descriptors are ready.
   *
   * @param fds pairs: a descriptor; the events of {@code poll} that are waited for in the low 16
   *     bits, where those that have come are put into the high ones
   * @param millis how long at most; negative without end
   */
  default int poll(int[] fds, int n, int millis) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code mmap}: puts the memory into {@code out}. */
  default int map(int fd, long length, int protection, int flags, long offset, MappedMemory[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code epoll_create}: returns a new descriptor. */
  default int createEpoll() {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code epoll_ctl}. */
  default int controlEpoll(int epoll, int operation, int fd, int events) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code epoll_wait}: fills pairs of a descriptor and events; returns how many. May block. */
  default int waitEpoll(int epoll, int[] out, int millis) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns the descriptor that a Java stream reads or writes. */
  default int of(FileDescriptor stream) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns 1 where the descriptor is a terminal, else 0. */
  default int isTerminal(int fd) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
