package org.cellvm.compiler.parser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellvm.compiler.CompileError;
import org.cellvm.compiler.WarningSink;
import org.cellvm.compiler.ast.Alias;
import org.cellvm.compiler.ast.Arguments;
import org.cellvm.compiler.ast.Comprehension;
import org.cellvm.compiler.ast.ExceptHandler;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.Keyword;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Slice;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.code.Const;

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
    if (mod instanceof Mod.Module m) {
      d.node("Module", -1, 0, m.body());
    } else if (mod instanceof Mod.Interactive m) {
      d.node("Interactive", -1, 0, m.body());
    } else {
      d.node("Expression", -1, 0, ((Mod.Expression) mod).body());
    }
    return d.out.toString();
  }

  private void node(String name, int lineno, int col, Object... fields) {
    if (lineno >= 0) {
      out.append('\n');
    }
    out.append(name).append('(');
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.append(", ");
      }
      value(fields[i]);
    }
    out.append(')');
    if (lineno >= 0) {
      out.append('@').append(lineno).append(':').append(col);
    }
  }

  private void value(Object v) {
    if (v == null) {
      out.append("None");
    } else if (v instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.append(", ");
        }
        value(list.get(i));
      }
      out.append(']');
    } else if (v instanceof Stmt s) {
      stmt(s);
    } else if (v instanceof Expr e) {
      expr(e);
    } else if (v instanceof Slice s) {
      slice(s);
    } else if (v instanceof Arguments a) {
      node("arguments", -1, 0, a.args(), a.vararg(), a.kwarg(), a.defaults());
    } else if (v instanceof Keyword k) {
      node("keyword", -1, 0, k.arg(), k.value());
    } else if (v instanceof Alias a) {
      node("alias", -1, 0, a.name(), a.asname());
    } else if (v instanceof Comprehension c) {
      node("comprehension", -1, 0, c.target(), c.iter(), c.ifs());
    } else if (v instanceof ExceptHandler h) {
      node("ExceptHandler", h.lineno(), h.col(), h.type(), h.name(), h.body());
    } else if (v instanceof Const c) {
      constant(c);
    } else if (v instanceof Boolean b) {
      out.append(b ? "True" : "False");
    } else if (v instanceof Enum<?> e) {
      // BIT_OR is BitOr(), USUB is USub().
      String name = e.name();
      var camel = new StringBuilder();
      for (String part : name.split("_")) {
        camel.append(part.charAt(0)).append(part.substring(1).toLowerCase());
      }
      switch (name) {
        case "LSHIFT" -> camel.replace(0, 6, "LShift");
        case "RSHIFT" -> camel.replace(0, 6, "RShift");
        case "UADD" -> camel.replace(0, 4, "UAdd");
        case "USUB" -> camel.replace(0, 4, "USub");
        default -> {}
      }
      out.append(camel).append("()");
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

  private void slice(Slice s) {
    if (s instanceof Slice.Ellipsis) {
      node("Ellipsis", -1, 0);
    } else if (s instanceof Slice.Range r) {
      node("Slice", -1, 0, r.lower(), r.upper(), r.step());
    } else if (s instanceof Slice.ExtSlice x) {
      node("ExtSlice", -1, 0, x.dims());
    } else {
      node("Index", -1, 0, ((Slice.Index) s).value());
    }
  }

  private void expr(Expr x) {
    int l = x.lineno();
    int c = x.col();
    if (x instanceof Expr.BoolOp e) {
      node("BoolOp", l, c, e.and() ? Symbol.AND : Symbol.OR, e.values());
    } else if (x instanceof Expr.BinOp e) {
      node("BinOp", l, c, e.left(), e.op(), e.right());
    } else if (x instanceof Expr.UnaryOp e) {
      node("UnaryOp", l, c, e.op(), e.operand());
    } else if (x instanceof Expr.Lambda e) {
      node("Lambda", l, c, e.args(), e.body());
    } else if (x instanceof Expr.IfExp e) {
      node("IfExp", l, c, e.test(), e.body(), e.orelse());
    } else if (x instanceof Expr.Dict e) {
      node("Dict", l, c, e.keys(), e.values());
    } else if (x instanceof Expr.SetDisplay e) {
      node("Set", l, c, e.elts());
    } else if (x instanceof Expr.ListComp e) {
      node("ListComp", l, c, e.elt(), e.generators());
    } else if (x instanceof Expr.SetComp e) {
      node("SetComp", l, c, e.elt(), e.generators());
    } else if (x instanceof Expr.DictComp e) {
      node("DictComp", l, c, e.key(), e.value(), e.generators());
    } else if (x instanceof Expr.GeneratorExp e) {
      node("GeneratorExp", l, c, e.elt(), e.generators());
    } else if (x instanceof Expr.Yield e) {
      node("Yield", l, c, e.value());
    } else if (x instanceof Expr.Compare e) {
      node("Compare", l, c, e.left(), e.ops(), e.comparators());
    } else if (x instanceof Expr.Call e) {
      node("Call", l, c, e.func(), e.args(), e.keywords(), e.starargs(), e.kwargs());
    } else if (x instanceof Expr.Repr e) {
      node("Repr", l, c, e.value());
    } else if (x instanceof Expr.Num e) {
      node("Num", l, c, e.value());
    } else if (x instanceof Expr.Str e) {
      node("Str", l, c, e.value());
    } else if (x instanceof Expr.Attribute e) {
      node("Attribute", l, c, e.value(), e.attr(), e.ctx());
    } else if (x instanceof Expr.Subscript e) {
      node("Subscript", l, c, e.value(), e.slice(), e.ctx());
    } else if (x instanceof Expr.Name e) {
      node("Name", l, c, e.id(), e.ctx());
    } else if (x instanceof Expr.ListDisplay e) {
      node("List", l, c, e.elts(), e.ctx());
    } else {
      var e = (Expr.Tuple) x;
      node("Tuple", l, c, e.elts(), e.ctx());
    }
  }

  private enum Symbol {
    AND,
    OR
  }

  private void stmt(Stmt x) {
    int l = x.lineno();
    int c = x.col();
    if (x instanceof Stmt.FunctionDef s) {
      node("FunctionDef", l, c, s.name(), s.args(), s.body(), s.decorators());
    } else if (x instanceof Stmt.ClassDef s) {
      node("ClassDef", l, c, s.name(), s.bases(), s.body(), s.decorators());
    } else if (x instanceof Stmt.Return s) {
      node("Return", l, c, s.value());
    } else if (x instanceof Stmt.Delete s) {
      node("Delete", l, c, s.targets());
    } else if (x instanceof Stmt.Assign s) {
      node("Assign", l, c, s.targets(), s.value());
    } else if (x instanceof Stmt.AugAssign s) {
      node("AugAssign", l, c, s.target(), s.op(), s.value());
    } else if (x instanceof Stmt.Print s) {
      node("Print", l, c, s.dest(), s.values(), s.nl());
    } else if (x instanceof Stmt.For s) {
      node("For", l, c, s.target(), s.iter(), s.body(), s.orelse());
    } else if (x instanceof Stmt.While s) {
      node("While", l, c, s.test(), s.body(), s.orelse());
    } else if (x instanceof Stmt.If s) {
      node("If", l, c, s.test(), s.body(), s.orelse());
    } else if (x instanceof Stmt.With s) {
      node("With", l, c, s.context(), s.vars(), s.body());
    } else if (x instanceof Stmt.Raise s) {
      node("Raise", l, c, s.type(), s.inst(), s.tback());
    } else if (x instanceof Stmt.TryExcept s) {
      node("TryExcept", l, c, s.body(), s.handlers(), s.orelse());
    } else if (x instanceof Stmt.TryFinally s) {
      node("TryFinally", l, c, s.body(), s.finalbody());
    } else if (x instanceof Stmt.Assert s) {
      node("Assert", l, c, s.test(), s.msg());
    } else if (x instanceof Stmt.Import s) {
      node("Import", l, c, s.names());
    } else if (x instanceof Stmt.ImportFrom s) {
      node("ImportFrom", l, c, s.module(), s.names(), s.level());
    } else if (x instanceof Stmt.Exec s) {
      node("Exec", l, c, s.body(), s.globals(), s.locals());
    } else if (x instanceof Stmt.Global s) {
      node("Global", l, c, s.names());
    } else if (x instanceof Stmt.ExprStmt s) {
      node("Expr", l, c, s.value());
    } else if (x instanceof Stmt.Pass) {
      node("Pass", l, c);
    } else if (x instanceof Stmt.Break) {
      node("Break", l, c);
    } else {
      node("Continue", l, c);
    }
  }
}
