package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;

/**
 * The errors that CPython finds while it turns the parse tree into the syntax tree.
 *
 * <p>CPython first parses the whole source, then builds the tree, and reports the first error of
 * that walk; here both happen at once. So an error is only noted, the parser goes on, and the error
 * counts if the rest of the source parses. CPython's walk is not always in source order (the last
 * {@code elif} comes first): where it is not, the parser takes the errors of the parts with {@link
 * #take} and puts the one to report back with {@link #restore}.
 */
final class AstErrors {
  private record Warning(String message, int lineno) {}

  private final String filename;
  private final boolean py3k;
  private final List<Warning> warnings = new ArrayList<>();
  private CompileError first;

  AstErrors(String filename, int flags) {
    this.filename = filename;
    this.py3k = (flags & CompilerFlags.PY3K_WARNINGS) != 0;
  }

  /** Notes a SyntaxError, unless an earlier error is noted. */
  void add(String message, int lineno) {
    if (first == null) {
      first = CompileError.located(message, filename, lineno);
    }
  }

  void add(CompileError error) {
    if (first == null) {
      first = error;
    }
  }

  /** The noted error, which is forgotten; or null. */
  CompileError take() {
    CompileError error = first;
    first = null;
    return error;
  }

  /** Puts an error before whatever was noted since it was taken; null changes nothing. */
  void restore(CompileError earlier) {
    if (earlier != null) {
      first = earlier;
    }
  }

  /** Notes a warning of {@code -3}. */
  void warnPy3k(String message, int lineno) {
    if (py3k) {
      warnings.add(new Warning(message, lineno));
    }
  }

  /** How many warnings are noted, as a place for {@link #warnPy3kBefore}. */
  int mark() {
    return warnings.size();
  }

  /** Notes a warning of {@code -3} that comes before those noted since the mark. */
  void warnPy3kBefore(int mark, String message, int lineno) {
    if (py3k) {
      warnings.add(mark, new Warning(message, lineno));
    }
  }

  /** The source has been parsed: gives the warnings and throws the error, if there is one. */
  void finish(WarningSink sink) {
    for (Warning w : warnings) {
      try {
        sink.warn(WarningSink.Category.SYNTAX_WARNING, w.message, filename, w.lineno);
      } catch (WarningSink.Raised raised) {
        if (!raised.ofCategory) {
          throw raised;
        }
        sink.replaced(raised);
        throw CompileError.located(w.message, filename, w.lineno);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** The names that nothing may be bound to. */
  void checkName(String name, int lineno) {
    switch (name) {
      case "None" -> add("cannot assign to None", lineno);
      case "__debug__" -> add("cannot assign to __debug__", lineno);
      case "True", "False" -> warnPy3k("assignment to True or False is forbidden in 3.x", lineno);
      case "nonlocal" -> warnPy3k("nonlocal is a keyword in 3.x", lineno);
      default -> {}
    }
  }

  /**
   * The expression as a target.
   *
   * @param ctx {@code STORE} or {@code DEL}
   * @param lineno the line to report an error at
   */
  Expr setContext(Expr e, ExprContext ctx, int lineno) {
    if (e instanceof Expr.Name name) {
      if (ctx == ExprContext.STORE) {
        checkName(name.id(), lineno);
      }
      return new Expr.Name(name.id(), ctx, name.lineno(), name.col());
    }
    if (e instanceof Expr.Attribute a) {
      if (ctx == ExprContext.STORE) {
        checkName(a.attr(), lineno);
      }
      return new Expr.Attribute(a.value(), a.attr(), ctx, a.lineno(), a.col());
    }
    if (e instanceof Expr.Subscript s) {
      return new Expr.Subscript(s.value(), s.slice(), ctx, s.lineno(), s.col());
    }
    if (e instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
      return new Expr.Tuple(
          setContext(tuple.elts(), ctx, lineno), ctx, tuple.lineno(), tuple.col());
    }
    if (e instanceof Expr.ListDisplay list) {
      return new Expr.ListDisplay(
          setContext(list.elts(), ctx, lineno), ctx, list.lineno(), list.col());
    }
    add((ctx == ExprContext.STORE ? "can't assign to " : "can't delete ") + describe(e), lineno);
    return e;
  }

  private List<Expr> setContext(List<Expr> elts, ExprContext ctx, int lineno) {
    if (elts.isEmpty()) {
      return elts;
    }
    var targets = new ArrayList<Expr>(elts.size());
    for (Expr elt : elts) {
      targets.add(setContext(elt, ctx, lineno));
    }
    return targets;
  }

  /** What CPython calls an expression that is no target. */
  private static String describe(Expr e) {
    if (e instanceof Expr.Tuple) {
      return "()";
    }
    if (e instanceof Expr.Lambda) {
      return "lambda";
    }
    if (e instanceof Expr.Call) {
      return "function call";
    }
    if (e instanceof Expr.BoolOp || e instanceof Expr.BinOp || e instanceof Expr.UnaryOp) {
      return "operator";
    }
    if (e instanceof Expr.GeneratorExp) {
      return "generator expression";
    }
    if (e instanceof Expr.Yield) {
      return "yield expression";
    }
    if (e instanceof Expr.ListComp) {
      return "list comprehension";
    }
    if (e instanceof Expr.SetComp) {
      return "set comprehension";
    }
    if (e instanceof Expr.DictComp) {
      return "dict comprehension";
    }
    if (e instanceof Expr.Compare) {
      return "comparison";
    }
    if (e instanceof Expr.Repr) {
      return "repr";
    }
    if (e instanceof Expr.IfExp) {
      return "conditional expression";
    }
    return "literal";
  }
}
