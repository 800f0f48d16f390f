package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.codec.CodecException;
import org.cellvm.compiler.ast.BoolOperator;
import org.cellvm.compiler.ast.CmpOp;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.ast.Operator;
import org.cellvm.compiler.ast.Slice;
import org.cellvm.compiler.ast.Unary;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompileError;

/**
 * Parses expressions.
 *
 * <p>CPython's parser is driven by an LL(1) table and has a stack of {@link #MAXSTACK} entries, one
 * per open nonterminal of the grammar; a source that needs more is a MemoryError. To fail at the
 * same depth, each method for a nonterminal is told the entry {@code d} at which CPython's parser
 * would have put that nonterminal. That also bounds the depth of the recursion here. Chains of
 * binary operators, trailers and comparisons are loops.
 */
class ExpressionParser {
  /** The size of the stack of CPython's parser. */
  private static final int MAXSTACK = 1500;

  /** From an {@code expr} down to the {@code factor} in it, through every level of precedence. */
  private static final int EXPR_TO_FACTOR = 6;

  final Tokenizer t;
  final AstErrors errors;
  private final StringLiteral strings;
  private final ArgumentParser arguments;
  private final DisplayParser displays;

  /** Whether a string literal was evaluated, so that its type is decided. */
  boolean sawString;

  ExpressionParser(Tokenizer t, StringLiteral strings, AstErrors errors) {
    this.t = t;
    this.strings = strings;
    this.errors = errors;
    this.displays = new DisplayParser(this, t);
    this.arguments = new ArgumentParser(this, displays, t, errors);
  }

  final ArgumentParser arguments() {
    return arguments;
  }

  final void expect(int kind) {
    if (t.kind != kind) {
      throw t.syntaxError();
    }
    t.advance();
  }

  final String expectName() {
    if (t.kind != Tok.NAME) {
      throw t.syntaxError();
    }
    String name = t.name;
    t.advance();
    return name;
  }

  final void checkDepth(int d) {
    if (d > MAXSTACK) {
      throw t.tooDeep();
    }
  }

  /** {@code testlist: test (',' test)* [',']}: one expression or a tuple. */
  final Expr testlist(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr e = test(d + 1);
    return t.kind == Tok.COMMA
        ? new Expr.Tuple(moreTests(e, d + 1), ExprContext.LOAD, lineno, col)
        : e;
  }

  /** The rest of a comma-separated list of tests, which may end in a comma, after its first. */
  final List<Expr> moreTests(Expr first, int d) {
    var elts = new ArrayList<Expr>();
    elts.add(first);
    while (t.kind == Tok.COMMA) {
      t.advance();
      if (!Tok.startsTest(t.kind)) {
        break;
      }
      elts.add(test(d));
    }
    return elts;
  }

  /** {@code testlist} as a list, for the bases of a class. */
  final List<Expr> tests(int d) {
    Expr e = test(d + 1);
    return t.kind == Tok.COMMA ? moreTests(e, d + 1) : List.of(e);
  }

  /** {@code exprlist: expr (',' expr)* [',']}, each made a target. */
  final List<Expr> targets(int d, ExprContext ctx) {
    var elts = new ArrayList<Expr>(2);
    while (true) {
      int lineno = t.lineno;
      elts.add(errors.setContext(expr(d + 1), ctx, lineno));
      trailingComma = t.kind == Tok.COMMA;
      if (!trailingComma) {
        return elts;
      }
      t.advance();
      if (!Tok.startsExpr(t.kind)) {
        return elts;
      }
    }
  }

  /** Whether the last {@link #targets} ended in a comma. */
  private boolean trailingComma;

  /** The target of a {@code for}: a single expression or a tuple. */
  final Expr forTarget(int d) {
    List<Expr> elts = targets(d, ExprContext.STORE);
    Expr first = elts.get(0);
    return elts.size() == 1 && !trailingComma
        ? first
        : new Expr.Tuple(elts, ExprContext.STORE, first.lineno(), first.col());
  }

  /** {@code test: or_test ['if' or_test 'else' test] | lambdef}. */
  final Expr test(int d) {
    if (t.kind == Tok.LAMBDA) {
      return lambda(d + 1, false);
    }
    int lineno = t.lineno;
    int col = t.col;
    Expr body = orTest(d + 1);
    if (t.kind != Tok.IF) {
      return body;
    }
    t.advance();
    Expr condition = orTest(d + 1);
    expect(Tok.ELSE);
    Expr orelse = test(d + 1);
    return new Expr.IfExp(condition, body, orelse, lineno, col);
  }

