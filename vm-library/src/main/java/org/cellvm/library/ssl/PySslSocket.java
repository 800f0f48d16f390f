package org.cellvm.library.ssl;

import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.cellvm.library.socket.PySocket;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;

/** An {@code _ssl._SSLSocket}: a connection. */
final class PySslSocket extends PyGcObject {
  private static final int CALLBACK_FAILED = 40;
  private static final int INTERNAL_ERROR = 80;
  private static final int PROTOCOL_VERSION = 70;

  private static final int ALERT_RECORD = 21;
  private static final int HANDSHAKE_RECORD = 22;

  /** Owned. */
  private PySslContext context;

  /** Owned. */
  private PySocket socket;

  /** To the object of the module {@code ssl} that this belongs to; owned, null for none. */
  private final PyWeakReference owner;

  private final boolean server;
  private final String hostname;
  private final TlsChannel channel;

  /** Whether the callback for the client's name has been called. */
  private boolean nameKnown;

  /** An alert that the callback has asked for; 0 for none. */
  private int alert;

  /** Counts {@code context}, {@code socket} and {@code owner} up. */
  PySslSocket(
      ThreadState ts,
      PySslContext context,
      PySocket socket,
      boolean server,
      String hostname,
      PyWeakReference owner) {
    this.context = Ref.inc(context);
    this.socket = Ref.inc(socket);
    this.server = server;
    this.hostname = hostname;
    this.owner = Ref.inc(owner);
    channel = new TlsChannel(new Wire(socket));
    ts.gc.track(this);
  }

  PySslContext context() {
    return context;
  }

  void setContext(ThreadState ts, PySslContext value) {
    PySslContext old = context;
    context = Ref.inc(value);
    old.decref(ts);
  }

  private long deadline() {
    return channel.wire().deadline();
  }

  /** The engine of a connection that stands; null before. */
  SSLEngine engine() {
    return channel.isHandshakeDone() ? channel.engine() : null;
  }

  int pending() {
    return channel.pending();
  }

  // Handshake

  void handshake(ThreadState ts) {
    long deadline = deadline();
    begin(ts, deadline);
    boolean first = !channel.isHandshakeDone();
    channel.handshake(ts, deadline);
    if (first) {
      if (server) {
        context.accepted++;
      } else {
        context.connected++;
      }
    }
  }

  /** Makes the engine, if there is none: a server's by the context that its callback has chosen. */
  private void begin(ThreadState ts, long deadline) {
    if (channel.engine() != null) {
      return;
    }
    if (server) {
      checkFirstBytes(ts, deadline);
      ClientHello hello = ClientHello.read(channel.received());
      while (!hello.isComplete) {
        channel.receive(ts, Operation.HANDSHAKE, deadline);
        hello = ClientHello.read(channel.received());
      }
      if (context.serverNameCallback != null && !nameKnown) {
        nameKnown = true;
        alert = callBack(ts, hello.serverName);
      }
      if (alert != 0) {
        channel.sendAlert(ts, alert);
        throw SslState.error(ts, Reason.unnamed("callback failed"), Place.HANDSHAKE);
      }
    }
    try {
      channel.setEngine(context.engine(server, hostname));
    } catch (PySslContext.NoProtocol e) {
      channel.sendAlert(ts, server ? PROTOCOL_VERSION : INTERNAL_ERROR);
      throw SslState.error(ts, Reason.named("NO_PROTOCOLS_AVAILABLE"), Place.HANDSHAKE);
    } catch (GeneralSecurityException e) {
      throw SslState.error(ts, Reason.of(e), Place.HANDSHAKE);
    }
    if (server) {
      context.accepts++;
    } else {
      context.connects++;
    }
  }

  /** A client that speaks no TLS is told from its first bytes. */
  private void checkFirstBytes(ThreadState ts, long deadline) {
    byte[] received = channel.received();
    while (received.length < 5) {
      channel.receive(ts, Operation.HANDSHAKE, deadline);
      received = channel.received();
    }
    String start = PyString.of(received, 0, 5).toString();
    if (start.startsWith("GET ")
        || start.startsWith("POST ")
        || start.startsWith("HEAD ")
        || start.startsWith("PUT ")) {
      throw SslState.error(ts, Reason.named("HTTP_REQUEST"), Place.HANDSHAKE);
    }
    if (start.equals("CONNE")) {
      throw SslState.error(ts, Reason.named("HTTPS_PROXY_REQUEST"), Place.HANDSHAKE);
    }
    if (received[0] == ALERT_RECORD && received[1] == 3) {
      throw SslState.error(ts, Reason.named("UNEXPECTED_MESSAGE"), Place.HANDSHAKE);
    }
    if (received[0] != HANDSHAKE_RECORD || received[1] != 3) {
      throw SslState.error(ts, Reason.named("WRONG_VERSION_NUMBER"), Place.HANDSHAKE);
    }
  }

  /** Calls the callback for the client's name; the alert to send, 0 for none. */
  private int callBack(ThreadState ts, String name) {
    PyObject function = context.serverNameCallback;
    int mark = ts.mark();
    try {
      ts.own(Ref.inc(function));
      PyObject self = owner == null ? this : owner.referent();
      if (self == null) {
        self = this;
      }
      PyObject text = PyNone.NONE;
      if (name != null) {
        PyString bytes = ts.own(PyString.fromString(name));
        text = ts.own(Codecs.decode(ts, bytes, "idna", null));
      }
      PyObject result = ts.own(Objects.call3(ts, function, self, text, context));
      if (result == PyNone.NONE) {
        return 0;
      }
      if (result instanceof PyInt i) {
        return (int) i.value;
      }
      if (result instanceof PyLong i) {
        return i.value.intValue();
      }
      Errors.writeUnraisable(ts, Errors.typeError("an integer is required"), result);
      return INTERNAL_ERROR;
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, function);
      return CALLBACK_FAILED;
    } finally {
      ts.release(mark);
    }
  }

  // Data

  byte[] read(ThreadState ts, int n) {
    long deadline = deadline();
    if (!channel.isHandshakeDone()) {
      handshake(ts);
    }
    return channel.read(ts, n, deadline);
  }

  void write(ThreadState ts, byte[] bytes) {
    long deadline = deadline();
    if (!channel.isHandshakeDone()) {
      handshake(ts);
    }
    channel.write(ts, bytes, deadline);
  }

  /** Ends the connection; the socket under it, owned. */
  PySocket shutDown(ThreadState ts) {
    if (!channel.isHandshakeDone()) {
      throw SslState.error(ts, Reason.unnamed("shutdown while in init"), Place.SHUTDOWN);
    }
    channel.shutDown(ts, deadline());
    return Ref.inc(socket);
  }

  /** The peer's certificate; null if it has sent none. */
  X509Certificate peerCertificate() {
    try {
      Certificate[] chain = channel.engine().getSession().getPeerCertificates();
      return chain.length == 0 ? null : (X509Certificate) chain[0];
    } catch (SSLPeerUnverifiedException e) {
      return null;
    }
  }

  @Override
  public PyType type() {
    return SslSocketType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(context);
    visitor.visit(socket);
    visitor.visit(owner);
  }

  @Override
  public void clear(ThreadState ts) {}

  @Override
  protected void release(ThreadState ts) {
    Ref.dec(ts, context);
    Ref.dec(ts, socket);
    Ref.dec(ts, owner);
  }
}
