/**
 * The engine {@code threaded}: the loop, which runs one handler after the other, each of which
 * returns the next. It knows its handlers and superinstructions, the kernel and the engine's
 * interface, and no other engine.
 */
package org.cellvm.engine.threaded;