  /** {@code old_test: or_test | old_lambdef}. */
  final Expr oldTest(int d) {
    return t.kind == Tok.LAMBDA ? lambda(d + 1, true) : orTest(d + 1);
  }

  /** {@code lambdef: 'lambda' [varargslist] ':' test}; with {@code old} its body is an old_test. */
  private Expr lambda(int d, boolean old) {
    checkDepth(d);
    int lineno = t.lineno;
    int col = t.col;
    t.advance();
    var args = t.kind == Tok.COLON ? ArgumentParser.NONE : arguments.parameters(d + 1);
    expect(Tok.COLON);
    Expr body = old ? oldTest(d + 1) : test(d + 1);
    return new Expr.Lambda(args, body, lineno, col);
  }

  /** {@code or_test: and_test ('or' and_test)*}. */
  final Expr orTest(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr first = andTest(d + 1);
    if (t.kind != Tok.OR) {
      return first;
    }
    var values = new ArrayList<Expr>();
    values.add(first);
    do {
      t.advance();
      values.add(andTest(d + 1));
    } while (t.kind == Tok.OR);
    return new Expr.BoolOp(BoolOperator.OR, values, lineno, col);
  }

  private Expr andTest(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr first = notTest(d + 1);
    if (t.kind != Tok.AND) {
      return first;
    }
    var values = new ArrayList<Expr>();
    values.add(first);
    do {
      t.advance();
      values.add(notTest(d + 1));
    } while (t.kind == Tok.AND);
    return new Expr.BoolOp(BoolOperator.AND, values, lineno, col);
  }

  private Expr notTest(int d) {
    if (t.kind == Tok.NOT) {
      checkDepth(d);
      int lineno = t.lineno;
      int col = t.col;
      t.advance();
      return new Expr.UnaryOp(Unary.NOT, notTest(d + 1), lineno, col);
    }
    return comparison(d + 1);
  }

  /** {@code comparison: expr (comp_op expr)*}. */
  private Expr comparison(int d) {
    int lineno = t.lineno;
    int col = t.col;
    CompileError before = errors.take();
    Expr left = expr(d + 1);
    CmpOp op = comparisonOperator();
    if (op == null) {
      errors.restore(before);
      return left;
    }
    // CPython builds the left operand last.
    CompileError ofLeft = errors.take();
    List<CmpOp> ops;
    List<Expr> comparators;
    Expr right = expr(d + 1);
    CmpOp second = comparisonOperator();
    if (second == null) {
      ops = List.of(op);
      comparators = List.of(right);
    } else {
      ops = new ArrayList<>();
      comparators = new ArrayList<>();
      ops.add(op);
      comparators.add(right);
      do {
        ops.add(second);
        comparators.add(expr(d + 1));
        second = comparisonOperator();
      } while (second != null);
    }
    if (ofLeft != null) {
      errors.add(ofLeft);
    }
    errors.restore(before);
    return new Expr.Compare(left, ops, comparators, lineno, col);
  }

  /** Reads a comparison operator, if one stands here; else null. */
  private CmpOp comparisonOperator() {
    CmpOp op;
    switch (t.kind) {
      case Tok.LESS -> op = CmpOp.LT;
      case Tok.GREATER -> op = CmpOp.GT;
      case Tok.EQEQUAL -> op = CmpOp.EQ;
      case Tok.GREATEREQUAL -> op = CmpOp.GT_E;
      case Tok.LESSEQUAL -> op = CmpOp.LT_E;
      case Tok.NOTEQUAL -> op = CmpOp.NOT_EQ;
      case Tok.IN -> op = CmpOp.IN;
      case Tok.NOT -> {
        t.advance();
        if (t.kind != Tok.IN) {
          throw t.syntaxError();
        }
        op = CmpOp.NOT_IN;
      }
      case Tok.IS -> {
        t.advance();
        if (t.kind != Tok.NOT) {
          return CmpOp.IS;
        }
        op = CmpOp.IS_NOT;
      }
      default -> {
        return null;
      }
    }
    t.advance();
    return op;
  }

  /** {@code expr}: everything that binds more tightly than a comparison. */
  final Expr expr(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr left = factor(d + EXPR_TO_FACTOR);
    return Tok.precedence(t.kind) == 0 ? left : binary(left, 1, lineno, col, d);
  }

