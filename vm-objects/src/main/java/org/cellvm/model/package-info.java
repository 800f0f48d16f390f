/**
 * The core of the object model: objects, types and their slots, reference counts, the protocols
 * that work on any object (calls, attributes, numbers, sequences, mappings, comparison), the
 * parsing of arguments, the interpreter with its threads' states, the hooks through which the
 * engine, the compiler and the import system are reached, and what has no room of its own ({@code
 * None}, {@code NotImplemented}, {@code Ellipsis}, modules). The core and the rooms below it, one
 * for each kind of object, know one another, as a type cannot do without its errors nor an error
 * without its type. They know {@code org.cellvm.bytecode}, {@code format} and {@code codec}
 * besides, and never what runs on top of them: not the instructions, marshal, an engine, the
 * compiler or the library.
 */
package org.cellvm.model;
