/**
 * The module {@code _functools}: {@code partial}, whose type is the kernel's, and {@code reduce}.
 * It knows the kernel and the built-in functions.
 */
package org.cellvm.library.functools;
