/**
 * The module {@code __builtin__}: the built-in functions, and the names of the built-in types and
 * exceptions. It knows the kernel and {@code _ast}.
 */
package org.cellvm.library.builtin;
