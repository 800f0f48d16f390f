package org.cellvm.library.ssl;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.library.socket.PySocket;
import org.cellvm.library.socket.SocketType;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.memory.WeakReferenceType;
import org.cellvm.model.memory.WeakReferences;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** The methods of contexts that say what connections do, and make them. */
final class ContextMethods {
  /** Curves that the Java platform has. */
  private static final List<String> CURVES =
      List.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");

  private ContextMethods() {}

  @ExposedMethod(
      value = "set_ciphers",
      parse = "s:set_ciphers",
      doc = "set_ciphers(list)\n\nSelects ciphers by a list in OpenSSL's language.")
  static void setCiphers(ThreadState ts, PySslContext self, String list) {
    List<CipherSuite> selected = CipherSuite.select(list);
    if (selected.isEmpty()) {
      throw SslState.error(ts, "No cipher can be selected.");
    }
    self.ciphers = selected;
  }

  @ExposedMethod(
      value = "_set_alpn_protocols",
      parse = "s*:set_npn_protocols",
      doc = "Takes names of protocols, a byte with its length before each.")
  static void setApplicationProtocols(ThreadState ts, PySslContext self, byte[] bytes) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < bytes.length; ) {
      int n = bytes[i] & 0xff;
      if (n == 0 || i + 1 + n > bytes.length) {
        throw Errors.memoryError();
      }
      names.add(new String(bytes, i + 1, n, StandardCharsets.ISO_8859_1));
      i += 1 + n;
    }
    self.applicationProtocols = names.isEmpty() ? null : names.toArray(String[]::new);
  }

  @ExposedMethod(
      value = "_set_npn_protocols",
      convention = Convention.RAW,
      doc = "There is no NPN: an error.")
  static void setNextProtocols(
      ThreadState ts, PySslContext self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw new PyException(
        PyExc.NotImplementedError, "The NPN extension requires OpenSSL 1.0.1 or later.");
  }

  @ExposedMethod(
      value = "session_stats",
      convention = Convention.NOARGS,
      doc = "How many handshakes were begun and came to their end, as a dict.")
  static PyObject sessionStatistics(ThreadState ts, PySslContext self) {
    PyDict out = new PyDict(ts);
    put(ts, out, "number", 0);
    put(ts, out, "connect", self.connects);
    put(ts, out, "connect_good", self.connected);
    put(ts, out, "connect_renegotiate", 0);
    put(ts, out, "accept", self.accepts);
    put(ts, out, "accept_good", self.accepted);
    put(ts, out, "accept_renegotiate", 0);
    put(ts, out, "hits", 0);
    put(ts, out, "misses", 0);
    put(ts, out, "timeouts", 0);
    put(ts, out, "cache_full", 0);
    return out;
  }

  private static void put(ThreadState ts, PyDict out, String key, int n) {
    out.setItemString(ts, key, PyLong.valueOf(BigInteger.valueOf(n)));
  }

  @ExposedMethod(
      value = "set_ecdh_curve",
      convention = Convention.O,
      doc = "Checks that there is a curve of that name. The Java platform chooses by itself.")
  static void setCurve(ThreadState ts, PySslContext self, PyObject name) {
    String text;
    if (name instanceof PyUnicode u) {
      text = u.toString();
    } else if (name instanceof PyString s) {
      text = s.toString();
    } else {
      throw Errors.typeError("expected string or Unicode object, " + name.type().name() + " found");
    }
    ObjectNames.Named named = ObjectNames.byName(text);
    if (named == null || !named.shortName().equals(text)) {
      PyString shown = ts.own(Objects.repr(ts, name));
      throw Errors.valueError("unknown elliptic curve name " + shown);
    }
    if (!CURVES.contains(named.identifier())) {
      throw SslState.numbered(ts, Reason.UNKNOWN_GROUP, Place.CURVE);
    }
  }

  @ExposedMethod(
      value = "set_servername_callback",
      parse = "O",
      doc = "Sets what a server calls with the name that a client asks for; None for nothing.")
  static void setCallback(ThreadState ts, PySslContext self, PyObject function) {
    PyObject old = self.serverNameCallback;
    self.serverNameCallback = null;
    Ref.dec(ts, old);
    if (function != PyNone.NONE) {
      if (!Objects.isCallable(function)) {
        throw Errors.typeError("not a callable object");
      }
      self.serverNameCallback = Ref.inc(function);
    }
  }

  @ExposedMethod(
      value = "_wrap_socket",
      parse = "Oi|OO:_wrap_socket",
      keywords = {"sock", "server_side", "server_hostname", "ssl_sock"},
      defaults = {"null", "null"},
      doc = "_wrap_socket(sock, server_side[, server_hostname[, ssl_sock]]) -> a connection")
  static PyObject wrap(
      ThreadState ts,
      PySslContext self,
      PyObject sock,
      long serverSide,
      PyObject hostname,
      PyObject owner) {
    PySocket socket = (PySocket) ArgConversions.typed(ts, sock, SocketType.TYPE, "_wrap_socket", 1);
    String name = hostname == null || hostname == PyNone.NONE ? null : hostname(ts, hostname);
    PyWeakReference reference =
        owner == null || owner == PyNone.NONE
            ? null
            : ts.own(WeakReferences.reference(ts, WeakReferenceType.TYPE, owner, null));
    return new PySslSocket(ts, self, socket, serverSide != 0, name, reference);
  }

  /** A str is taken for encoded. */
  private static String hostname(ThreadState ts, PyObject hostname) {
    PyObject bytes =
        hostname instanceof PyUnicode u ? ts.own(Codecs.encode(ts, u, "idna", null)) : hostname;
    return ArgConversions.fileName(ts, bytes, "_wrap_socket", 3).toString();
  }
}
