/**
 * The compiler's result, independent of any VM: code units and their constants. Knows no other
 * package of the compiler.
 */
package org.cellvm.compiler.code;
