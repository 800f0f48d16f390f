package org.cellvm.library.hashlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** A message digest that the JDK computes. */
enum Algorithm {
  MD5("MD5", "MD5", 64),
  SHA1("SHA1", "SHA-1", 64),
  SHA224("SHA224", "SHA-224", 64),
  SHA256("SHA256", "SHA-256", 64),
  SHA384("SHA384", "SHA-384", 128),
  SHA512("SHA512", "SHA-512", 128);

  /** As the objects of {@code _md5} and so on call it. */
  final String label;

  private final String jdkName;

  /** The size of a block in bytes. */
  final int blockSize;

  Algorithm(String label, String jdkName, int blockSize) {
    this.label = label;
    this.jdkName = jdkName;
    this.blockSize = blockSize;
  }

  /** The one that OpenSSL knows by a name, or null. */
  static Algorithm named(String name) {
    boolean prefixed = name.startsWith("RSA-") || name.startsWith("ssl3-");
    String plain = prefixed ? name.substring(name.indexOf('-') + 1) : name;
    for (Algorithm a : values()) {
      if (plain.equals(a.label) || plain.equals(a.lowerCaseName())) {
        return a;
      }
    }
    return null;
  }

  String lowerCaseName() {
    return label.toLowerCase(Locale.ROOT);
  }

  MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(jdkName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
