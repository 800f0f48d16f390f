/**
 * Build time only: makes the packaged library. It takes the modules from a jar, leaves out and
 * edits what {@code src/main/library} says, adds those written for CellVM, compiles all of them,
 * and lists where each comes from. It knows the runtime, whose compiler it uses, and the sources
 * that are packaged with {@code vm-library}.
 */
package org.cellvm.stdlib;
