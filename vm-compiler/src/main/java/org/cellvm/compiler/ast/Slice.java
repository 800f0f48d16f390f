package org.cellvm.compiler.ast;

import java.util.List;

/** What stands between the brackets of a subscription. */
public sealed interface Slice {
  record Ellipsis() implements Slice {}

  record Range(Expr lower, Expr upper, Expr step) implements Slice {}

  record ExtSlice(List<Slice> dims) implements Slice {}

  record Index(Expr value) implements Slice {}
}
