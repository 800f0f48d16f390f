/**
 * The compiler from Python 2.7 source to code objects equal to CPython 2.7.18's: the entry for its
 * users. The steps stand in the packages below it; none of them knows this one.
 */
package org.cellvm.compiler;
