package org.cellvm.compiler.ast;

import java.util.List;

/**
 * A statement of Python 2.7's abstract syntax. Names and fields are those of the {@code ast}
 * module; a field that may be absent is null. Lines count from 1, columns (in bytes of UTF-8) from
 * 0.
 */
public sealed interface Stmt extends Located {
  record FunctionDef(
      String name, Arguments args, List<Stmt> body, List<Expr> decorators, int lineno, int col)
      implements Stmt {}

  record ClassDef(
      String name, List<Expr> bases, List<Stmt> body, List<Expr> decorators, int lineno, int col)
      implements Stmt {}

  record Return(Expr value, int lineno, int col) implements Stmt {}

  record Delete(List<Expr> targets, int lineno, int col) implements Stmt {}

  record Assign(List<Expr> targets, Expr value, int lineno, int col) implements Stmt {}

  record AugAssign(Expr target, Operator op, Expr value, int lineno, int col) implements Stmt {}

  record Print(Expr dest, List<Expr> values, boolean nl, int lineno, int col) implements Stmt {}

  record For(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, int lineno, int col)
      implements Stmt {}

  record While(Expr test, List<Stmt> body, List<Stmt> orelse, int lineno, int col)
      implements Stmt {}

  record If(Expr test, List<Stmt> body, List<Stmt> orelse, int lineno, int col) implements Stmt {}

  record With(Expr context, Expr vars, List<Stmt> body, int lineno, int col) implements Stmt {}

  record Raise(Expr type, Expr inst, Expr tback, int lineno, int col) implements Stmt {}

  record TryExcept(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, int lineno, int col)
      implements Stmt {}

  record TryFinally(List<Stmt> body, List<Stmt> finalbody, int lineno, int col) implements Stmt {}

  record Assert(Expr test, Expr msg, int lineno, int col) implements Stmt {}

  record Import(List<Alias> names, int lineno, int col) implements Stmt {}

  /** {@code level} is 0 where no leading dots stand; {@code module} may be null. */
  record ImportFrom(String module, List<Alias> names, int level, int lineno, int col)
      implements Stmt {}

  record Exec(Expr body, Expr globals, Expr locals, int lineno, int col) implements Stmt {}

  record Global(List<String> names, int lineno, int col) implements Stmt {}

  record ExprStmt(Expr value, int lineno, int col) implements Stmt {}

  record Pass(int lineno, int col) implements Stmt {}

  record Break(int lineno, int col) implements Stmt {}

  record Continue(int lineno, int col) implements Stmt {}
}
