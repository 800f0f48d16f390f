package org.cellvm.compiler.parser;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

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
    String[] multibyte = multibyte(name);
    if (multibyte != null) {
      try {
        return new CharsetCodec(multibyte[0], Charset.forName(multibyte[1]));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw CodecException.unknownEncoding(encoding);
      }
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

  /** Python's name of an encoding of several bytes a character, and the JDK's. */
  private static String[] multibyte(String name) {
    return switch (name) {
      case "euc_jp", "eucjp", "ujis", "u_jis" -> new String[] {"euc_jp", "EUC-JP"};
      case "shift_jis", "csshiftjis", "shiftjis", "sjis", "s_jis" ->
          new String[] {"shift_jis", "Shift_JIS"};
      case "cp932", "932", "ms932", "mskanji", "ms_kanji" -> new String[] {"cp932", "windows-31j"};
      case "shift_jisx0213", "shiftjisx0213", "sjisx0213", "s_jisx0213" ->
          new String[] {"shift_jisx0213", "x-SJIS_0213"};
      case "gb2312",
          "chinese",
          "csiso58gb231280",
          "euc_cn",
          "euccn",
          "eucgb2312_cn",
          "gb2312_1980",
          "gb2312_80",
          "iso_ir_58" ->
          new String[] {"gb2312", "GB2312"};
      case "gbk", "936", "cp936", "ms936" -> new String[] {"gbk", "GBK"};
      case "gb18030", "gb18030_2000" -> new String[] {"gb18030", "GB18030"};
      case "big5", "big5_tw", "csbig5" -> new String[] {"big5", "Big5"};
      case "big5hkscs", "big5_hkscs", "hkscs" -> new String[] {"big5hkscs", "Big5-HKSCS"};
      case "cp950", "950", "ms950" -> new String[] {"cp950", "x-windows-950"};
      case "cp949", "949", "ms949", "uhc" -> new String[] {"cp949", "x-windows-949"};
      case "euc_kr",
          "euckr",
          "korean",
          "ksc5601",
          "ks_c_5601",
          "ks_c_5601_1987",
          "ksx1001",
          "ks_x_1001" ->
          new String[] {"euc_kr", "EUC-KR"};
      case "johab", "cp1361", "ms1361" -> new String[] {"johab", "x-Johab"};
      case "iso2022_jp", "csiso2022jp", "iso2022jp", "iso_2022_jp" ->
          new String[] {"iso2022_jp", "ISO-2022-JP"};
      case "iso2022_jp_2", "iso2022jp_2", "iso_2022_jp_2" ->
          new String[] {"iso2022_jp_2", "ISO-2022-JP-2"};
      case "iso2022_kr", "csiso2022kr", "iso2022kr", "iso_2022_kr" ->
          new String[] {"iso2022_kr", "ISO-2022-KR"};
      default -> null;
    };
  }
}
