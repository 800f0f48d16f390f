/**
 * The module {@code mmap}: files as memory. It knows the kernel and its {@code org.cellvm.system}.
 */
package org.cellvm.library.mmap;
