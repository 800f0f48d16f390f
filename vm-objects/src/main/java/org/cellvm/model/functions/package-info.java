/**
 * What can be called, and what it is made of: functions, cells, code objects, methods, built-in
 * functions, {@code functools.partial}, and the call of a Python function with its arguments bound
 * to its parameters. Knows the core, {@code org.cellvm.bytecode}, the room of frames, which a call
 * makes, and those of the objects that code and calls consist of.
 */
package org.cellvm.model.functions;
