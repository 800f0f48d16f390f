/**
 * The built-in modules, a package for each of CPython's C modules, and their generated index,
 * {@code ModuleIndex}, which makes the table of a module when it is first imported, and the loader
 * of a module that the boot loader cannot load. The index names every package below; none of them
 * names the index, and what they share is in the kernel.
 */
package org.cellvm.library;
