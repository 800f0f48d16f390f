package org.cellvm.compiler.parser;

/** What the source is to be read as: the {@code mode} of {@code compile()}. */
public enum StartSymbol {
  /** {@code exec}: a file or a sequence of statements. */
  FILE,
  /** {@code single}: one interactive statement; what follows it is ignored. */
  SINGLE,
  /** {@code eval}: one expression. */
  EVAL
}
