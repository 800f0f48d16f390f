/**
 * The providers of the system's calls: the C library of Linux through JNA, which is loaded when
 * something first needs it, and what Java alone can do. It knows the kernel's {@code
 * org.cellvm.system}.
 */
package org.cellvm.library.system;
