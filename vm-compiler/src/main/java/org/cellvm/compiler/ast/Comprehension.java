package org.cellvm.compiler.ast;

import java.util.List;

/** One {@code for target in iter if ...} clause. */
public record Comprehension(Expr target, Expr iter, List<Expr> ifs) {}
