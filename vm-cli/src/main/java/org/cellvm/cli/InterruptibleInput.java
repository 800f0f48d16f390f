package org.cellvm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.LockSupport;
import org.cellvm.model.Interrupts;

/**
 * Standard input whose reads end when an interrupt is pending. Java cannot interrupt a read: one
 * that may block is done by another thread, and what that thread reads after the interrupt is kept
 * for the next read.
 */
final class InterruptibleInput extends InputStream implements Runnable {
  private static final int CHUNK = 8192;

  private final InputStream in;

  /** Null until there is a VM to interrupt. */
  private Interrupts interrupts;

  private final byte[] buffer = new byte[CHUNK];
  private int at;

  // Written by one thread before it sets the flag, read by the other after it has seen the flag.
  private int limit;
  private IOException failure;
  private Thread reader;
  private volatile boolean reading;

  private Thread helper;

  InterruptibleInput(InputStream in) {
    this.in = in;
  }

  void endReadsFor(Interrupts asked) {
    interrupts = asked;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int off, int n) throws IOException {
    if (n == 0) {
      return 0;
    }
    if (at == limit && !reading) {
      if (interrupts == null || in.available() > 0) {
        return in.read(bytes, off, n);
      }
      start();
    }
    if (reading) {
      interrupts.await(() -> !reading, Long.MAX_VALUE);
      if (reading) {
        throw new InterruptedIOException("Interrupted system call");
      }
    }
    if (failure != null) {
      IOException e = failure;
      failure = null;
      throw e;
    }
    if (limit < 0) {
      limit = 0;
      return -1;
    }
    int part = Math.min(n, limit - at);
    System.arraycopy(buffer, at, bytes, off, part);
    at += part;
    return part;
  }

  private void start() {
    at = 0;
    limit = 0;
    reader = Thread.currentThread();
    reading = true;
    if (helper == null) {
      helper = new Thread(this, "stdin");
      helper.setDaemon(true);
      helper.start();
    } else {
      LockSupport.unpark(helper);
    }
  }

  @Override
  public void run() {
    for (; ; ) {
      while (!reading) {
        LockSupport.park(this);
      }
      try {
        limit = in.read(buffer, 0, CHUNK);
      } catch (IOException e) {
        failure = e;
      }
      reading = false;
      LockSupport.unpark(reader);
    }
  }

  @Override
  public int available() throws IOException {
    return reading ? 0 : limit - at + in.available();
  }
}
