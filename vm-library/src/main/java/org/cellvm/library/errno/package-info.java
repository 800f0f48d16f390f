/** The module {@code errno}: the numbers of Linux's errors. It knows the kernel. */
package org.cellvm.library.errno;
