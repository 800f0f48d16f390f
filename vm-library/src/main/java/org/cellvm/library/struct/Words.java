package org.cellvm.library.struct;

/** Numbers of one to eight bytes in an array of bytes, in either order. */
public final class Words {
  private Words() {}

  /** The signed number of {@code width} bytes at {@code at}. */
  public static long get(byte[] b, int at, int width, boolean big) {
    switch (width) {
      case 1:
        return b[at];
      case 2:
        return big ? (short) (b[at] << 8 | b[at + 1] & 0xff) : getShort(b, at);
      case 4:
        return big ? Integer.reverseBytes(getInt(b, at)) : getInt(b, at);
      default:
        return big ? Long.reverseBytes(getLong(b, at)) : getLong(b, at);
    }
  }

  /** Little-endian. */
  public static short getShort(byte[] b, int at) {
    return (short) (b[at] & 0xff | b[at + 1] << 8);
  }

  /** Little-endian. */
  public static int getInt(byte[] b, int at) {
    return b[at] & 0xff | (b[at + 1] & 0xff) << 8 | (b[at + 2] & 0xff) << 16 | b[at + 3] << 24;
  }

  /** Little-endian. */
  public static long getLong(byte[] b, int at) {
    return getInt(b, at) & 0xffffffffL | (long) getInt(b, at + 4) << 32;
  }

  /** Writes the low {@code width} bytes of {@code x}. */
  public static void put(byte[] b, int at, int width, boolean big, long x) {
    switch (width) {
      case 1:
        b[at] = (byte) x;
        break;
      case 2:
        putShort(b, at, big ? Short.reverseBytes((short) x) : (int) x);
        break;
      case 4:
        putInt(b, at, big ? Integer.reverseBytes((int) x) : (int) x);
        break;
      default:
        putLong(b, at, big ? Long.reverseBytes(x) : x);
        break;
    }
  }

  /** Little-endian. */
  public static void putShort(byte[] b, int at, int x) {
    b[at] = (byte) x;
    b[at + 1] = (byte) (x >> 8);
  }

  /** Little-endian. */
  public static void putInt(byte[] b, int at, int x) {
    b[at] = (byte) x;
    b[at + 1] = (byte) (x >> 8);
    b[at + 2] = (byte) (x >> 16);
    b[at + 3] = (byte) (x >> 24);
  }

  /** Little-endian. */
  public static void putLong(byte[] b, int at, long x) {
    putInt(b, at, (int) x);
    putInt(b, at + 4, (int) (x >> 32));
  }
}
