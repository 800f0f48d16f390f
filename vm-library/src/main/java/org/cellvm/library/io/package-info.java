/**
 * The module {@code _io}: raw, buffered and text streams, under {@code io}. The base classes call
 * methods by name, since classes in Python may be anywhere in a pile of streams; between the types
 * of this package there are short cuts. It knows the kernel and the calls of the system.
 */
package org.cellvm.library.io;
