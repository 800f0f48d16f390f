package org.cellvm.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A code object and its disassembly, as CPython 2.7.18 gave them, from a file beside the tests. */
final class RecordedCode implements CodeText {
  private byte[] code;
  private byte[] lnotab;
  private int firstlineno;
  int flags;
  int stacksize;
  int lasti;
  private final List<String> consts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> locals = new ArrayList<>();
  private final List<String> derefs = new ArrayList<>();
  String dis;

  static String read(String file) {
    try (InputStream in = RecordedCode.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static RecordedCode load(String name) {
    RecordedCode r = new RecordedCode();
    String text = read(name + ".txt");
    int dis = text.indexOf("\ndis\n");
    r.dis = text.substring(dis + 5);
    for (String line : text.substring(0, dis).split("\n")) {
      int space = line.indexOf(' ');
      String value = line.substring(space + 1);
      switch (line.substring(0, space)) {
        case "code" -> r.code = HexFormat.of().parseHex(value);
        case "lnotab" -> r.lnotab = HexFormat.of().parseHex(value);
        case "first" -> r.firstlineno = Integer.parseInt(value);
        case "flags" -> r.flags = Integer.parseInt(value);
        case "stacksize" -> r.stacksize = Integer.parseInt(value);
        case "lasti" -> r.lasti = Integer.parseInt(value);
        case "const" -> r.consts.add(value);
        case "name" -> r.names.add(value);
        case "local" -> r.locals.add(value);
        case "deref" -> r.derefs.add(value);
        case "#" -> {}
        default -> throw new AssertionError(line);
      }
    }
    return r;
  }

  DecodedCode decode() throws MalformedCodeException {
    return decode(code);
  }

  /** Decodes other instructions with this code object's constants, names and variables. */
  DecodedCode decode(byte[] instructions) throws MalformedCodeException {
    return Decoder.decode(
        instructions, consts.size(), names.size(), locals.size(), derefs.size(), flags);
  }

  @Override
  public byte[] code() {
    return code;
  }

  @Override
  public byte[] lnotab() {
    return lnotab;
  }

  @Override
  public int firstlineno() {
    return firstlineno;
  }

  @Override
  public String constRepr(int index) {
    return consts.get(index);
  }

  @Override
  public String name(int index) {
    return names.get(index);
  }

  @Override
  public String varname(int index) {
    return locals.get(index);
  }

  @Override
  public String cellOrFreeName(int index) {
    return derefs.get(index);
  }
}
