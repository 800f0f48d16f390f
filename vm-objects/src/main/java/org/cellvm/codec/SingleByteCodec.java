package org.cellvm.codec;

/** An encoding in which every character is one byte. */
public abstract class SingleByteCodec implements TextCodec {
  /** What {@link #characterOf} and {@link #byteOf} return where there is none. */
  static final int NONE = -1;

  private final String name;
  private final String reason;

  /**
   * @param reason what errors say of a byte or character that the encoding lacks
   */
  SingleByteCodec(String name, String reason) {
    this.name = name;
    this.reason = reason;
  }

  abstract int characterOf(int b);

  abstract int byteOf(int character);

  /**
   * The end of the characters that are blamed where a replacement cannot be encoded.
   *
   * @param start where the characters begin that were to be replaced
   * @param end where they end
   */
  abstract int blamedEnd(int start, int end);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void decode(Decoding in) {
    byte[] bytes = in.in;
    int i = 0;
    while (i < bytes.length) {
      int c = characterOf(bytes[i] & 0xff);
      if (c == NONE) {
        i = in.error(i, i + 1, reason);
      } else {
        in.out.append(c);
        i++;
      }
    }
  }

  @Override
  public final void encode(Encoding e) {
    CodePoints in = e.in;
    int n = in.length();
    int i = 0;
    while (i < n) {
      int b = byteOf(in.at(i));
      if (b != NONE) {
        e.out.append(b);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && byteOf(in.at(end)) == NONE) {
        end++;
      }
      int next = e.error(i, end, reason);
      CodePoints by = e.replacement;
      for (int j = 0; j < by.length(); j++) {
        int replacing = byteOf(by.at(j));
        if (replacing == NONE) {
          throw e.failure(in, i, blamedEnd(i, end), reason);
        }
        e.out.append(replacing);
      }
      i = next;
    }
  }
}
