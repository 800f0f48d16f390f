package org.cellvm.compiler.ast;

import java.util.List;

/** One {@code except type, name:} clause; {@code type} and {@code name} are null where absent. */
public record ExceptHandler(Expr type, Expr name, List<Stmt> body, int lineno, int col)
    implements Located {}
