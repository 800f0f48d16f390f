/**
 * The module {@code _collections}: {@code deque}, a ring buffer, with its iterators, and {@code
 * defaultdict}. It knows the kernel.
 */
package org.cellvm.library.collections;
