/**
 * From syntax tree and symbol table to a code unit: code generator, basic blocks, stack depth,
 * peephole optimizer and assembler. Knows every other step.
 */
package org.cellvm.compiler.codegen;
