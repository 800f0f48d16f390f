package org.cellvm.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The encodings by their names: those of Python's {@code encodings} and {@code encodings.aliases}
 * that are encodings of text. A table is read when its encoding is first asked for, and kept.
 */
public final class Encodings {
  private static final TextCodec UTF16 = new Utf16(Utf16.NATIVE);
  private static final TextCodec UTF16_LE = new Utf16(Utf16.LITTLE);
  private static final TextCodec UTF16_BE = new Utf16(Utf16.BIG);
  private static final TextCodec UTF32 = new Utf32(Utf16.NATIVE);
  private static final TextCodec UTF32_LE = new Utf32(Utf16.LITTLE);
  private static final TextCodec UTF32_BE = new Utf32(Utf16.BIG);

  private final CharacterSets sets = new CharacterSets();

  /** The encodings with tables that were asked for, by the name of their codec. */
  private final Map<String, TextCodec> loaded = new HashMap<>();

  /** The lines of {@code charmaps.txt} by each of their names; null until one is asked for. */
  private Map<String, String> charmaps;

  /** The encoding of a {@linkplain #normalize normalised} name; null if there is none. */
  public TextCodec find(String name) {
    return switch (name) {
      case "ascii",
          "646",
          "us",
          "us_ascii",
          "csascii",
          "cp367",
          "ibm367",
          "iso646_us",
          "iso_ir_6",
          "ansi_x3_4_1968",
          "ansi_x3.4_1968",
          "ansi_x3.4_1986",
          "iso_646.irv_1991" ->
          ByteCodec.ASCII;
      case "latin_1",
          "latin1",
          "latin",
          "l1",
          "iso8859_1",
          "iso_8859_1",
          "iso_8859_1_1987",
          "iso8859",
          "8859",
          "cp819",
          "ibm819",
          "csisolatin1",
          "iso_ir_100",
          "charmap" ->
          ByteCodec.LATIN_1;
      case "utf_8", "u8", "utf", "utf8", "utf8_ucs2", "utf8_ucs4" -> Utf8.INSTANCE;
      case "utf_7", "u7", "utf7", "unicode_1_1_utf_7" -> Utf7.INSTANCE;
      case "utf_16", "u16", "utf16" -> UTF16;
      case "utf_16_le", "utf_16le", "unicodelittleunmarked" -> UTF16_LE;
      case "utf_16_be", "utf_16be", "unicodebigunmarked" -> UTF16_BE;
      case "utf_32", "u32", "utf32" -> UTF32;
      case "utf_32_le", "utf_32le" -> UTF32_LE;
      case "utf_32_be", "utf_32be" -> UTF32_BE;
      case "unicode_escape" -> UnicodeEscape.INSTANCE;
      case "raw_unicode_escape" -> RawUnicodeEscape.INSTANCE;
      default -> table(name);
    };
  }

