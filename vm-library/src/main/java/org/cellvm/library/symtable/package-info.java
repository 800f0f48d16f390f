/**
 * The module {@code _symtable}: the compiler's symbol tables as objects. It knows the kernel; the
 * runtime makes the objects.
 */
package org.cellvm.library.symtable;
