package org.cellvm.compiler.ast;

/** One {@code name=value} of a call. */
public record Keyword(String arg, Expr value) {}
