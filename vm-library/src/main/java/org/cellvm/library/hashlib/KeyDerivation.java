package org.cellvm.library.hashlib;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * PBKDF2 with HMAC (RFC 2898, RFC 2104). The JDK's refuses an empty password; and what depends on
 * the password alone is computed once here.
 */
final class KeyDerivation {
  private final MessageDigest inner;
  private final MessageDigest outer;
  private final int size;

  /** The states of both digests after the password. */
  KeyDerivation(Algorithm algorithm, byte[] password) {
    inner = algorithm.newDigest();
    outer = algorithm.newDigest();
    size = inner.getDigestLength();
    byte[] key = password.length > algorithm.blockSize ? inner.digest(password) : password;
    byte[] block = Arrays.copyOf(key, algorithm.blockSize);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= 0x36;
    }
    inner.update(block);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= 0x36 ^ 0x5c;
    }
    outer.update(block);
  }

  /** The HMAC of {@code data} followed by {@code more}, into {@code result}. */
  private void sign(byte[] data, byte[] more, byte[] result)
      throws CloneNotSupportedException, DigestException {
    MessageDigest digest = (MessageDigest) inner.clone();
    digest.update(data);
    digest.update(more);
    byte[] first = digest.digest();
    digest = (MessageDigest) outer.clone();
    digest.update(first);
    digest.digest(result, 0, size);
  }

  byte[] derive(byte[] salt, int iterations, int length) {
    byte[] key = new byte[length];
    byte[] none = new byte[0];
    byte[] u = new byte[size];
    try {
      for (int at = 0, block = 1; at < length; at += size, block++) {
        byte[] number = {
          (byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block
        };
        sign(salt, number, u);
        byte[] sum = u.clone();
        for (int i = 1; i < iterations; i++) {
          sign(u, none, u);
          for (int k = 0; k < size; k++) {
            sum[k] ^= u[k];
          }
        }
        System.arraycopy(sum, 0, key, at, Math.min(size, length - at));
      }
    } catch (CloneNotSupportedException | DigestException e) {
      throw new IllegalStateException(e);
    }
    return key;
  }
}
