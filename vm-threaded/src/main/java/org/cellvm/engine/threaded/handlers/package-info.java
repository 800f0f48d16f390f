/**
 * Handlers of single instructions: the generated plain ones, and those with a short cut for the
 * usual case of a hot instruction, which end in the plain one for all else. It knows the kernel,
 * and of the engine's loop only the interface.
 */
package org.cellvm.engine.threaded.handlers;
