package org.cellvm.library.system;

/** The lay-out of {@code struct epoll_event}, which is packed on x86 alone. */
final class EpollEvents {
  private static final boolean PACKED = System.getProperty("os.arch", "").equals("amd64");

  static final int SIZE = PACKED ? 12 : 16;

  /** Where the data is, of which the descriptor is the first half. */
  static final int DATA = PACKED ? 4 : 8;

  private EpollEvents() {}
}
