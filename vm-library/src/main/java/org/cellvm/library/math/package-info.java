/**
 * The modules {@code math} and {@code cmath}: the functions of the C library, to the last digit
 * where that is possible, and those that CPython computes itself. It knows the kernel.
 */
package org.cellvm.library.math;
