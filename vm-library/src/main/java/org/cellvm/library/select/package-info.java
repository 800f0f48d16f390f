/**
 * The module {@code select}: waiting until descriptors are ready. It knows the kernel and its
 * {@code org.cellvm.system}.
 */
package org.cellvm.library.select;
