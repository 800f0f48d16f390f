package org.cellvm.system;

/**
 * Calls on sockets, which are descriptors. An address is the bytes of a {@code sockaddr}, with its
 * length beside it; where a call gives one, {@code length[0]} is its length afterwards.
 */
public interface Sockets {
  default int socket(int family, int type, int protocol) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int pair(int family, int type, int protocol, int[] ends) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int bind(int fd, byte[] address, int length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** May block. */
  default int connect(int fd, byte[] address, int length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int listen(int fd, int backlog) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns the descriptor of a new connection. May block. */
  default int accept(int fd, byte[] address, int[] length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int name(int fd, byte[] address, int[] length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int peer(int fd, byte[] address, int[] length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int shutdown(int fd, int how) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int getOption(int fd, int level, int name, byte[] value, int[] length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setOption(int fd, int level, int name, byte[] value, int length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns how many bytes were received; the address may be null. May block. */
  default int receive(int fd, byte[] buffer, int n, int flags, byte[] address, int[] length) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns how many bytes were sent; the address may be null. May block. */
  default int send(int fd, byte[] bytes, int n, int flags, byte[] address, int length) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
