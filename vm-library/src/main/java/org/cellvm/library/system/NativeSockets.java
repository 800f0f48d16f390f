package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.result;

import org.cellvm.system.Sockets;

/** Linux's calls on sockets. */
final class NativeSockets implements Sockets {
  /** A write to a closed connection is an error, not a signal: {@code MSG_NOSIGNAL}. */
  private static final int NO_SIGNAL = 0x4000;

  private final OpenDescriptors opened;

  NativeSockets(OpenDescriptors opened) {
    this.opened = opened;
  }

  @Override
  public int socket(int family, int type, int protocol) {
    return opened.opened(result(SocketCalls.socket(family, type, protocol)));
  }

  @Override
  public int pair(int family, int type, int protocol, int[] ends) {
    return opened.opened(result(SocketCalls.socketpair(family, type, protocol, ends)), ends);
  }

  @Override
  public int bind(int fd, byte[] address, int length) {
    return result(SocketCalls.bind(fd, address, length));
  }

  @Override
  public int connect(int fd, byte[] address, int length) {
    return result(SocketCalls.connect(fd, address, length));
  }

  @Override
  public int listen(int fd, int backlog) {
    return result(SocketCalls.listen(fd, backlog));
  }

  @Override
  public int accept(int fd, byte[] address, int[] length) {
    return opened.opened(result(SocketCalls.accept(fd, address, length)));
  }

  @Override
  public int name(int fd, byte[] address, int[] length) {
    return result(SocketCalls.getsockname(fd, address, length));
  }

  @Override
  public int peer(int fd, byte[] address, int[] length) {
    return result(SocketCalls.getpeername(fd, address, length));
  }

  @Override
  public int shutdown(int fd, int how) {
    return result(SocketCalls.shutdown(fd, how));
  }

  @Override
  public int getOption(int fd, int level, int name, byte[] value, int[] length) {
    return result(SocketCalls.getsockopt(fd, level, name, value, length));
  }

  @Override
  public int setOption(int fd, int level, int name, byte[] value, int length) {
    return result(SocketCalls.setsockopt(fd, level, name, value, length));
  }

  @Override
  public int receive(int fd, byte[] buffer, int n, int flags, byte[] address, int[] length) {
    return (int) result(SocketCalls.recvfrom(fd, buffer, n, flags, address, length));
  }

  @Override
  public int send(int fd, byte[] bytes, int n, int flags, byte[] address, int length) {
    return (int) result(SocketCalls.sendto(fd, bytes, n, flags | NO_SIGNAL, address, length));
  }
}
