package org.cellvm.library.socket;

import java.util.Arrays;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.system.SystemErrors;

/** The methods of sockets that receive and send. */
final class SocketTransfers {
  /** A stream gives less at once than this, whatever is asked for. */
  private static final int LARGEST_PART = 1 << 22;

  private SocketTransfers() {}

  private static byte[] buffer(PySocket self, long n, long flags) {
    boolean part = self.kind == SocketNumbers.SOCK_STREAM && flags == 0;
    return new byte[(int) (part ? Math.min(n, LARGEST_PART) : n)];
  }

  private static int receive(ThreadState ts, PySocket self, byte[] buffer, long flags) {
    return self.perform(
        ts, PySocket.READ, s -> s.receive(self.fd, buffer, buffer.length, (int) flags, null, null));
  }

  @ExposedMethod(
      value = "recv",
      parse = "i|i:recv",
      defaults = "0",
      doc = "recv(size[, flags]) -> str\n\nReceives up to size bytes; none at the end.")
  static PyObject recv(ThreadState ts, PySocket self, long n, long flags) {
    if (n < 0) {
      throw Errors.valueError("negative buffersize in recv");
    }
    byte[] buffer = buffer(self, n, flags);
    return PyString.of(buffer, 0, receive(ts, self, buffer, flags));
  }

  @ExposedMethod(
      value = "recv_into",
      parse = "w*|ii:recv_into",
      keywords = {"buffer", "nbytes", "flags"},
      defaults = {"0", "0"},
      doc = "recv_into(buffer[, size[, flags]]) -> how many bytes were received into the buffer")
  static long recvInto(ThreadState ts, PySocket self, ByteMemory memory, long size, long flags) {
    if (size < 0) {
      throw Errors.valueError("negative buffersize in recv_into");
    }
    long n = size == 0 ? memory.memorySize() : size;
    if (memory.memorySize() < n) {
      throw Errors.valueError("buffer too small for requested bytes");
    }
    byte[] buffer = buffer(self, n, flags);
    int received = receive(ts, self, buffer, flags);
    memory.putBytes(0, buffer, 0, received);
    return received;
  }

  @ExposedMethod(
      value = "recvfrom",
      parse = "i|i:recvfrom",
      defaults = "0",
      doc = "recvfrom(size[, flags]) -> (str, address of the sender)")
  static PyObject recvFrom(ThreadState ts, PySocket self, long n, long flags) {
    if (n < 0) {
      throw Errors.valueError("negative buffersize in recvfrom");
    }
    byte[] buffer = buffer(self, n, flags);
    byte[] address = new byte[SocketAddresses.LARGEST];
    int[] length = {address.length};
    int received = receiveFrom(ts, self, buffer, flags, address, length);
    PyObject sender = ts.own(SocketAddresses.toPython(ts, address, length[0]));
    sender.incref();
    return PyTuple.of(ts, PyString.of(buffer, 0, received), sender);
  }

  private static int receiveFrom(
      ThreadState ts, PySocket self, byte[] buffer, long flags, byte[] address, int[] length) {
    return self.perform(
        ts,
        PySocket.READ,
        s -> {
          length[0] = address.length;
          return s.receive(self.fd, buffer, buffer.length, (int) flags, address, length);
        });
  }

  @ExposedMethod(
      value = "recvfrom_into",
      parse = "w*|ii:recvfrom_into",
      keywords = {"buffer", "nbytes", "flags"},
      defaults = {"0", "0"},
      doc = "recvfrom_into(buffer[, size[, flags]]) -> (how many bytes, address of the sender)")
  static PyObject recvFromInto(
      ThreadState ts, PySocket self, ByteMemory memory, long size, long flags) {
    if (size < 0) {
      throw Errors.valueError("negative buffersize in recvfrom_into");
    }
    if (size > memory.memorySize()) {
      throw Errors.valueError("nbytes is greater than the length of the buffer");
    }
    byte[] buffer = buffer(self, size == 0 ? memory.memorySize() : size, flags);
    byte[] address = new byte[SocketAddresses.LARGEST];
    int[] length = {address.length};
    int received = receiveFrom(ts, self, buffer, flags, address, length);
    memory.putBytes(0, buffer, 0, received);
    return PyTuple.of(
        ts, PyInt.valueOf(received), SocketAddresses.toPython(ts, address, length[0]));
  }

  @ExposedMethod(
      value = "send",
      parse = "s*|i:send",
      defaults = "0",
      doc = "send(data[, flags]) -> how many bytes were sent, perhaps not all")
  static long send(ThreadState ts, PySocket self, byte[] bytes, long flags) {
    return self.perform(
        ts, PySocket.WRITE, s -> s.send(self.fd, bytes, bytes.length, (int) flags, null, 0));
  }

  @ExposedMethod(
      value = "sendall",
      parse = "s*|i:sendall",
      defaults = "0",
      doc = "sendall(data[, flags])\n\nSends all the data. After an error some of it may be sent.")
  static void sendAll(ThreadState ts, PySocket self, byte[] bytes, long flags) {
    long deadline = self.deadline();
    byte[] rest = bytes;
    do {
      byte[] part = rest;
      int sent =
          self.attempt(
              ts,
              PySocket.WRITE,
              deadline,
              s -> s.send(self.fd, part, part.length, (int) flags, null, 0));
      if (sent == -SystemErrors.EINTR) {
        ts.interp.interrupts.check(ts);
        continue;
      }
      if (sent < 0) {
        throw SocketState.failure(ts, sent);
      }
      rest = sent == rest.length ? new byte[0] : Arrays.copyOfRange(rest, sent, rest.length);
      ts.interp.interrupts.check(ts);
    } while (rest.length > 0);
  }

  @ExposedMethod(
      value = "sendto",
      convention = Convention.RAW,
      doc = "sendto(data[, flags], address) -> how many bytes were sent")
  static long sendTo(
      ThreadState ts, PySocket self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("sendto", kwnames);
    if (n != 2 && n != 3) {
      throw Errors.typeError("sendto() takes 2 or 3 arguments (" + n + " given)");
    }
    byte[] bytes = ArgConversions.bytes(ts, args[off], "sendto", 1).bytes();
    int flags = n == 3 ? (int) ArgConversions.toInt(ts, args[off + 1], "sendto", 2) : 0;
    byte[] address = SocketAddresses.toSystem(ts, self, args[off + n - 1]);
    return self.perform(
        ts,
        PySocket.WRITE,
        s -> s.send(self.fd, bytes, bytes.length, flags, address, address.length));
  }
}
