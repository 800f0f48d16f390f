package org.cellvm.codec;

/** A codec could not do its work; the message is what CPython's codec says. */
public class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CodecException(String message) {
    super(message, null, false, false);
  }

  /** What a UnicodeDecodeError about {@code in[start..end)} says. */
  public static CodecException undecodable(
      String codec, byte[] in, int start, int end, String reason) {
    String what =
        end == start + 1
            ? String.format("byte 0x%02x in position %d", in[start] & 0xff, start)
            : String.format("bytes in position %d-%d", start, end - 1);
    return new CodecException(String.format("'%s' codec can't decode %s: %s", codec, what, reason));
  }

  /** What a UnicodeEncodeError about {@code in[start..end)} says. */
  public static CodecException unencodable(
      String codec, CodePoints in, int start, int end, String reason) {
    String what;
    if (end == start + 1) {
      int c = in.at(start);
      String form = c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x";
      what = String.format("character u'" + form + "' in position %d", c, start);
    } else {
      what = String.format("characters in position %d-%d", start, end - 1);
    }
    return new CodecException(String.format("'%s' codec can't encode %s: %s", codec, what, reason));
  }
}
