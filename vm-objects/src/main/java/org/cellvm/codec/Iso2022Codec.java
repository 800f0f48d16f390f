package org.cellvm.codec;

import java.util.List;
import org.cellvm.codec.Iso2022Set.Plane;

/**
 * The encodings by ISO 2022: escape sequences designate character sets to G0, G1 and G2, and shifts
 * choose among these.
 */
final class Iso2022Codec extends MultibyteCodec {
  private static final char ASCII = 'B';
  private static final int ESC = 0x1b;
  private static final int SHIFT_OUT = 0x0e;
  private static final int SHIFT_IN = 0x0f;
  private static final int LONGEST_ESCAPE = 16;

  /** The sets in the order in which a character to encode is looked for. */
  private final List<Iso2022Set> sets;

  private final boolean shifts;
  private final boolean usesG2;
  private final boolean extended;

  private Iso2022Codec(
      String name, boolean shifts, boolean usesG2, boolean extended, Iso2022Set... sets) {
    super(name);
    this.sets = List.of(sets);
    this.shifts = shifts;
    this.usesG2 = usesG2;
    this.extended = extended;
  }

  /** The codec of that name; null if there is none. */
  static Iso2022Codec named(String name, CharacterSets euc) {
    var jisX0208 = new Iso2022Set('B', Plane.G0, "euc_jp", Iso2022Set.FIRST, euc);
    var old = new Iso2022Set('@', Plane.G0, "euc_jp", Iso2022Set.FIRST, euc);
    var jisX0212 = new Iso2022Set('D', Plane.G0, "euc_jp", Iso2022Set.SECOND, euc);
    var roman = new Iso2022Set('J', Plane.G0, null, Iso2022Set.ROMAN, euc);
    return switch (name) {
      case "iso2022_jp" -> new Iso2022Codec(name, false, false, true, jisX0208, roman, old);
      case "iso2022_jp_1" ->
          new Iso2022Codec(name, false, false, true, jisX0208, jisX0212, roman, old);
      case "iso2022_jp_2" ->
          new Iso2022Codec(
              name,
              false,
              true,
              true,
              jisX0208,
              jisX0212,
              new Iso2022Set('C', Plane.G0, "ksx1001", Iso2022Set.FIRST, euc),
              new Iso2022Set('A', Plane.G0, "gb2312", Iso2022Set.FIRST, euc),
              roman,
              old,
              new Iso2022Set('A', Plane.G2, null, Iso2022Set.LATIN, euc),
              new Iso2022Set('F', Plane.G2, "ISO-8859-7", Iso2022Set.GREEK, euc));
      case "iso2022_jp_ext" ->
          new Iso2022Codec(
              name,
              false,
              false,
              true,
              jisX0208,
              jisX0212,
              roman,
              new Iso2022Set('I', Plane.G0, null, Iso2022Set.KATAKANA, euc),
              old);
      case "iso2022_jp_3" -> jisX0213(name, 'O', jisX0208, "jisx0213_2000", euc);
      case "iso2022_jp_2004" -> jisX0213(name, 'Q', jisX0208, "jisx0213_2004", euc);
      case "iso2022_kr" ->
          new Iso2022Codec(
              name,
              true,
              false,
              false,
              new Iso2022Set('C', Plane.G1, "ksx1001", Iso2022Set.FIRST, euc));
      default -> null;
    };
  }

  private static Iso2022Codec jisX0213(
      String name, char first, Iso2022Set jisX0208, String source, CharacterSets euc) {
    return new Iso2022Codec(
        name,
        false,
        false,
        true,
        jisX0208,
        new Iso2022Set(first, Plane.G0, source, Iso2022Set.FIRST, euc),
        new Iso2022Set('P', Plane.G0, source, Iso2022Set.SECOND, euc));
  }

  @Override
  public Decoder decoder() {
    return new Iso2022Decoder();
  }

  @Override
  public Encoder encoder() {
    return new Iso2022Encoder();
  }

  /** The set of that mark; null where this encoding has none. */
  private Iso2022Set set(char mark, boolean doubleByte) {
    for (Iso2022Set set : sets) {
      if (set.mark() == mark && set.isDoubleByte() == doubleByte) {
        return set;
      }
    }
    return null;
  }

  private final class Iso2022Decoder implements Decoder {
    /** What is designated to G0, G1 and G2; null stands for ASCII. */
    private final Iso2022Set[] designated = new Iso2022Set[3];

    private boolean shifted;

    /** An escape that is none of ISO 2022's passes as it is, up to its end. */
    private boolean passing;

    @Override
    public int step(byte[] in, int at, int end, CodePointBuffer out) {
      int c = in[at] & 0xff;
      if (passing) {
        out.append(c);
        passing = !endsEscape(c);
        return 1;
      }
      if (c == ESC) {
        return escape(in, at, end, out);
      }
      if (shifts && (c == SHIFT_IN || c == SHIFT_OUT)) {
        shifted = c == SHIFT_OUT;
        return 1;
      }
      if (c == '\n') {
        shifted = false;
      }
      if (c < 0x20) {
        out.append(c);
        return 1;
      }
      if (c >= 0x80) {
        return -1;
      }
      Iso2022Set set = designated[shifted ? 1 : 0];
      if (set == null) {
        out.append(c);
        return 1;
      }
      if (at + set.width() > end) {
        return TOO_FEW;
      }
      int code = set.isDoubleByte() ? c << 8 | in[at + 1] & 0xff : c;
      return set.decode(code, out) ? set.width() : -set.width();
    }

