/**
 * The module {@code _cellvm}: what the modules written in Python ask of the system, in place of
 * {@code os} and {@code traceback}. It knows the kernel and the names that {@code site} adds.
 */
package org.cellvm.library.cellvm;
