/**
 * The constants that the peephole optimizer computes at compile time. Knows {@code code} and the
 * kernel's arithmetic.
 */
package org.cellvm.compiler.fold;
