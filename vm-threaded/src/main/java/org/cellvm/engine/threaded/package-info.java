/**
 * The engine {@code threaded}: a handler object for each instruction, each of which returns the
 * next. It knows the kernel and the engine's interface, and no other engine.
 */
package org.cellvm.engine.threaded;
