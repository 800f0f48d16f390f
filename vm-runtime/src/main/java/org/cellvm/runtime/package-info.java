/**
 * How a VM is put together and how a program runs in it: the choice of an engine, the composition
 * of kernel, compiler, library and importer, the start, the program, the end. It knows the packages
 * {@code trees} and {@code imports} below it; {@code embedding} knows it.
 */
package org.cellvm.runtime;
