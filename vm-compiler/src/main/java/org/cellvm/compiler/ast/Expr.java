package org.cellvm.compiler.ast;

import java.util.List;
import org.cellvm.compiler.code.Const;

/** An expression of Python 2.7's abstract syntax; see {@link Stmt} for the conventions. */
public sealed interface Expr extends Located {
  record BoolOp(BoolOperator op, List<Expr> values, int lineno, int col) implements Expr {}

  record BinOp(Expr left, Operator op, Expr right, int lineno, int col) implements Expr {}

  record UnaryOp(Unary op, Expr operand, int lineno, int col) implements Expr {}

  record Lambda(Arguments args, Expr body, int lineno, int col) implements Expr {}

  record IfExp(Expr test, Expr body, Expr orelse, int lineno, int col) implements Expr {}

  record Dict(List<Expr> keys, List<Expr> values, int lineno, int col) implements Expr {}

  record SetDisplay(List<Expr> elts, int lineno, int col) implements Expr {}

  record ListComp(Expr elt, List<Comprehension> generators, int lineno, int col) implements Expr {}

  record SetComp(Expr elt, List<Comprehension> generators, int lineno, int col) implements Expr {}

  record DictComp(Expr key, Expr value, List<Comprehension> generators, int lineno, int col)
      implements Expr {}

  record GeneratorExp(Expr elt, List<Comprehension> generators, int lineno, int col)
      implements Expr {}

  record Yield(Expr value, int lineno, int col) implements Expr {}

  record Compare(Expr left, List<CmpOp> ops, List<Expr> comparators, int lineno, int col)
      implements Expr {}

  record Call(
      Expr func,
      List<Expr> args,
      List<Keyword> keywords,
      Expr starargs,
      Expr kwargs,
      int lineno,
      int col)
      implements Expr {}

  /** Backquotes. */
  record Repr(Expr value, int lineno, int col) implements Expr {}

  /**
   * A number: {@link Const.Int}, {@link Const.Long}, {@link Const.Float}, {@link Const.Complex}. In
   * a tree that a program made it may be any constant but None.
   */
  record Num(Const value, int lineno, int col) implements Expr {}

  /** A string: {@link Const.Str} or {@link Const.Unicode}. */
  record Str(Const value, int lineno, int col) implements Expr {}

  record Attribute(Expr value, String attr, ExprContext ctx, int lineno, int col) implements Expr {}

  record Subscript(Expr value, Slice slice, ExprContext ctx, int lineno, int col) implements Expr {}

  record Name(String id, ExprContext ctx, int lineno, int col) implements Expr {}

  record ListDisplay(List<Expr> elts, ExprContext ctx, int lineno, int col) implements Expr {}

  record Tuple(List<Expr> elts, ExprContext ctx, int lineno, int col) implements Expr {}
}
