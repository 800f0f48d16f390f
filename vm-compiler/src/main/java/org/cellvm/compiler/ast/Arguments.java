package org.cellvm.compiler.ast;

import java.util.List;

/**
 * The parameters of a function. {@code args} are {@link Expr.Name} or, for a tuple parameter,
 * {@link Expr.Tuple} (context PARAM for plain names, STORE inside tuples); {@code vararg} and
 * {@code kwarg} are null where absent.
 */
public record Arguments(List<Expr> args, String vararg, String kwarg, List<Expr> defaults) {}
