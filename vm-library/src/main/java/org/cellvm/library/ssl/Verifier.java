package org.cellvm.library.ssl;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Verifies a peer's certificates as OpenSSL does: up to a trusted one that has signed itself. Names
 * of hosts are the business of the module {@code ssl}.
 */
final class Verifier extends X509ExtendedTrustManager {
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
  private static final String ANY = "2.5.29.37.0";
  private static final int LONGEST_CHAIN = 100;

  private final TrustStore store;

  /** Whether anything is verified, and which certificates may not be revoked. */
  private final boolean verifies;

  private final boolean checksLeaf;
  private final boolean checksChain;

  Verifier(TrustStore store, boolean verifies, boolean checksLeaf, boolean checksChain) {
    this.store = store;
    this.verifies = verifies;
    this.checksLeaf = checksLeaf;
    this.checksChain = checksChain;
  }

  private void check(X509Certificate[] given, String usage) throws CertificateException {
    if (!verifies) {
      return;
    }
    try {
      List<X509Certificate> chain = chain(given);
      checkUsage(given[0], usage);
      X509Certificate anchor = chain.get(chain.size() - 1);
      if (chain.size() == 1) {
        anchor.checkValidity();
      } else {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        var path =
            CertificateFactory.getInstance("X.509")
                .generateCertPath(chain.subList(0, chain.size() - 1));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
        anchor.checkValidity();
      }
      for (int i = 0; i < (checksChain ? chain.size() : checksLeaf ? 1 : 0); i++) {
        checkRevocation(chain.get(i), chain.get(Math.min(i + 1, chain.size() - 1)));
      }
    } catch (CertificateException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  /** From the peer's certificate to the trusted one at the end. */
  private List<X509Certificate> chain(X509Certificate[] given) throws CertificateException {
    List<X509Certificate> chain = new ArrayList<>();
    X509Certificate last = given[0];
    chain.add(last);
    while (!TrustStore.isSelfIssued(last) && chain.size() < LONGEST_CHAIN) {
      X509Certificate issuer = store.issuerOf(last);
      if (issuer == null) {
        issuer = TrustStore.issuerOf(last, Arrays.asList(given));
      }
      if (issuer == null) {
        throw new CertificateException("unable to get local issuer certificate");
      }
      chain.add(issuer);
      last = issuer;
    }
    if (!store.contains(last)) {
      throw new CertificateException("self signed certificate");
    }
    return chain;
  }

  private static void checkUsage(X509Certificate certificate, String usage)
      throws CertificateException {
    List<String> usages = certificate.getExtendedKeyUsage();
    if (usages != null && !usages.contains(usage) && !usages.contains(ANY)) {
      throw new CertificateException("unsupported certificate purpose");
    }
  }

  private void checkRevocation(X509Certificate certificate, X509Certificate issuer)
      throws GeneralSecurityException {
    X509CRL list = store.listOf(certificate.getIssuerX500Principal());
    if (list == null) {
      throw new CertificateException("unable to get certificate CRL");
    }
    list.verify(issuer.getPublicKey());
    if (list.getNextUpdate() != null && list.getNextUpdate().before(new Date())) {
      throw new CertificateException("CRL has expired");
    }
    if (list.isRevoked(certificate)) {
      throw new CertificateException("certificate revoked");
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, CLIENT);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, SERVER);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, CLIENT);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, SERVER);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, CLIENT);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, SERVER);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return verifies ? store.authorities().toArray(X509Certificate[]::new) : new X509Certificate[0];
  }
}
