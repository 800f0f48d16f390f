package org.cellvm.compiler.parser;

/**
 * The source encodings without a VM's codec registry: Python's own tables for those of one byte a
 * character, the JDK's charsets for the others.
 */
final class BuiltinCodecs implements SourceCodecs {
  @Override
  public SourceCodec lookup(String encoding) throws CodecException {
    String name = normalize(encoding);
    if (isUtf8(name)) {
      return Utf8Codec.INSTANCE;
    }
    switch (name) {
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
          "iso_646.irv_1991" -> {
        return CharMapCodec.ASCII;
      }
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
          "iso_ir_100" -> {
        return CharMapCodec.LATIN_1;
      }
      case "charmap" -> {
        return CharMapCodec.LATIN_1;
      }
      case "idna" -> {
        return CharMapCodec.ASCII;
      }
      default -> {}
    }
    SourceCodec bytes = BytesCodec.named(name);
    if (bytes != null) {
      return bytes;
    }
    SourceCodec unicode = UnicodeCodec.named(name);
    if (unicode != null) {
      return unicode;
    }
    SourceCodec table = CharMapCodec.load(name);
    if (table != null) {
      return table;
    }
    SourceCodec multibyte = multibyte(name);
    if (multibyte != null) {
      return multibyte;
    }
    throw CodecException.unknownEncoding(encoding);
  }

  /** Whether a name is one of UTF-8's. */
  static boolean isUtf8(String encoding) {
    return switch (normalize(encoding)) {
      case "utf_8", "u8", "utf", "utf8", "utf8_ucs2", "utf8_ucs4" -> true;
      default -> false;
    };
  }

  /** As Python's {@code encodings.normalize_encoding}: other characters become underscores. */
  private static String normalize(String encoding) {
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

  /** The codec of an encoding of several bytes a character; null if the name is none's. */
  private static SourceCodec multibyte(String name) {
    String codec = multibyteName(name);
    return switch (codec) {
      case "" -> null;
      case "euc_jp", "euc_jis_2004", "euc_jisx0213" -> new EucJpCodec(codec);
      case "shift_jis" -> new ShiftJisCodec(codec, 0xea);
      case "shift_jis_2004", "shift_jisx0213" -> new ShiftJisCodec(codec, 0xfc);
      case "gb18030" -> new Gb18030Codec(codec);
      case "euc_kr" -> new EucKrCodec(codec);
      case "hz" -> new HzCodec();
      default -> {
        SourceCodec escapes = Iso2022Codec.named(codec);
        yield escapes != null ? escapes : new DoubleByteCodec(codec);
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
