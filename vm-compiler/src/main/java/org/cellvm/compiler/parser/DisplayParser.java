package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.ast.Comprehension;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;

/** Parses what stands between brackets: tuples, lists, dicts, sets and comprehensions. */
final class DisplayParser {
  private final ExpressionParser x;
  private final Tokenizer t;

  DisplayParser(ExpressionParser x, Tokenizer t) {
    this.x = x;
    this.t = t;
  }

  /** What stands after an opening parenthesis, up to the closing one. */
  Expr parenthesized(int d, int lineno, int col) {
    if (t.kind == Tok.RPAR) {
      return new Expr.Tuple(List.of(), ExprContext.LOAD, lineno, col);
    }
    if (t.kind == Tok.YIELD) {
      return x.yieldExpr(d + 1);
    }
    int innerLineno = t.lineno;
    int innerCol = t.col;
    Expr e = x.test(d + 2);
    if (t.kind == Tok.FOR) {
      return new Expr.GeneratorExp(e, comprehension(d + 2), innerLineno, innerCol);
    }
    return t.kind == Tok.COMMA
        ? new Expr.Tuple(x.moreTests(e, d + 2), ExprContext.LOAD, innerLineno, innerCol)
        : e;
  }

  /** What stands after an opening bracket, up to the closing one. */
  Expr list(int d, int lineno, int col) {
    if (t.kind == Tok.RSQB) {
      return new Expr.ListDisplay(List.of(), ExprContext.LOAD, lineno, col);
    }
    int innerLineno = t.lineno;
    int innerCol = t.col;
    Expr e = x.test(d + 2);
    if (t.kind == Tok.FOR) {
      return new Expr.ListComp(e, clauses(d + 2, true), innerLineno, innerCol);
    }
    return new Expr.ListDisplay(x.moreTests(e, d + 2), ExprContext.LOAD, lineno, col);
  }

  /** What stands after an opening brace, up to the closing one. */
  Expr dictOrSet(int d, int lineno, int col) {
    if (t.kind == Tok.RBRACE) {
      return new Expr.Dict(List.of(), List.of(), lineno, col);
    }
    int innerLineno = t.lineno;
    int innerCol = t.col;
    Expr e = x.test(d + 2);
    if (t.kind == Tok.COLON) {
      t.advance();
      Expr value = x.test(d + 2);
      if (t.kind == Tok.FOR) {
        return new Expr.DictComp(e, value, comprehension(d + 2), innerLineno, innerCol);
      }
      return dict(e, value, d + 2, lineno, col);
    }
    if (t.kind == Tok.FOR) {
      return new Expr.SetComp(e, comprehension(d + 2), innerLineno, innerCol);
    }
    return new Expr.SetDisplay(x.moreTests(e, d + 2), lineno, col);
  }

  private Expr dict(Expr firstKey, Expr firstValue, int d, int lineno, int col) {
    var keys = new ArrayList<Expr>();
    var values = new ArrayList<Expr>();
    keys.add(firstKey);
    values.add(firstValue);
    while (t.kind == Tok.COMMA) {
      t.advance();
      if (!Tok.startsTest(t.kind)) {
        break;
      }
      keys.add(x.test(d));
      x.expect(Tok.COLON);
      values.add(x.test(d));
    }
    return new Expr.Dict(keys, values, lineno, col);
  }

  /** {@code testlist1: test (',' test)*}: no comma at the end. */
  Expr testlist1(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr e = x.test(d + 1);
    if (t.kind != Tok.COMMA) {
      return e;
    }
    var elts = new ArrayList<Expr>();
    elts.add(e);
    while (t.kind == Tok.COMMA) {
      t.advance();
      elts.add(x.test(d + 1));
    }
    return new Expr.Tuple(elts, ExprContext.LOAD, lineno, col);
  }

  /**
   * {@code comp_for: 'for' exprlist 'in' or_test [comp_iter]}: the clauses of a generator
   * expression, set or dict comprehension.
   */
  List<Comprehension> comprehension(int d) {
    return clauses(d, false);
  }

  /** The clauses of a comprehension; those of a list's may go over several iterables. */
  private List<Comprehension> clauses(int d, boolean ofList) {
    var generators = new ArrayList<Comprehension>(1);
    while (true) {
      x.checkDepth(d);
      x.expect(Tok.FOR);
      Expr target = x.forTarget(d + 1);
      x.expect(Tok.IN);
      Expr iter = ofList ? testlistSafe(d + 1) : x.orTest(d + 1);
      List<Expr> ifs = List.of();
      while (t.kind == Tok.IF) {
        d += 2;
        ifs = condition(ifs, d);
      }
      generators.add(new Comprehension(target, iter, ifs));
      if (t.kind != Tok.FOR) {
        return generators;
      }
      d += 2;
    }
  }

  private List<Expr> condition(List<Expr> ifs, int d) {
    x.checkDepth(d);
    t.advance();
    Expr condition = x.oldTest(d + 1);
    if (ifs.isEmpty()) {
      return List.of(condition);
    }
    var more = ifs instanceof ArrayList<Expr> list ? list : new ArrayList<>(ifs);
    more.add(condition);
    return more;
  }

  /** {@code testlist_safe: old_test [(',' old_test)+ [',']]}. */
  private Expr testlistSafe(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr e = x.oldTest(d + 1);
    if (t.kind != Tok.COMMA) {
      return e;
    }
    var elts = new ArrayList<Expr>();
    elts.add(e);
    do {
      t.advance();
      if (elts.size() > 1 && !Tok.startsTest(t.kind)) {
        break;
      }
      elts.add(x.oldTest(d + 1));
    } while (t.kind == Tok.COMMA);
    return new Expr.Tuple(elts, ExprContext.LOAD, lineno, col);
  }
}
