package org.cellvm.compiler.parser;

import org.cellvm.compiler.ast.Mod;

/**
 * A parsed source.
 *
 * @param mod the syntax tree
 * @param flags the {@code CompilerFlags} given, with the future flags that the parser itself
 *     recognises added (print_function, unicode_literals, with_statement)
 * @param encoding the declared source encoding as CPython normalises it, or null
 */
public record ParseResult(Mod mod, int flags, String encoding) {}
