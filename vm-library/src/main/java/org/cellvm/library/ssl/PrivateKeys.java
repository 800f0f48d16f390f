package org.cellvm.library.ssl;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Private keys of PEM files. The Java platform reads PKCS #8 alone; the older forms of OpenSSL are
 * put into it.
 */
final class PrivateKeys {
  private static final byte[] VERSION = {Der.INTEGER, 1, 0};
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
  private static final int PARAMETERS = 0xa0;

  private PrivateKeys() {}

  /**
   * Reads a key.
   *
   * @param password null for a key that is not encrypted
   */
  static PrivateKey read(PemBlock block, byte[] password)
      throws GeneralSecurityException, IOException {
    byte[] data = block.data();
    if (block.label().equals("ENCRYPTED PRIVATE KEY")) {
      data = decrypt(data, password);
    } else if (block.isEncrypted()) {
      data = decrypt(block, password);
    }
    byte[] info =
        switch (block.label()) {
          case "RSA PRIVATE KEY" ->
              Der.value(Der.SEQUENCE, VERSION, RSA, Der.value(Der.OCTET_STRING, data));
          case "EC PRIVATE KEY" -> wrapCurve(data);
          case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY" -> data;
          default -> throw new InvalidKeyException("a key of the kind " + block.label());
        };
    return KeyFactory.getInstance(algorithm(info)).generatePrivate(new PKCS8EncodedKeySpec(info));
  }

  private static byte[] wrapCurve(byte[] data) throws GeneralSecurityException {
    Der key = new Der(data).expect(Der.SEQUENCE).inside();
    key.integer();
    key.expect(Der.OCTET_STRING);
    key.expect(PARAMETERS);
    byte[] algorithm = Der.value(Der.SEQUENCE, EC, key.content());
    return Der.value(Der.SEQUENCE, VERSION, algorithm, Der.value(Der.OCTET_STRING, data));
  }

  private static String algorithm(byte[] info) throws GeneralSecurityException {
    Der key = new Der(info).expect(Der.SEQUENCE).inside();
    key.integer();
    Der algorithm = key.expect(Der.SEQUENCE).inside().expect(Der.OBJECT);
    return switch (algorithm.objectName()) {
      case "1.2.840.113549.1.1.1" -> "RSA";
      case "1.2.840.113549.1.1.10" -> "RSASSA-PSS";
      case "1.2.840.10045.2.1" -> "EC";
      case "1.2.840.10040.4.1" -> "DSA";
      case "1.3.101.112" -> "Ed25519";
      case "1.3.101.113" -> "Ed448";
      default -> throw new InvalidKeyException("unknown algorithm");
    };
  }

  /** PKCS #8, by the scheme that it names itself. */
  private static byte[] decrypt(byte[] data, byte[] password)
      throws GeneralSecurityException, IOException {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(data);
    AlgorithmParameters parameters = info.getAlgParameters();
    // The scheme of PKCS #5 v2 is named by its parameters, which know digest and cipher.
    String scheme = info.getAlgName();
    String name =
        scheme.equals("PBES2") || scheme.equals("1.2.840.113549.1.5.13")
            ? parameters.toString()
            : scheme;
    char[] characters = new char[password.length];
    for (int i = 0; i < password.length; i++) {
      characters[i] = (char) (password[i] & 0xff);
    }
    SecretKey key = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(characters));
    Cipher cipher = Cipher.getInstance(name);
    cipher.init(Cipher.DECRYPT_MODE, key, parameters);
    return info.getKeySpec(cipher).getEncoded();
  }

  /**
   * OpenSSL's own scheme: the key is made by MD5 of password and salt, which is the start vector.
   */
  private static byte[] decrypt(PemBlock block, byte[] password) throws GeneralSecurityException {
    String[] info = block.headers().getOrDefault("dek-info", "").split(",", 2);
    if (info.length < 2) {
      throw new InvalidKeyException("no DEK-Info");
    }
    String name = info[0].strip().toUpperCase(Locale.ROOT);
    int size =
        switch (name) {
          case "DES-CBC" -> 8;
          case "DES-EDE3-CBC", "AES-192-CBC" -> 24;
          case "AES-128-CBC" -> 16;
          case "AES-256-CBC" -> 32;
          default -> throw new InvalidKeyException("a cipher that is not supported: " + name);
        };
    byte[] vector;
    try {
      vector = HexFormat.of().parseHex(info[1].strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidKeyException(e);
    }
    String algorithm = size == 8 ? "DES" : name.startsWith("DES") ? "DESede" : "AES";
    byte[] key = derive(password, Arrays.copyOf(vector, 8), size);
    Cipher cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(vector));
    return cipher.doFinal(block.data());
  }

  private static byte[] derive(byte[] password, byte[] salt, int size)
      throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] out = new byte[size];
    byte[] digest = {};
    for (int n = 0; n < size; n += digest.length) {
      md5.update(digest);
      md5.update(password);
      digest = md5.digest(salt);
      System.arraycopy(digest, 0, out, n, Math.min(digest.length, size - n));
    }
    return out;
  }

  /** Whether the keys are of one pair. */
  static boolean match(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
    if (secret instanceof RSAPrivateKey a && open instanceof RSAPublicKey b) {
      return a.getModulus().equals(b.getModulus());
    }
    String scheme =
        switch (open.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "DSA" -> "SHA256withDSA";
          default -> open.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(scheme);
      signature.initSign(secret);
      byte[] signed = signature.sign();
      signature.initVerify(open);
      return signature.verify(signed);
    } catch (InvalidKeyException e) {
      return false;
    }
  }
}
