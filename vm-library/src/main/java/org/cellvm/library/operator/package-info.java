/**
 * The module {@code operator}: the operators as functions, and the callable objects that fetch
 * items and attributes or call methods. It knows the kernel.
 */
package org.cellvm.library.operator;
