package org.cellvm.codec;

/** HZ: GB 2312 in seven bits, between <code>~{</code> and <code>~}</code>. */
final class HzCodec extends MultibyteCodec {
  private final CharacterSet set;

  /**
   * @param set GB 2312 in EUC
   */
  HzCodec(CharacterSet set) {
    super("hz");
    this.set = set;
  }

  @Override
  public Decoder decoder() {
    return new HzDecoder();
  }

  @Override
  public Encoder encoder() {
    return new HzEncoder();
  }

  private final class HzDecoder implements Decoder {
    private boolean chinese;

    @Override
    public int step(byte[] in, int at, int end, CodePointBuffer out) {
      byte c = in[at];
      if (c == '~') {
        return at + 2 > end ? TOO_FEW : escape(in[at + 1], out);
      }
      if (c < 0) {
        return -1;
      }
      if (!chinese) {
        out.append(c);
        return 1;
      }
      if (at + 2 > end) {
        return TOO_FEW;
      }
      return set.decode((c | 0x80) << 8 | in[at + 1] & 0xff ^ 0x80, out) ? 2 : -2;
    }

    private int escape(byte c, CodePointBuffer out) {
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
    public int step(CodePoints text, int at, ByteSink out) {
      int c = text.at(at);
      if (c < 0x80) {
        finish(out);
        out.append(c);
        if (c == '~') {
          out.append(c);
        }
        return 1;
      }
      int code = set.code(c);
      if (code < 0) {
        return 0;
      }
      if (!chinese) {
        out.append('~');
        out.append('{');
        chinese = true;
      }
      out.append(code >> 8 & 0x7f);
      out.append(code & 0x7f);
      return 1;
    }

    @Override
    public void finish(ByteSink out) {
      if (chinese) {
        out.append('~');
        out.append('}');
        chinese = false;
      }
    }
  }
}
