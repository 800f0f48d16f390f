package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** Functions of the C library on sockets and on names of hosts. */
final class SocketCalls {
  static {
    Native.register(SocketCalls.class, NativeLibrary.getProcess());
  }

  private SocketCalls() {}

  static native int socket(int family, int type, int protocol);

  static native int socketpair(int family, int type, int protocol, int[] ends);

  static native int bind(int fd, byte[] address, int length);

  static native int connect(int fd, byte[] address, int length);

  static native int listen(int fd, int backlog);

  static native int accept(int fd, byte[] address, int[] length);

  static native int getsockname(int fd, byte[] address, int[] length);

  static native int getpeername(int fd, byte[] address, int[] length);

  static native int shutdown(int fd, int how);

  static native int getsockopt(int fd, int level, int name, byte[] value, int[] length);

  static native int setsockopt(int fd, int level, int name, byte[] value, int length);

  static native long recvfrom(
      int fd, byte[] buffer, long n, int flags, byte[] address, int[] length);

  static native long sendto(int fd, byte[] bytes, long n, int flags, byte[] address, int length);

  static native int gethostname(byte[] name, long size);

  static native int getaddrinfo(byte[] host, byte[] service, byte[] hints, long[] result);

  static native void freeaddrinfo(Pointer result);

  static native Pointer gai_strerror(int error);

  static native int getnameinfo(
      byte[] address,
      int length,
      byte[] host,
      int hostLength,
      byte[] service,
      int serviceLength,
      int flags);

  static native Pointer gethostbyname(byte[] name);

  static native Pointer gethostbyaddr(byte[] address, int length, int family);

  static native Pointer getservbyname(byte[] name, byte[] protocol);

  static native Pointer getservbyport(int port, byte[] protocol);

  static native Pointer getprotobyname(byte[] name);

  static native Pointer __h_errno_location();
}
