/**
 * Exceptions: their types and objects, a Python exception on its way through Java code, the errors
 * that the kernel raises, errors of the operating system, warnings, and the display of an uncaught
 * exception. Knows the core and the rooms of what an exception holds and its display reads: text,
 * sequences, mappings, tracebacks, files.
 */
package org.cellvm.model.errors;
