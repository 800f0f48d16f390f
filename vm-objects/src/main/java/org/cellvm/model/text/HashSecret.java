package org.cellvm.model.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * What the hashes of strings start from and end with. It is the same for all VMs of a process, as
 * they share strings that are hashed once; zero unless {@link #SEED} asks for another.
 */
public final class HashSecret {
  /** The system property, read once: what PYTHONHASHSEED holds, a number or {@code random}. */
  public static final String SEED = "cellvm.hashseed";

  static final long PREFIX;
  static final long SUFFIX;

  static {
    String seed = System.getProperty(SEED);
    if (seed == null) {
      PREFIX = 0;
      SUFFIX = 0;
    } else {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(seed)).order(ByteOrder.LITTLE_ENDIAN);
      PREFIX = bytes.getLong();
      SUFFIX = bytes.getLong();
    }
  }

  private HashSecret() {}

  /** Returns CPython's 16 bytes for a seed: zeros for 0, else those of a linear generator. */
  private static byte[] bytes(String seed) {
    byte[] bytes = new byte[2 * Long.BYTES];
    if (seed.equals("random")) {
      new SecureRandom().nextBytes(bytes);
      return bytes;
    }
    int x = Integer.parseUnsignedInt(seed);
    if (x != 0) {
      for (int i = 0; i < bytes.length; i++) {
        x = x * 214013 + 2531011;
        bytes[i] = (byte) (x >> 16);
      }
    }
    return bytes;
  }
}
