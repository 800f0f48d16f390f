package org.cellvm.library.ssl;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/** What a context trusts: certificates, lists of revoked ones, and directories of certificates. */
final class TrustStore {
  /** OpenSSL's name of a certificate's file in a directory: a hash of the subject. */
  private static final String HASHED = "[0-9a-f]{8}\\.[0-9]+";

  private final Set<X509Certificate> certificates = new LinkedHashSet<>();
  private final Set<X509CRL> revoked = new LinkedHashSet<>();

  /** Those that are not read yet. */
  private final Set<String> directories = new LinkedHashSet<>();

  private final Set<X509Certificate> found = new LinkedHashSet<>();

  /** Reads all that a file has; how many it was. */
  synchronized int addFile(byte[] file) throws PemBlock.Malformed, GeneralSecurityException {
    int n = 0;
    for (PemBlock block : PemBlock.all(file)) {
      if (block.isCertificate()) {
        certificates.add(certificate(block.data()));
        n++;
      } else if (block.label().equals("X509 CRL")) {
        revoked.add((X509CRL) factory().generateCRL(new ByteArrayInputStream(block.data())));
        n++;
      }
    }
    return n;
  }

  synchronized void add(X509Certificate certificate) {
    certificates.add(certificate);
  }

  /** Certificates of the directory are read when one has to be verified. */
  synchronized void addDirectory(String directory) {
    directories.add(directory);
  }

  private static CertificateFactory factory() throws CertificateException {
    return CertificateFactory.getInstance("X.509");
  }

  static X509Certificate certificate(byte[] der) throws CertificateException {
    return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
  }

  synchronized List<X509Certificate> authorities() {
    List<X509Certificate> out = new ArrayList<>();
    for (X509Certificate certificate : certificates) {
      if (isAuthority(certificate)) {
        out.add(certificate);
      }
    }
    return out;
  }

  synchronized int certificateCount() {
    return certificates.size();
  }

  synchronized int listCount() {
    return revoked.size();
  }

  private static boolean isAuthority(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0
        || certificate.getVersion() == 1 && isSelfIssued(certificate);
  }

  static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  synchronized boolean contains(X509Certificate certificate) {
    if (certificates.contains(certificate)) {
      return true;
    }
    readDirectories();
    return found.contains(certificate);
  }

  /** The trusted certificate that has signed another; null if there is none. */
  synchronized X509Certificate issuerOf(X509Certificate certificate) {
    X509Certificate issuer = issuerOf(certificate, certificates);
    if (issuer == null) {
      readDirectories();
      issuer = issuerOf(certificate, found);
      if (issuer != null) {
        // From now on it counts as loaded, as with OpenSSL.
        certificates.add(issuer);
      }
    }
    return issuer;
  }

  static X509Certificate issuerOf(
      X509Certificate certificate, Collection<X509Certificate> candidates) {
    for (X509Certificate candidate : candidates) {
      if (candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
        try {
          certificate.verify(candidate.getPublicKey());
          return candidate;
        } catch (GeneralSecurityException e) {
          continue;
        }
      }
    }
    return null;
  }

  synchronized X509CRL listOf(X500Principal issuer) {
    for (X509CRL list : revoked) {
      if (list.getIssuerX500Principal().equals(issuer)) {
        return list;
      }
    }
    return null;
  }

  private void readDirectories() {
    for (String directory : directories) {
      String[] names = new File(directory).list((parent, name) -> name.matches(HASHED));
      if (names != null) {
        Arrays.sort(names);
        for (String name : names) {
          read(Path.of(directory, name));
        }
      }
    }
    directories.clear();
  }

  /** A file that cannot be read holds nothing that is trusted. */
  private void read(Path file) {
    try {
      for (PemBlock block : PemBlock.all(Files.readAllBytes(file))) {
        if (block.isCertificate()) {
          found.add(certificate(block.data()));
        }
      }
    } catch (IOException | PemBlock.Malformed | CertificateException e) {
      return;
    }
  }
}
