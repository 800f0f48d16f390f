/**
 * The module {@code parser}: the trees of CPython's grammar, as Python code sees, makes and
 * compiles them. The compiler, which makes them from source, is behind the kernel's hook.
 */
package org.cellvm.library.parser;