  /**
   * The rest of a chain of binary operators that bind at least as tightly as {@code least}, whose
   * first operand begins at the given place.
   */
  private Expr binary(Expr left, int least, int lineno, int col, int d) {
    int last = 0;
    int precedence;
    while ((precedence = Tok.precedence(t.kind)) >= least && precedence > 0) {
      // The first operator of a level has the place of its left operand, later ones their own.
      int opLineno = precedence == last ? t.lineno : lineno;
      int opCol = precedence == last ? t.col : col;
      Operator op = Tok.operator(t.kind);
      t.advance();
      int rightLineno = t.lineno;
      int rightCol = t.col;
      Expr right = factor(d + EXPR_TO_FACTOR);
      if (Tok.precedence(t.kind) > precedence) {
        right = binary(right, precedence + 1, rightLineno, rightCol, d);
      }
      left = new Expr.BinOp(left, op, right, opLineno, opCol);
      last = precedence;
    }
    return left;
  }

  /** {@code factor: ('+'|'-'|'~') factor | power}. */
  private Expr factor(int d) {
    Unary op;
    switch (t.kind) {
      case Tok.PLUS -> op = Unary.UADD;
      case Tok.MINUS -> op = Unary.USUB;
      case Tok.TILDE -> op = Unary.INVERT;
      default -> {
        return power(d + 1);
      }
    }
    checkDepth(d);
    int lineno = t.lineno;
    int col = t.col;
    t.advance();
    if (op == Unary.USUB && t.kind == Tok.NUMBER) {
      return negativeNumber(d + 1, lineno, col);
    }
    return new Expr.UnaryOp(op, factor(d + 1), lineno, col);
  }

  /** A minus sign and a number: one literal, unless something binds to the number first. */
  private Expr negativeNumber(int d, int lineno, int col) {
    checkDepth(d + 2);
    int numberLineno = t.lineno;
    int numberCol = t.col;
    int start = t.tokenStart;
    int end = t.tokenEnd;
    t.advance();
    boolean alone =
        switch (t.kind) {
          case Tok.LPAR, Tok.LSQB, Tok.DOT, Tok.DOUBLESTAR -> false;
          default -> true;
        };
    Const value = NumberLiteral.parse(t.buf, start, end, alone);
    if (alone) {
      return new Expr.Num(value, lineno, col);
    }
    Expr number = new Expr.Num(value, numberLineno, numberCol);
    return new Expr.UnaryOp(
        Unary.USUB, powerTail(number, d + 1, numberLineno, numberCol), lineno, col);
  }

  /** {@code power: atom trailer* ['**' factor]}. */
  private Expr power(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Expr e = atom(d + 1);
    return switch (t.kind) {
      case Tok.LPAR, Tok.LSQB, Tok.DOT, Tok.DOUBLESTAR -> powerTail(e, d, lineno, col);
      default -> e;
    };
  }

  private Expr powerTail(Expr atom, int d, int lineno, int col) {
    Expr e = atom;
    int atomLineno = atom.lineno();
    int atomCol = atom.col();
    while (true) {
      switch (t.kind) {
        case Tok.DOT -> {
          checkDepth(d + 1);
          t.advance();
          e = new Expr.Attribute(e, expectName(), ExprContext.LOAD, atomLineno, atomCol);
        }
        case Tok.LPAR -> {
          checkDepth(d + 1);
          e = arguments.call(e, d + 1, atomLineno, atomCol);
        }
        case Tok.LSQB -> {
          checkDepth(d + 1);
          t.advance();
          Slice slice = subscripts(d + 2);
          expect(Tok.RSQB);
          e = new Expr.Subscript(e, slice, ExprContext.LOAD, atomLineno, atomCol);
        }
        case Tok.DOUBLESTAR -> {
          t.advance();
          return new Expr.BinOp(e, Operator.POW, factor(d + 1), lineno, col);
        }
        default -> {
          return e;
        }
      }
    }
  }

  /** {@code subscriptlist: subscript (',' subscript)* [',']}. */
  private Slice subscripts(int d) {
    int lineno = t.lineno;
    int col = t.col;
    Slice first = subscript(d + 1);
    if (t.kind != Tok.COMMA) {
      return first;
    }
    var dims = new ArrayList<Slice>();
    dims.add(first);
    boolean simple = first instanceof Slice.Index;
    while (t.kind == Tok.COMMA) {
      t.advance();
      if (!Tok.startsTest(t.kind) && t.kind != Tok.COLON && t.kind != Tok.DOT) {
        break;
      }
      Slice dim = subscript(d + 1);
      simple &= dim instanceof Slice.Index;
      dims.add(dim);
    }
    if (!simple) {
      return new Slice.ExtSlice(dims);
    }
    var elts = new ArrayList<Expr>(dims.size());
    for (Slice dim : dims) {
      elts.add(((Slice.Index) dim).value());
    }
    return new Slice.Index(new Expr.Tuple(elts, ExprContext.LOAD, lineno, col));
  }