  /** As Python's {@code encodings.normalize_encoding}: other characters become underscores. */
  public static String normalize(String encoding) {
    if (encoding.equals("utf-8")) {
      return "utf_8";
    }
    if (isNormal(encoding)) {
      return encoding;
    }
    var out = new StringBuilder();
    boolean pending = false;
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c = (char) (c + 'a' - 'A');
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.') {
        if (pending && out.length() > 0) {
          out.append('_');
        }
        pending = false;
        out.append(c);
      } else {
        pending = true;
      }
    }
    return out.toString();
  }

  private static boolean isNormal(String encoding) {
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return true;
  }

  private TextCodec table(String name) {
    String codec = multibyteName(name);
    String key = codec.isEmpty() ? name : codec;
    TextCodec known = loaded.get(key);
    if (known == null) {
      known = codec.isEmpty() ? charmap(name) : multibyte(codec);
      if (known != null) {
        loaded.put(key, known);
      }
    }
    return known;
  }

  /**
   * The encoding of one byte a character of that name; null if there is none.
   *
   * <p>Each line of {@code charmaps.txt} has the names and, after a tab, four hexadecimal digits
   * for each byte, from 0 or, where the lower half is ASCII, from 128.
   */
  private CharmapTable charmap(String name) {
    if (charmaps == null) {
      charmaps = readCharmaps();
    }
    String line = charmaps.get(name);
    if (line == null) {
      return null;
    }
    int start = line.indexOf('\t') + 1;
    char[] table = new char[256];
    Arrays.fill(table, CharmapTable.UNDEFINED);
    for (int i = 0; i < 128; i++) {
      table[i] = (char) i;
    }
    int count = (line.length() - start) / 4;
    for (int i = 0; i < count; i++) {
      int at = start + i * 4;
      table[256 - count + i] = (char) Integer.parseInt(line, at, at + 4, 16);
    }
    return new CharmapTable(table);
  }

  private static Map<String, String> readCharmaps() {
    Map<String, String> lines = new HashMap<>();
    try (var in = Encodings.class.getResourceAsStream("charmaps.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      String line;
      while ((line = reader.readLine()) != null) {
        for (String name : line.substring(0, line.indexOf('\t')).split(" ")) {
          lines.put(name, line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The encoding of several bytes a character with that name of its codec. */
  private TextCodec multibyte(String codec) {
    return switch (codec) {
      case "euc_jp", "euc_jis_2004", "euc_jisx0213" -> new EucJpCodec(codec, sets.get(codec));
      case "shift_jis" -> new ShiftJisCodec(codec, sets.get(codec), 0xea);
      case "shift_jis_2004", "shift_jisx0213" -> new ShiftJisCodec(codec, sets.get(codec), 0xfc);
      case "gb18030" -> new Gb18030Codec(codec, sets.get(codec));
      case "euc_kr" -> new EucKrCodec(codec, sets.get(codec));
      case "hz" -> new HzCodec(sets.get("gb2312"));
      default -> {
        TextCodec escapes = Iso2022Codec.named(codec, sets);
        yield escapes != null ? escapes : new DoubleByteCodec(codec, sets.get(codec));
      }
    };
  }

  /** Python's name of the codec of a name; empty if it is none's. */
  private static String multibyteName(String name) {
    return switch (name) {
      case "euc_jp", "eucjp", "ujis", "u_jis" -> "euc_jp";
      case "euc_jis_2004", "jisx0213", "eucjis2004", "euc_jis2004" -> "euc_jis_2004";
      case "euc_jisx0213", "eucjisx0213" -> "euc_jisx0213";
      case "shift_jis", "csshiftjis", "shiftjis", "sjis", "s_jis" -> "shift_jis";
      case "cp932", "932", "ms932", "mskanji", "ms_kanji" -> "cp932";
      case "shift_jisx0213", "shiftjisx0213", "sjisx0213", "s_jisx0213" -> "shift_jisx0213";
      case "shift_jis_2004", "shiftjis2004", "sjis_2004", "s_jis_2004" -> "shift_jis_2004";
      case "gb2312",
          "chinese",
          "csiso58gb231280",
          "euc_cn",
          "euccn",
          "eucgb2312_cn",
          "gb2312_1980",
          "gb2312_80",
          "iso_ir_58" ->
          "gb2312";
      case "gbk", "936", "cp936", "ms936" -> "gbk";
      case "gb18030", "gb18030_2000" -> "gb18030";
      case "hz", "hzgb", "hz_gb", "hz_gb_2312" -> "hz";
      case "big5", "big5_tw", "csbig5" -> "big5";
      case "big5hkscs", "big5_hkscs", "hkscs" -> "big5hkscs";
      case "cp950", "950", "ms950" -> "cp950";
      case "cp949", "949", "ms949", "uhc" -> "cp949";
      case "euc_kr",
          "euckr",
          "korean",
          "ksc5601",
          "ks_c_5601",
          "ks_c_5601_1987",
          "ksx1001",
          "ks_x_1001" ->
          "euc_kr";
      case "johab", "cp1361", "ms1361" -> "johab";
      case "iso2022_jp", "csiso2022jp", "iso2022jp", "iso_2022_jp" -> "iso2022_jp";
      case "iso2022_jp_1", "iso2022jp_1", "iso_2022_jp_1" -> "iso2022_jp_1";
      case "iso2022_jp_2", "iso2022jp_2", "iso_2022_jp_2" -> "iso2022_jp_2";
      case "iso2022_jp_3", "iso2022jp_3", "iso_2022_jp_3" -> "iso2022_jp_3";
      case "iso2022_jp_2004", "iso2022jp_2004", "iso_2022_jp_2004" -> "iso2022_jp_2004";
      case "iso2022_jp_ext", "iso2022jp_ext", "iso_2022_jp_ext" -> "iso2022_jp_ext";
      case "iso2022_kr", "csiso2022kr", "iso2022kr", "iso_2022_kr" -> "iso2022_kr";
      default -> "";
    };
  }
}
