/** The module {@code future_builtins}: built-in functions as in Python 3. It knows the kernel. */
package org.cellvm.library.future;
