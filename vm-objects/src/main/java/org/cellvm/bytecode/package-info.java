/**
 * CPython's bytecode and its register form: the opcode table, the decoder that is also the
 * verifier, the disassemblers, the translation to the form that engines run, and the rows of that
 * form's operations. Nothing here knows a Python object: it uses the Java library only.
 */
package org.cellvm.bytecode;
