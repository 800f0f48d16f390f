package org.cellvm.bytecode;

/**
 * What the {@link Disassembler} reads of a code object: it knows this interface, not the object
 * model. The methods that take an index throw {@code IndexOutOfBoundsException} outside their
 * tuple.
 */
public interface CodeText {
  /** {@code co_code}. */
  byte[] code();

  /** {@code co_lnotab}. */
  byte[] lnotab();

  /** {@code co_firstlineno}. */
  int firstlineno();

  /** {@code repr(co_consts[index])}, a character a byte. */
  String constRepr(int index);

  /** {@code co_names[index]}. */
  String name(int index);

  /** {@code co_varnames[index]}. */
  String varname(int index);

  /** {@code (co_cellvars + co_freevars)[index]}. */
  String cellOrFreeName(int index);
}
