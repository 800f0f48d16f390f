/**
 * Exceptions: their types and objects, a Python exception on its way through Java code, the errors
 * that the kernel raises, errors of the operating system, warnings, and source lines for their
 * display. Knows the core and the rooms of what an exception holds and of where one that cannot be
 * raised is reported: text, sequences, mappings, files.
 */
package org.cellvm.model.errors;
