/**
 * The syntax tree: CPython's {@code Python.asdl} as records, and the table of its node types. Knows
 * the constants of {@code code} and the diagnostics.
 */
package org.cellvm.compiler.ast;
