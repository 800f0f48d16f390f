package org.cellvm.library.socket;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The functions of {@code _socket} on numbers and on addresses as text. */
@ExposedModule(name = "_socket", part = true)
final class NumberFunctions {
  private static final int BITS = 32;

  private NumberFunctions() {}

  private static long swapShort(long value) {
    if (value < 0) {
      throw Errors.overflowError("can't convert negative number to unsigned long");
    }
    return Short.reverseBytes((short) value) & 0xffff;
  }

  private static PyObject swapInt(PyObject value) {
    int number;
    if (value instanceof PyInt i) {
      if (i.value < 0) {
        throw Errors.overflowError("can't convert negative number to unsigned long");
      }
      number = (int) i.value;
    } else if (value instanceof PyLong l) {
      if (l.value.signum() < 0) {
        throw Errors.overflowError("can't convert negative value to unsigned long");
      }
      if (l.value.bitLength() > 2 * BITS) {
        throw Errors.overflowError("long int too large to convert");
      }
      if (l.value.bitLength() > BITS) {
        throw Errors.overflowError("long int larger than 32 bits");
      }
      number = l.value.intValue();
    } else {
      throw Errors.typeError("expected int/long, " + value.type().name() + " found");
    }
    return PyLong.valueOf(BigInteger.valueOf(Integer.reverseBytes(number) & 0xffffffffL));
  }

  @ExposedFunction(
      value = "htons",
      parse = "i:htons",
      doc = "A 16-bit number in the order of the network.")
  static long htons(ThreadState ts, long value) {
    return swapShort(value);
  }

  @ExposedFunction(
      value = "ntohs",
      parse = "i:ntohs",
      doc = "A 16-bit number in the order of the machine.")
  static long ntohs(ThreadState ts, long value) {
    return swapShort(value);
  }

  @ExposedFunction(
      value = "htonl",
      convention = Convention.O,
      doc = "A 32-bit number in the order of the network.")
  static PyObject htonl(ThreadState ts, PyObject value) {
    return swapInt(value);
  }

  @ExposedFunction(
      value = "ntohl",
      convention = Convention.O,
      doc = "A 32-bit number in the order of the machine.")
  static PyObject ntohl(ThreadState ts, PyObject value) {
    return swapInt(value);
  }

  @ExposedFunction(
      value = "inet_aton",
      parse = "s:inet_aton",
      doc = "The four bytes of an IPv4 address given as text.")
  static PyObject inetAton(ThreadState ts, String text) {
    byte[] bytes = InternetNumbers.loose(text);
    if (bytes == null) {
      throw SocketState.error(ts, "illegal IP address string passed to inet_aton");
    }
    return PyString.of(bytes);
  }

  @ExposedFunction(
      value = "inet_ntoa",
      parse = "s#:inet_ntoa",
      doc = "The text of an IPv4 address given as four bytes.")
  static String inetNtoa(ThreadState ts, byte[] bytes) {
    if (bytes.length != InternetNumbers.IPV4_SIZE) {
      throw SocketState.error(ts, "packed IP wrong length for inet_ntoa");
    }
    return InternetNumbers.text(bytes, 0);
  }

  @ExposedFunction(
      value = "inet_pton",
      parse = "is:inet_pton",
      doc = "The bytes of an address given as text.")
  static PyObject inetPton(ThreadState ts, long family, String text) {
    byte[] bytes;
    if (family == SocketNumbers.AF_INET) {
      bytes = InternetNumbers.strict(text);
    } else if (family == SocketNumbers.AF_INET6) {
      bytes = InternetNumbers.ipv6(text);
    } else {
      throw SocketState.failure(ts, -SocketNumbers.EAFNOSUPPORT);
    }
    if (bytes == null) {
      throw SocketState.error(ts, "illegal IP address string passed to inet_pton");
    }
    return PyString.of(bytes);
  }

  @ExposedFunction(
      value = "inet_ntop",
      parse = "is#:inet_ntop",
      doc = "The text of an address given as bytes.")
  static String inetNtop(ThreadState ts, long family, byte[] bytes) {
    if (family != SocketNumbers.AF_INET && family != SocketNumbers.AF_INET6) {
      throw Errors.valueError("unknown address family " + family);
    }
    boolean old = family == SocketNumbers.AF_INET;
    if (bytes.length != (old ? InternetNumbers.IPV4_SIZE : InternetNumbers.IPV6_SIZE)) {
      throw Errors.valueError("invalid length of packed IP address string");
    }
    return old ? InternetNumbers.text(bytes, 0) : InternetNumbers.ipv6Text(bytes);
  }
}
