package org.cellvm.library.audioop;

/** U-law and A-law (ITU-T G.711): 14 or 13 bits of a sample in 8, by a logarithmic scale. */
final class Companding {
  private static final int BIAS = 33;

  private Companding() {}

  /** The number of the segment of a magnitude, whose first one ends at {@code end}. */
  private static int segment(int magnitude, int end) {
    int segment = 0;
    for (int limit = end; segment < 8 && magnitude > limit; limit = limit * 2 + 1) {
      segment++;
    }
    return segment;
  }

  static int toUlaw(int sample) {
    int value = sample >> 2;
    int mask = value < 0 ? 0x7f : 0xff;
    int magnitude = Math.abs(value) + BIAS;
    int segment = segment(magnitude, 0x3f);
    return (segment == 8 ? 0x7f : segment << 4 | magnitude >> segment + 1 & 15) ^ mask;
  }

  static int fromUlaw(int code) {
    int bits = ~code;
    int magnitude = ((bits & 15) << 3) + (BIAS << 2) << ((bits & 0x70) >> 4);
    return (bits & 0x80) != 0 ? (BIAS << 2) - magnitude : magnitude - (BIAS << 2);
  }

  static int toAlaw(int sample) {
    int value = sample >> 3;
    int mask = value < 0 ? 0x55 : 0xd5;
    int magnitude = value < 0 ? -value - 1 : value;
    int segment = segment(magnitude, 0x1f);
    return (segment == 8 ? 0x7f : segment << 4 | magnitude >> Math.max(segment, 1) & 15) ^ mask;
  }

  static int fromAlaw(int code) {
    int bits = code ^ 0x55;
    int segment = (bits & 0x70) >> 4;
    int magnitude = ((bits & 15) << 4) + 8;
    if (segment > 0) {
      magnitude = magnitude + 0x100 << segment - 1;
    }
    return (bits & 0x80) != 0 ? magnitude : -magnitude;
  }
}
