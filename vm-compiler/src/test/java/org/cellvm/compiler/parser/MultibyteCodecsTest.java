package org.cellvm.compiler.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.cellvm.codec.CodecException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The encodings of several bytes a character make the same of all pairs of bytes, of all characters
 * and of random input as CPython's, errors included: {@code record_multibyte.py} recorded sums.
 */
class MultibyteCodecsTest {
  private static final List<String> KINDS = List.of("pairs", "characters", "bytes", "texts");

  private static final String[] PIECES = {
    "\u001b",
    "$",
    "(",
    ")",
    ".",
    "&",
    "@",
    "B",
    "J",
    "I",
    "D",
    "C",
    "A",
    "O",
    "P",
    "Q",
    "N",
    "F",
    "\u000e",
    "\u000f",
    "\n",
    "~",
    "{",
    "}",
    "a",
    "0",
    "A",
    "~",
    "\u0081",
    "\u008e",
    "\u008f",
    "\u0080",
    "\u00a0",
    "\u00a1",
    "\u00a4",
    "\u00d4",
    "\u00bf",
    "\u00b0",
    "\u00ff",
    "\u00fe",
    "\u00e0",
    "\u0090",
    "\u001b$B",
    "\u001b(B",
    "\u001b$(C",
    "\u001b$)C",
    "\u001b(J"
  };

  // Not U+20000: CPython loses it after a character that could be the first of a pair.
  private static final int[] STARTS = {
    0x20, 0xa0, 0x2d0, 0x300, 0x3b0, 0x3040, 0x3090, 0xff60, 0xac00, 0x4e00, 0x9f00, 0x20001,
    0x2500, 0x3130, 0x0a, 0x7e, 0xe6, 0xca, 0xe000
  };

  private int state;

  @TestFactory
  List<DynamicTest> asInCPython() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (var in = MultibyteCodecsTest.class.getResourceAsStream("multibyte.expected")) {
      for (String line : new String(in.readAllBytes(), ISO_8859_1).lines().toList()) {
        String[] words = line.split(" ");
        for (int i = 0; i < KINDS.size(); i++) {
          String kind = KINDS.get(i);
          String sum = words[i + 1];
          tests.add(
              DynamicTest.dynamicTest(
                  words[0] + " " + kind, () -> assertEquals(sum, sum(words[0], kind))));
        }
      }
    }
    return tests;
  }

  /** Prints the lines behind one of the sums, as the recording script does. */
  public static void main(String[] args) throws Exception {
    new MultibyteCodecsTest().lines(args[0], args[1], System.out::println);
  }

  private String sum(String codec, String kind) throws NoSuchAlgorithmException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    lines(codec, kind, line -> md5.update((line + "\n").getBytes(ISO_8859_1)));
    return String.format("%032x", new BigInteger(1, md5.digest()));
  }

  private void lines(String name, String kind, Consumer<String> out) {
    SourceCodec codec = SourceCodecs.lookup(name);
    state = 1;
    switch (kind) {
      case "pairs" -> {
        for (String before : before(name)) {
          for (int pair = 0; pair < 0x10000; pair++) {
            String bytes = before + (char) (pair >> 8) + (char) (pair & 0xff);
            out.accept(decoded(codec, bytes.getBytes(ISO_8859_1)));
          }
        }
      }
      case "characters" -> {
        for (int c = 0; c < 0x30000; c++) {
          if (c < 0xd800 || c >= 0xe000) {
            out.accept(encoded(codec, Character.toString(c)));
          }
        }
      }
      case "bytes" -> {
        for (int i = 0; i < 20_000; i++) {
          var bytes = new ByteArrayOutputStream();
          for (int j = 1 + below(10); j > 0; j--) {
            if (below(4) != 0) {
              bytes.writeBytes(PIECES[below(PIECES.length)].getBytes(ISO_8859_1));
            } else {
              bytes.write(below(256));
            }
          }
          out.accept(decoded(codec, bytes.toByteArray()));
        }
      }
      default -> {
        for (int i = 0; i < 20_000; i++) {
          var text = new StringBuilder();
          for (int j = 1 + below(8); j > 0; j--) {
            text.appendCodePoint(STARTS[below(STARTS.length)] + below(32));
          }
          out.accept(encoded(codec, text.toString()));
        }
      }
    }
  }

  private int below(int n) {
    state = state * 1103515245 + 12345 & 0x7fffffff;
    return (state >> 12) % n;
  }

  private static List<String> before(String codec) {
    return switch (codec.substring(0, Math.min(3, codec.length()))) {
      case "euc" -> List.of("", "\u008f", "\u008e");
      case "gb1" -> List.of("", "\u00810", "\u00900", "\u00841");
      case "hz" -> List.of("", "~{");
      case "iso" ->
          List.of(
              "",
              "\u001b$B",
              "\u001b$@",
              "\u001b$(D",
              "\u001b$(C",
              "\u001b$A",
              "\u001b(J",
              "\u001b(I",
              "\u001b$(O",
              "\u001b$(Q",
              "\u001b$(P",
              "\u001b.A\u001bN",
              "\u001b.F\u001bN",
              "\u001b&@\u001b$B",
              "\u001b$)C\u000e");
      default -> List.of("");
    };
  }

  private static String decoded(SourceCodec codec, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(codec.toUtf8(bytes, 0, bytes.length));
    } catch (CodecException e) {
      return e.getMessage();
    }
  }

  private static String encoded(SourceCodec codec, String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    try {
      return HexFormat.of().formatHex(codec.fromUtf8(utf8, 0, utf8.length, false));
    } catch (CodecException e) {
      return e.getMessage();
    }
  }
}
