package org.cellvm.library.ssl;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _ssl._SSLSocket}, which only contexts make instances of. */
@ExposedType(name = "_ssl._SSLSocket", basicSize = 72, baseType = false)
final class SslSocketType extends ObjectType {
  static final SslSocketType TYPE =
      new SslSocketType(new SslSocketTypeTable(), "_ssl._SSLSocket", ObjectType.TYPE);

  /** What the engine calls a connection without a cipher. */
  private static final String NONE = "SSL_NULL_WITH_NULL_NULL";

  private SslSocketType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedGetter(value = "context", doc = "The context that the connection is of.")
  static PyObject context(ThreadState ts, PySslSocket self) {
    return Ref.inc(self.context());
  }

  @ExposedSetter("context")
  static void setContext(ThreadState ts, PySslSocket self, PyObject value) {
    if (!(value instanceof PySslContext context)) {
      throw Errors.typeError("The value must be a SSLContext");
    }
    self.setContext(ts, context);
  }

  @ExposedMethod(
      value = "do_handshake",
      convention = Convention.NOARGS,
      doc = "Agrees with the peer on protocol, cipher and keys.")
  static void handshake(ThreadState ts, PySslSocket self) {
    self.handshake(ts);
  }

  @ExposedMethod(
      value = "write",
      parse = "s*:write",
      doc = "write(data) -> how many bytes were sent")
  static long write(ThreadState ts, PySslSocket self, byte[] bytes) {
    self.write(ts, bytes);
    return bytes.length;
  }

  @ExposedMethod(
      value = "read",
      parse = "i|O:read",
      defaults = "null",
      doc = "read(size[, buffer]) -> up to size bytes, or how many are in the buffer now")
  static PyObject read(ThreadState ts, PySslSocket self, long size, PyObject buffer) {
    if (buffer == null) {
      if (size < 0) {
        throw Errors.valueError("size should not be negative");
      }
      return size == 0 ? Ref.inc(PyString.EMPTY) : PyString.of(self.read(ts, (int) size));
    }
    ByteMemory memory = ArgConversions.writable(ts, buffer, "read", 2);
    int n = memory.memorySize();
    if (size > 0 && size < n) {
      n = (int) size;
    }
    byte[] bytes = n == 0 ? new byte[0] : self.read(ts, n);
    memory.putBytes(0, bytes, 0, bytes.length);
    return PyLong.valueOf(BigInteger.valueOf(bytes.length));
  }

  @ExposedMethod(
      value = "pending",
      convention = Convention.NOARGS,
      doc = "How many bytes can be read without receiving more.")
  static long pending(ThreadState ts, PySslSocket self) {
    return self.pending();
  }

  @ExposedMethod(
      value = "shutdown",
      convention = Convention.NOARGS,
      doc = "Ends the encryption; returns the socket, on which plain bytes can be sent then.")
  static PyObject shutdown(ThreadState ts, PySslSocket self) {
    return self.shutDown(ts);
  }

  @ExposedMethod(
      value = "peer_certificate",
      parse = "|O:peer_certificate",
      defaults = "null",
      doc = "peer_certificate([der]) -> the peer's certificate, as a dict or as its bytes")
  static PyObject peerCertificate(ThreadState ts, PySslSocket self, PyObject binary) {
    boolean der = binary != null && Objects.isTrue(ts, binary);
    if (self.engine() == null) {
      throw Errors.valueError("handshake not done yet");
    }
    X509Certificate certificate = self.peerCertificate();
    if (certificate == null) {
      return PyNone.NONE;
    }
    try {
      if (der) {
        return PyString.of(certificate.getEncoded());
      }
      return self.context().verifyMode == PySslContext.CERT_NONE
          ? new PyDict(ts)
          : CertificateInfo.of(ts, certificate);
    } catch (GeneralSecurityException e) {
      throw SslState.error(ts, Reason.of(e), Place.READ);
    }
  }

  /** None before the handshake. */
  @ExposedMethod(
      value = "cipher",
      convention = Convention.NOARGS,
      doc = "(name, protocol, bits) of the cipher")
  static PyObject cipher(ThreadState ts, PySslSocket self) {
    SSLEngine engine = self.engine();
    String name = engine == null ? NONE : engine.getSession().getCipherSuite();
    if (name.equals(NONE)) {
      return PyNone.NONE;
    }
    CipherSuite suite = CipherSuite.byStandardName(name);
    PyObject bits = suite == null ? PyNone.NONE : PyInt.valueOf(suite.bits());
    return PyTuple.of(
        ts,
        PyString.fromString(suite == null ? name : suite.name()),
        PyString.fromString(suite == null ? engine.getSession().getProtocol() : suite.version()),
        bits);
  }

  @ExposedMethod(value = "version", convention = Convention.NOARGS, doc = "The protocol's name.")
  static PyObject version(ThreadState ts, PySslSocket self) {
    SSLEngine engine = self.engine();
    return engine == null ? PyNone.NONE : PyUnicode.of(engine.getSession().getProtocol());
  }

  /** Always None: the Java platform compresses nothing. */
  @ExposedMethod(value = "compression", convention = Convention.NOARGS, doc = "None.")
  static PyObject compression(ThreadState ts, PySslSocket self) {
    return PyNone.NONE;
  }

  @ExposedMethod(
      value = "selected_alpn_protocol",
      convention = Convention.NOARGS,
      doc = "The protocol of the application that was agreed upon; None for none.")
  static PyObject applicationProtocol(ThreadState ts, PySslSocket self) {
    SSLEngine engine = self.engine();
    String name = engine == null ? null : engine.getApplicationProtocol();
    return name == null || name.isEmpty() ? PyNone.NONE : PyString.fromString(name);
  }
}
