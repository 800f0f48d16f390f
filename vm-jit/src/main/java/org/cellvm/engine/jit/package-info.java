/**
 * The {@code jit} engine: starts code on the handlers of the threaded engine and translates what
 * runs often to JVM bytecode. May use the kernel and the threaded engine.
 */
package org.cellvm.engine.jit;