    private int escape(byte[] in, int at, int end, CodePointBuffer out) {
      if (at + 2 > end) {
        return TOO_FEW;
      }
      int second = in[at + 1];
      if (second == '(' || second == ')' || second == '$' || second == '.' || second == '&') {
        return designate(in, at, end);
      }
      if (usesG2 && second == 'N') {
        return at + 3 > end ? TOO_FEW : singleShift(in[at + 2] & 0xff, out);
      }
      out.append(ESC);
      passing = true;
      return 1;
    }

    private int designate(byte[] in, int at, int end) {
      int length = 1;
      for (; length < LONGEST_ESCAPE; length++) {
        if (at + length >= end) {
          return TOO_FEW;
        }
        if (endsEscape(in[at + length])) {
          length++;
          break;
        }
        if (extended
            && at + length + 1 < end
            && in[at + length] == '&'
            && in[at + length + 1] == '@') {
          length += 2;
        }
      }
      char mark = (char) (in[at + length - 1] & 0xff);
      int plane;
      boolean doubleByte = in[at + 1] == '$';
      switch (length) {
        case 3 -> plane = doubleByte ? 0 : plane(in[at + 1]);
        case 4 -> plane = doubleByte && in[at + 2] != '.' ? plane(in[at + 2]) : -1;
        case 6 -> {
          // JIS X 0208 of 1990: an announcement goes before the designation.
          boolean announced = in[at + 2] == '@' && in[at + 3] == ESC && in[at + 4] == '$';
          plane = extended && announced && in[at + 5] == 'B' ? 0 : -1;
          doubleByte = true;
        }
        default -> plane = -1;
      }
      if (plane < 0) {
        return -length;
      }
      Iso2022Set set = null;
      if (mark != ASCII || doubleByte) {
        set = set(mark, doubleByte);
        if (set == null) {
          return -length;
        }
      }
      designated[plane] = set;
      return length;
    }

    private int plane(int intermediate) {
      return switch (intermediate) {
        case '(' -> 0;
        case ')' -> 1;
        case '.' -> usesG2 ? 2 : -1;
        default -> -1;
      };
    }

    /** One character of G2. */
    private int singleShift(int c, CodePointBuffer out) {
      Iso2022Set set = designated[2];
      if (set == null) {
        if (c >= 0x80) {
          return -3;
        }
        out.append(c);
        return 3;
      }
      return set.decode(c, out) ? 3 : -3;
    }
  }

  private static boolean endsEscape(int c) {
    return c >= 'A' && c <= 'Z' || c == '@';
  }

  private final class Iso2022Encoder implements Encoder {
    private Iso2022Set g0;
    private Iso2022Set g1;
    private Iso2022Set g2;
    private boolean shifted;

    @Override
    public int step(CodePoints text, int at, ByteSink out) {
      int c = text.at(at);
      if (c < 0x80) {
        finish(out);
        out.append(c);
        return 1;
      }
      for (Iso2022Set set : sets) {
        int code = set.code(c);
        if (code >= 0) {
          designate(set, out);
          if (set.isDoubleByte()) {
            out.append(code >> 8);
          }
          out.append(code);
          return 1;
        }
      }
      return 0;
    }

    /** CPython waits for the second character, and finds no pair. */
    @Override
    public boolean beginsPair(int character) {
      for (Iso2022Set set : sets) {
        if (set.beginsPair(character)) {
          return true;
        }
      }
      return false;
    }

    private void designate(Iso2022Set set, ByteSink out) {
      switch (set.plane()) {
        case G0 -> {
          shift(false, out);
          if (!set.equals(g0)) {
            // Two sets were known before there were intermediate characters.
            boolean brief = set.mark() == 'B' || set.mark() == '@';
            escape(set.isDoubleByte() ? brief ? "$" : "$(" : "(", set.mark(), out);
            g0 = set;
          }
        }
        case G1 -> {
          if (!set.equals(g1)) {
            escape("$)", set.mark(), out);
            g1 = set;
          }
          shift(true, out);
        }
        default -> {
          if (!set.equals(g2)) {
            escape(".", set.mark(), out);
            g2 = set;
          }
          escape("", 'N', out);
        }
      }
    }

    private void shift(boolean on, ByteSink out) {
      if (shifted != on) {
        out.append(on ? SHIFT_OUT : SHIFT_IN);
        shifted = on;
      }
    }

    private void escape(String intermediate, char mark, ByteSink out) {
      out.append(ESC);
      for (int i = 0; i < intermediate.length(); i++) {
        out.append(intermediate.charAt(i));
      }
      out.append(mark);
    }

    @Override
    public void finish(ByteSink out) {
      if (g0 != null) {
        escape("(", ASCII, out);
        g0 = null;
      }
      shift(false, out);
    }
  }
}
