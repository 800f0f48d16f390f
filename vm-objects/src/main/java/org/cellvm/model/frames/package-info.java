/**
 * Code that runs: frames with their registers and variables, generators, tracebacks with the
 * display of an uncaught exception, and the tracing of frames. Knows the core, {@code
 * org.cellvm.bytecode} and the rooms of functions, errors and the objects that a frame shows. What
 * runs a frame it knows as a {@link org.cellvm.model.FrameRunner} only.
 */
package org.cellvm.model.frames;
