/**
 * The symbol table: which scope each name belongs to, and which variables become cells. Knows
 * {@code ast} and the diagnostics.
 */
package org.cellvm.compiler.symtable;
