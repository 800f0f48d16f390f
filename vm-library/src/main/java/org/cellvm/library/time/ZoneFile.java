package org.cellvm.library.time;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A zone described by a file in the format TZif (RFC 8536), as {@code zic} writes it. */
final class ZoneFile extends LocalZone {
  private static final int MAGIC = 0x545a6966;
  private static final int HEADER = 44;

  /** When another moment starts to hold, in order. */
  private final long[] transitions;

  /** What holds from each transition on. */
  private final Moment[] moments;

  private final Moment first;

  /** What holds after the last transition; null if that is what the last transition says. */
  private final LocalZone rules;

  private ZoneFile(long[] transitions, Moment[] moments, Moment first, LocalZone rules) {
    this.transitions = transitions;
    this.moments = moments;
    this.first = first;
    this.rules = rules;
  }

  /**
   * Returns the zone that a file describes.
   *
   * @throws RuntimeException if the content is not of the format
   */
  static LocalZone parse(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    int[] counts = counts(in);
    if (content[4] == 0) {
      return body(in, counts, Integer.BYTES);
    }
    // The times of 64 bits come after those of 32.
    in.position(HEADER + size(counts, Integer.BYTES));
    return body(in, counts(in), Long.BYTES);
  }

  /** The counts of a header: UT marks, standard marks, leap seconds, times, types, characters. */
  private static int[] counts(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new IllegalArgumentException("no file of a time zone");
    }
    in.position(in.position() + HEADER - 6 * Integer.BYTES - Integer.BYTES);
    int[] counts = new int[6];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.getInt();
    }
    return counts;
  }

  private static int size(int[] counts, int width) {
    return counts[3] * (width + 1) + counts[4] * 6 + counts[5] + leapSize(counts, width);
  }

  /** What stands behind the names. */
  private static int leapSize(int[] counts, int width) {
    return counts[2] * (width + Integer.BYTES) + counts[1] + counts[0];
  }

  private static LocalZone body(ByteBuffer in, int[] counts, int width) {
    long[] transitions = new long[counts[3]];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = width == Long.BYTES ? in.getLong() : in.getInt();
    }
    byte[] indices = new byte[transitions.length];
    in.get(indices);
    ByteBuffer types = in.slice(in.position(), counts[4] * 6);
    in.position(in.position() + counts[4] * 6);
    byte[] characters = new byte[counts[5]];
    in.get(characters);
    Moment[] known = new Moment[counts[4]];
    Moment first = null;
    for (int i = 0; i < known.length; i++) {
      int offset = types.getInt();
      boolean daylight = types.get() != 0;
      known[i] = new Moment(offset, daylight, name(characters, types.get() & 0xff));
      if (first == null && !daylight) {
        first = known[i];
      }
    }
    Moment[] moments = new Moment[transitions.length];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = known[indices[i] & 0xff];
    }
    in.position(in.position() + leapSize(counts, width));
    LocalZone rules = width == Long.BYTES ? footer(in) : null;
    return new ZoneFile(transitions, moments, first == null ? known[0] : first, rules);
  }

  private static String name(byte[] characters, int from) {
    int to = from;
    while (characters[to] != 0) {
      to++;
    }
    return new String(characters, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** The rules for the future, which stand in a line at the end. */
  private static LocalZone footer(ByteBuffer in) {
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    String text = new String(rest, StandardCharsets.ISO_8859_1).strip();
    return text.isEmpty() ? null : PosixZone.parse(text);
  }

  @Override
  public Moment at(long seconds) {
    int n = transitions.length;
    if (n == 0 || seconds < transitions[0]) {
      return n == 0 && rules != null ? rules.at(seconds) : first;
    }
    if (seconds >= transitions[n - 1]) {
      return rules == null ? moments[n - 1] : rules.at(seconds);
    }
    int found = Arrays.binarySearch(transitions, seconds);
    return moments[found >= 0 ? found : -found - 2];
  }
}