  /** {@code subscript: '.' '.' '.' | test | [test] ':' [test] [sliceop]}. */
  private Slice subscript(int d) {
    if (t.kind == Tok.DOT) {
      checkDepth(d);
      t.advance();
      expect(Tok.DOT);
      expect(Tok.DOT);
      return new Slice.Ellipsis();
    }
    Expr lower = null;
    if (t.kind != Tok.COLON) {
      lower = test(d + 1);
      if (t.kind != Tok.COLON) {
        return new Slice.Index(lower);
      }
    }
    checkDepth(d);
    t.advance();
    Expr upper = Tok.startsTest(t.kind) ? test(d + 1) : null;
    Expr step = null;
    if (t.kind == Tok.COLON) {
      checkDepth(d + 1);
      // x[::] is given a step, so that it is not taken for x[:], which may call __getslice__.
      int lineno = t.lineno;
      int col = t.col;
      t.advance();
      step =
          Tok.startsTest(t.kind)
              ? test(d + 2)
              : new Expr.Name(t.intern("None"), ExprContext.LOAD, lineno, col);
    }
    return new Slice.Range(lower, upper, step);
  }

  private Expr atom(int d) {
    if (d > MAXSTACK && Tok.startsExpr(t.kind)) {
      throw t.tooDeep();
    }
    int lineno = t.lineno;
    int col = t.col;
    switch (t.kind) {
      case Tok.NAME -> {
        String id = t.name;
        t.advance();
        return new Expr.Name(id, ExprContext.LOAD, lineno, col);
      }
      case Tok.NUMBER -> {
        Const value = NumberLiteral.parse(t.buf, t.tokenStart, t.tokenEnd, false);
        t.advance();
        return new Expr.Num(value, lineno, col);
      }
      case Tok.STRING -> {
        return new Expr.Str(strings(), lineno, col);
      }
      case Tok.LPAR -> {
        t.advance();
        Expr e = displays.parenthesized(d, lineno, col);
        expect(Tok.RPAR);
        return e;
      }
      case Tok.LSQB -> {
        t.advance();
        Expr e = displays.list(d, lineno, col);
        expect(Tok.RSQB);
        return e;
      }
      case Tok.LBRACE -> {
        t.advance();
        Expr e = displays.dictOrSet(d, lineno, col);
        expect(Tok.RBRACE);
        return e;
      }
      case Tok.BACKQUOTE -> {
        errors.warnPy3k("backquote not supported in 3.x; use repr()", lineno);
        t.advance();
        Expr e = displays.testlist1(d + 1);
        expect(Tok.BACKQUOTE);
        return new Expr.Repr(e, lineno, col);
      }
      default -> throw t.syntaxError();
    }
  }

  /** {@code STRING+}. */
  private Const strings() {
    sawString = true;
    int lineno = t.lineno;
    CompileError before = errors.take();
    StringConcat joined = null;
    Const value = null;
    while (t.kind == Tok.STRING) {
      try {
        Const part = strings.parse(t.tokenStart, t.tokenEnd, lineno);
        if (part instanceof Const.Str && isNonAsciiBytes()) {
          errors.warnPy3k("non-ascii bytes literals not supported in 3.x", lineno);
        }
        if (value == null) {
          value = part;
        } else {
          if (joined == null) {
            joined = new StringConcat(value);
          }
          joined.add(part);
        }
      } catch (CompileError e) {
        errors.add(e);
      } catch (CodecException e) {
        errors.add(strings.unicodeError(e, lineno));
      }
      t.advance();
    }
    errors.restore(before);
    return joined != null ? joined.value() : value != null ? value : new Const.Str("");
  }

  /** Whether the string token has a {@code b} prefix and bytes outside ASCII. */
  private boolean isNonAsciiBytes() {
    return (t.buf[t.tokenStart] | 0x20) == 'b'
        && !SourceText.isAscii(t.buf, t.tokenStart, t.tokenEnd);
  }

  /** {@code yield_expr: 'yield' [testlist]}. */
  final Expr yieldExpr(int d) {
    checkDepth(d);
    int lineno = t.lineno;
    int col = t.col;
    t.advance();
    return new Expr.Yield(Tok.startsTest(t.kind) ? testlist(d + 1) : null, lineno, col);
  }
}
