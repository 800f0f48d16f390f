package org.cellvm.compiler.parser;

import java.io.ByteArrayOutputStream;

/** HZ: GB 2312 in seven bits, between <code>~{</code> and <code>~}</code>. */
final class HzCodec extends MultibyteCodec {
  private final CharacterSet set = CharacterSet.load("gb2312");

  HzCodec() {
    super("hz");
  }

  @Override
  Decoder decoder() {
    return new HzDecoder();
  }

  @Override
  Encoder encoder() {
    return new HzEncoder();
  }

  private final class HzDecoder implements Decoder {
    private boolean chinese;

    @Override
    public int step(byte[] in, int at, int end, StringBuilder out) {
      byte c = in[at];
      if (c == '~') {
        return at + 2 > end ? TOO_FEW : escape(in[at + 1], out);
      }
      if (c < 0) {
        return -1;
      }
      if (!chinese) {
        out.append((char) c);
        return 1;
      }
      if (at + 2 > end) {
        return TOO_FEW;
      }
      return set.decode((c | 0x80) << 8 | in[at + 1] & 0xff ^ 0x80, out) ? 2 : -2;
    }

    private int escape(byte c, StringBuilder out) {
      if (c == '~' && !chinese) {
        out.append('~');
      } else if (c == '{' && !chinese || c == '}' && chinese) {
        chinese = c == '{';
      } else if (c != '\n' || chinese) {
        return -2;
      }
      return 2;
    }
  }

  private final class HzEncoder implements Encoder {
    private boolean chinese;

    @Override
    public int step(int[] text, int at, ByteArrayOutputStream out) {
      int c = text[at];
      if (c < 0x80) {
        finish(out);
        out.write(c);
        if (c == '~') {
          out.write(c);
        }
        return 1;
      }
      int code = set.code(c);
      if (code < 0) {
        return 0;
      }
      if (!chinese) {
        out.write('~');
        out.write('{');
        chinese = true;
      }
      out.write(code >> 8 & 0x7f);
      out.write(code & 0x7f);
      return 1;
    }

    @Override
    public void finish(ByteArrayOutputStream out) {
      if (chinese) {
        out.write('~');
        out.write('}');
        chinese = false;
      }
    }
  }
}
