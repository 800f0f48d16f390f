package org.cellvm.compiler.parser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellvm.compiler.ast.FieldType;
import org.cellvm.compiler.ast.Located;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.NodeKind;
import org.cellvm.compiler.ast.NodeTable;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.WarningSink;

/** Writes syntax trees and errors in the form of {@code ast_dump.py}, to compare with CPython's. */
final class AstDump {
  private final StringBuilder out = new StringBuilder();

  private AstDump() {}

  /** With a list of sources and a directory, as {@code ast_dump.py}. */
  public static void main(String[] args) throws Exception {
    List<String> paths = Files.readAllLines(Path.of(args[0]));
    for (int i = 0; i < paths.size(); i++) {
      byte[] source = Files.readAllBytes(Path.of(paths.get(i)));
      String dump = attempt(source, paths.get(i), StartSymbol.FILE, 0) + "\n";
      Files.write(
          Path.of(args[1], Integer.toString(i)), dump.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** The tree of a source, or its error. */
  static String attempt(byte[] source, String filename, StartSymbol start, int flags) {
    try {
      return dump(Parser.parse(source, filename, start, flags, WarningSink.NONE).mod());
    } catch (CompileError e) {
      return error(e, filename);
    }
  }

  static String error(CompileError e, String filename) {
    if (!e.kind().isSyntaxError()) {
      return e.kind().pythonName + "|" + quote(e.msg() == null ? "" : e.msg());
    }
    String text = e.isTextFromFile() ? line(filename, e.lineno()) : e.text();
    return String.join(
        "|",
        e.kind().pythonName,
        quote(e.msg()),
        quote(e.filename()),
        Integer.toString(e.lineno()),
        e.offset() == CompileError.NO_OFFSET ? "None" : Integer.toString(e.offset()),
        quote(text));
  }

  private static String line(String filename, int lineno) {
    try {
      byte[] b = Files.readAllBytes(Path.of(filename));
      int at = 0;
      for (int i = 1; i < lineno; i++) {
        while (b[at++] != '\n') {}
      }
      int end = at;
      while (end < b.length && b[end] != '\n') {
        end++;
      }
      while (b[at] == ' ' || b[at] == '\t' || b[at] == '\f') {
        at++;
      }
      return SourceText.latin1(b, at, Math.min(end + 1, b.length)).replace("\r\n", "\n");
    } catch (Exception e) {
      return null;
    }
  }

  /** Python's {@code repr} of a byte string, as {@code string_escape} gives it. */
  static String quote(String s) {
    if (s == null) {
      return "None";
    }
    var out = new StringBuilder("'");
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\', '\'', '"' -> out.append('\\').append(c);
        default -> {
          if (c < ' ' || c >= 0x7f) {
            out.append(String.format("\\x%02x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('\'').toString();
  }

  static String dump(Mod mod) {
    var d = new AstDump();
    d.node(FieldType.MOD, mod);
    return d.out.toString();
  }

  private void node(FieldType type, Object node) {
    if (type.isSymbol()) {
      out.append(NodeTable.kinds(type).get(((Enum<?>) node).ordinal()).name()).append("()");
      return;
    }
    NodeKind kind = NodeTable.kindOf(node);
    Object[] values = kind.values(node);
    if (node instanceof Located) {
      out.append('\n');
    }
    out.append(kind.name()).append('(');
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.append(", ");
      }
      value(kind.fields().get(i).type(), values[i]);
    }
    out.append(')');
    if (node instanceof Located place) {
      out.append('@').append(place.lineno()).append(':').append(place.col());
    }
  }

  private void value(FieldType type, Object v) {
    if (v == null) {
      out.append("None");
    } else if (v instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.append(", ");
        }
        value(type, list.get(i));
      }
      out.append(']');
    } else if (type.isNode()) {
      node(type, v);
    } else if (v instanceof Const c) {
      constant(c);
    } else if (v instanceof Boolean b) {
      out.append(b ? "True" : "False");
    } else {
      out.append(v);
    }
  }

  private void constant(Const c) {
    if (c instanceof Const.Str s) {
      out.append('s');
      for (char b : s.bytes().toCharArray()) {
        out.append(String.format("%02x", (int) b));
      }
    } else if (c instanceof Const.Unicode u) {
      out.append('u');
      for (int i = 0; i < u.codePoints().length; i++) {
        out.append(i > 0 ? "," : "").append(Integer.toHexString(u.codePoints()[i]));
      }
    } else if (c instanceof Const.Float f) {
      out.append(String.format("f%016x", Double.doubleToRawLongBits(f.value())));
    } else if (c instanceof Const.Complex z) {
      out.append(
          String.format(
              "c%016x%016x",
              Double.doubleToRawLongBits(z.real()), Double.doubleToRawLongBits(z.imag())));
    } else if (c instanceof Const.Long l) {
      out.append('l').append(l.value().toString(16));
    } else {
      out.append('i').append(((Const.Int) c).value());
    }
  }
}
