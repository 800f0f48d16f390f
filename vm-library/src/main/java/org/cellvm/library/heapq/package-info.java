/** The module {@code _heapq}: heaps in lists. It knows the kernel. */
package org.cellvm.library.heapq;
