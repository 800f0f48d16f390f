package org.cellvm.compiler.ast;

import java.util.List;

/** The root of a syntax tree: what one call of the parser returns, by start symbol. */
public sealed interface Mod {
  /** A file ({@code exec}). */
  record Module(List<Stmt> body) implements Mod {}

  /** One interactive statement ({@code single}). */
  record Interactive(List<Stmt> body) implements Mod {}

  /** One expression ({@code eval}). */
  record Expression(Expr body) implements Mod {}

  /** What {@code _ast} has a type for, but no parser makes and no compiler takes. */
  record Suite(List<Stmt> body) implements Mod {}
}
