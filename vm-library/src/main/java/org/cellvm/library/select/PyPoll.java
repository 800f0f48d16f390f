package org.cellvm.library.select;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** The descriptors that {@code select.poll} waits for, in the order in which they were added. */
final class PyPoll extends PyObject {
  private int[] pairs = new int[8];
  private int size;

  /** Whether a thread waits: another one must not at the same time. */
  boolean running;

  private int find(int fd) {
    for (int i = 0; i < size; i++) {
      if (pairs[2 * i] == fd) {
        return i;
      }
    }
    return -1;
  }

  /** Adds a descriptor, or sets its events. */
  void put(int fd, int events) {
    if (!replace(fd, events)) {
      if (2 * size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
      pairs[2 * size] = fd;
      pairs[2 * size + 1] = events;
      size++;
    }
  }

  /** Sets the events of a descriptor; false if it was not added. */
  boolean replace(int fd, int events) {
    int i = find(fd);
    if (i >= 0) {
      pairs[2 * i + 1] = events;
    }
    return i >= 0;
  }

  boolean remove(int fd) {
    int i = find(fd);
    if (i >= 0) {
      System.arraycopy(pairs, 2 * i + 2, pairs, 2 * i, 2 * (size - i - 1));
      size--;
    }
    return i >= 0;
  }

  int[] toPolled() {
    return Arrays.copyOf(pairs, 2 * size);
  }

  @Override
  public PyType type() {
    return PollType.TYPE;
  }
}
