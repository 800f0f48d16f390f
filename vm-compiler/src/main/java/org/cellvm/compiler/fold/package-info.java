/**
 * The constants that the peephole optimizer computes at compile time. Knows {@code code}, {@code
 * objects} and the kernel's arithmetic.
 */
package org.cellvm.compiler.fold;
