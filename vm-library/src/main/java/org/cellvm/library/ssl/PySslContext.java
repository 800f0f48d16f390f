package org.cellvm.library.ssl;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.processor.SubclassLeaf;

/** An {@code _ssl._SSLContext}: settings that connections share. */
class PySslContext extends PyGcObject {
  static final int CERT_NONE = 0;
  static final int CERT_OPTIONAL = 1;
  static final int CERT_REQUIRED = 2;

  static final int CHECK_LEAF = 4;
  static final int CHECK_CHAIN = 8;
  static final int TRUSTED_FIRST = 0x8000;

  private static final int TLS = 2;

  /** The protocols by their numbers, from 3, with the option that leaves each out. */
  private static final String[] PROTOCOLS = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

  private static final long[] WITHOUT = {
    SslNumbers.OP_NO_TLSV1,
    SslNumbers.OP_NO_TLSV1_1,
    SslNumbers.OP_NO_TLSV1_2,
    SslNumbers.OP_NO_TLSV1_3
  };

  final int protocol;
  long options = SslNumbers.DEFAULT_OPTIONS;
  int verifyMode = CERT_NONE;
  long verifyFlags = TRUSTED_FIRST;
  boolean checksHostname;

  final TrustStore store = new TrustStore();

  /** Null for none. */
  PrivateKey key;

  X509Certificate[] chain;

  List<CipherSuite> ciphers = CipherSuite.all();

  /** In the order of preference; null for none. */
  String[] applicationProtocols;

  /** What is called with the name that a client asks for; owned, null for none. */
  PyObject serverNameCallback;

  /** How many handshakes were begun and came to their end, by client and server. */
  int connects;

  int connected;
  int accepts;
  int accepted;

  /** Made when first needed, and again after a change. */
  private SSLContext made;

  @SubclassLeaf("_ssl._SSLContext")
  PySslContext(ThreadState ts, int protocol) {
    this.protocol = protocol;
    ts.gc.track(this);
  }

  /** The settings of the Java context have changed. */
  final void changed() {
    made = null;
  }

  private SSLContext context() throws GeneralSecurityException {
    if (made == null) {
      SSLContext context = SSLContext.getInstance("TLS");
      boolean leaf = (verifyFlags & CHECK_LEAF) != 0;
      boolean all = leaf && (verifyFlags & CHECK_CHAIN) != 0;
      context.init(
          new KeyManager[] {new OwnKey(key, chain)},
          new TrustManager[] {new Verifier(store, verifyMode != CERT_NONE, leaf, all)},
          null);
      made = context;
    }
    return made;
  }

  /**
   * A new engine.
   *
   * @param hostname what a client asks for; null for none
   * @throws NoProtocol where all protocols are left out
   */
  final SSLEngine engine(boolean server, String hostname)
      throws GeneralSecurityException, NoProtocol {
    // Without names of host and port a client resumes no session, so that each is verified.
    SSLEngine engine = context().createSSLEngine();
    engine.setUseClientMode(!server);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(protocols(engine));
    parameters.setCipherSuites(suites(engine));
    parameters.setUseCipherSuitesOrder((options & SslNumbers.OP_CIPHER_SERVER_PREFERENCE) != 0);
    if (server) {
      parameters.setNeedClientAuth(verifyMode == CERT_REQUIRED);
      if (verifyMode == CERT_OPTIONAL) {
        parameters.setWantClientAuth(true);
      }
    } else if (hostname != null && !hostname.isEmpty()) {
      try {
        parameters.setServerNames(List.of(new SNIHostName(hostname)));
      } catch (IllegalArgumentException e) {
        // An address, or a name that cannot be sent: OpenSSL leaves it out for addresses, too.
        parameters.setServerNames(List.of());
      }
    }
    if (applicationProtocols != null && !server) {
      parameters.setApplicationProtocols(applicationProtocols);
    }
    engine.setSSLParameters(parameters);
    if (applicationProtocols != null && server) {
      // A server that shares no protocol with the client goes on without one.
      engine.setHandshakeApplicationProtocolSelector((e, offered) -> select(offered));
    }
    return engine;
  }

  private String select(List<String> offered) {
    for (String own : applicationProtocols) {
      if (offered.contains(own)) {
        return own;
      }
    }
    return "";
  }

  private String[] protocols(SSLEngine engine) throws NoProtocol {
    List<String> out = new ArrayList<>();
    List<String> supported = List.of(engine.getSupportedProtocols());
    for (int i = 0; i < PROTOCOLS.length; i++) {
      boolean meant = protocol == TLS || protocol == TLS + 1 + i;
      if (meant && (options & WITHOUT[i]) == 0 && supported.contains(PROTOCOLS[i])) {
        out.add(PROTOCOLS[i]);
      }
    }
    if (out.isEmpty()) {
      throw new NoProtocol();
    }
    return out.toArray(String[]::new);
  }

  private String[] suites(SSLEngine engine) {
    Set<String> supported = Set.of(engine.getSupportedCipherSuites());
    List<String> out = new ArrayList<>();
    for (String newest : CipherSuite.newest()) {
      if (supported.contains(newest)) {
        out.add(newest);
      }
    }
    for (CipherSuite suite : ciphers) {
      if (supported.contains(suite.standardName())) {
        out.add(suite.standardName());
      }
    }
    return out.toArray(String[]::new);
  }

  /** No protocol is left to speak. */
  static final class NoProtocol extends Exception {
    private static final long serialVersionUID = 1L;

    NoProtocol() {
      super(null, null, false, false);
    }
  }

  @Override
  public PyType type() {
    return SslContextType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(serverNameCallback);
  }

  @Override
  public void clear(ThreadState ts) {
    PyObject old = serverNameCallback;
    serverNameCallback = null;
    Ref.dec(ts, old);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }
}
