package org.cellvm.compiler.parser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The source encodings that the JDK knows, under the names that Python gives them. */
public final class JavaCodecs implements SourceCodecs {
  @Override
  public byte[] toUtf8(byte[] source, int start, int end, String encoding) throws CodecException {
    Charset charset = charset(encoding);
    if (charset == StandardCharsets.UTF_8) {
      Utf8.decode(source, start, end);
      return Arrays.copyOfRange(source, start, end);
    }
    if (charset == StandardCharsets.US_ASCII) {
      for (int i = start; i < end; i++) {
        if (source[i] < 0) {
          throw new CodecException(
              Utf8.decodeError(
                  "ascii",
                  source[i] & 0xff,
                  i - start,
                  i - start + 1,
                  "ordinal not in range(128)"));
        }
      }
      return Arrays.copyOfRange(source, start, end);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(source, start, end - start).slice();
    var out = CharBuffer.allocate((int) ((end - start + 1) * (double) decoder.maxCharsPerByte()));
    var result = decoder.decode(in, out, true);
    if (result.isError()) {
      int at = in.position();
      int length = result.length();
      boolean multibyte = decoder.maxCharsPerByte() < 1 || charset.newEncoder().maxBytesPerChar() > 1;
      throw new CodecException(
          Utf8.decodeError(
              multibyte ? pythonName(encoding) : "charmap",
              source[start + at] & 0xff,
              at,
              multibyte && at + 2 <= end - start ? at + 2 : at + length,
              multibyte ? "illegal multibyte sequence" : "character maps to <undefined>"));
    }
    decoder.flush(out);
    out.flip();
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, String encoding, boolean replace)
      throws CodecException {
    int[] text = Utf8.decode(utf8, start, end, replace);
    Charset charset = charset(encoding);
    if (charset == StandardCharsets.UTF_8) {
      return replace
          ? new String(text, 0, text.length).getBytes(StandardCharsets.UTF_8)
          : Arrays.copyOfRange(utf8, start, end);
    }
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var out = new ByteArrayOutputStream(text.length);
    try {
      return bytes(encoder.encode(CharBuffer.wrap(new String(text, 0, text.length))));
    } catch (CharacterCodingException e) {
      // Fall through to find the character, or to replace it.
    }
    for (int i = 0; i < text.length; i++) {
      try {
        byte[] encoded =
            bytes(encoder.encode(CharBuffer.wrap(new String(text, i, 1))));
        out.write(encoded, 0, encoded.length);
      } catch (CharacterCodingException e) {
        if (!replace) {
          throw new CodecException(encodeError(encoder, encoding, text[i], i));
        }
        out.write('?');
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(ByteBuffer encoded) {
    byte[] out = new byte[encoded.remaining()];
    encoded.get(out);
    return out;
  }

  private static String encodeError(CharsetEncoder encoder, String encoding, int c, int at) {
    boolean ascii = encoder.charset() == StandardCharsets.US_ASCII;
    boolean multibyte = encoder.maxBytesPerChar() > 1;
    String shown =
        c <= 0xff
            ? String.format("\\x%02x", c)
            : c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
    return String.format(
        "'%s' codec can't encode character u'%s' in position %d: %s",
        ascii ? "ascii" : multibyte ? pythonName(encoding) : "charmap",
        shown,
        at,
        ascii
            ? "ordinal not in range(128)"
            : multibyte ? "illegal multibyte sequence" : "character maps to <undefined>");
  }

  private static String pythonName(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static Charset charset(String encoding) throws CodecException {
    String pythonName = pythonName(encoding);
    switch (pythonName) {
      case "string_escape", "hex", "hex_codec", "base64", "base64_codec", "base_64", "zlib",
          "zlib_codec", "zip", "bz2", "bz2_codec", "quopri", "quopri_codec", "quoted_printable",
          "quotedprintable", "uu", "uu_codec" ->
          throw new CodecException("decoder did not return an unicode object (type=str)");
      default -> {}
    }
    String name = javaName(pythonName);
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw CodecException.unknownEncoding(encoding);
    }
  }

  /** Python's name of an encoding as the JDK spells it, where that differs. */
  private static String javaName(String name) {
    switch (name) {
      case "ascii", "646", "us_ascii", "ansi_x3.4_1968" -> {
        return "US-ASCII";
      }
      case "utf8", "utf", "u8", "utf_8", "utf8_ucs2", "utf8_ucs4", "cp65001" -> {
        return "UTF-8";
      }
      case "latin1", "latin", "l1", "iso8859_1", "iso8859", "8859", "cp819" -> {
        return "ISO-8859-1";
      }
      case "euc_jp", "eucjp", "ujis", "u_jis" -> {
        return "EUC-JP";
      }
      case "euc_kr", "euckr", "korean", "ks_c_5601", "ks_x_1001" -> {
        return "EUC-KR";
      }
      case "cp949", "949", "ms949", "uhc" -> {
        return "x-windows-949";
      }
      case "cp932", "932", "ms932", "mskanji", "ms_kanji" -> {
        return "windows-31j";
      }
      case "cp950", "950", "ms950" -> {
        return "x-windows-950";
      }
      case "cp936", "936", "ms936", "gbk" -> {
        return "GBK";
      }
      case "gb2312", "euc_cn", "euccn", "chinese" -> {
        return "GB2312";
      }
      case "big5", "big5_tw", "csbig5" -> {
        return "Big5";
      }
      case "big5hkscs", "big5_hkscs", "hkscs" -> {
        return "Big5-HKSCS";
      }
      case "shift_jis", "sjis", "s_jis", "shiftjis", "csshiftjis" -> {
        return "Shift_JIS";
      }
      case "koi8_r", "cskoi8r" -> {
        return "KOI8-R";
      }
      case "koi8_u" -> {
        return "KOI8-U";
      }
      case "johab", "cp1361", "ms1361" -> {
        return "x-Johab";
      }
      case "tis620", "tis_620" -> {
        return "TIS-620";
      }
      default -> {}
    }
    if (name.startsWith("iso8859_")) {
      return "ISO-8859-" + name.substring(8);
    }
    if (name.startsWith("iso_8859_")) {
      return "ISO-8859-" + name.substring(9);
    }
    if (name.startsWith("latin") || name.startsWith("l")) {
      String part = latinPart(name.replaceFirst("^latin_?|^l", ""));
      if (part != null) {
        return part;
      }
    }
    if (name.startsWith("cp125") || name.startsWith("windows_125")) {
      return "windows-125" + name.charAt(name.length() - 1);
    }
    if (name.startsWith("cp")) {
      return "IBM" + name.substring(2);
    }
    if (name.startsWith("mac_")) {
      return "x-Mac" + Character.toUpperCase(name.charAt(4)) + name.substring(5);
    }
    return name.replace('_', '-');
  }

  private static String latinPart(String number) {
    return switch (number) {
      case "2", "3", "4" -> "ISO-8859-" + number;
      case "5" -> "ISO-8859-9";
      case "6" -> "ISO-8859-10";
      case "7" -> "ISO-8859-13";
      case "8" -> "ISO-8859-14";
      case "9" -> "ISO-8859-15";
      case "10" -> "ISO-8859-16";
      default -> null;
    };
  }
}
