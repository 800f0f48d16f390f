/**
 * The import system: finds modules among the built-in ones, in the library's packaged sources and
 * in files, and keeps compiled files. It knows the kernel, the library's index, and the compiler's
 * flags.
 */
package org.cellvm.runtime.imports;
