package org.cellvm.bytecode;

import java.util.List;

/**
 * The row of an operation of the register form: all that a translator has to know to carry it out.
 *
 * @param name as in {@link RegisterOp}
 * @param operands in the order of the meaning's parameters, which is that of their release
 * @param effect the formal effect in one line
 * @param flow where control goes on
 * @param raises whether it may raise a Python exception; its operands are as they were then
 * @param runsCode whether its meaning may run Python code, which may look at every frame
 * @param seesFrame whether its meaning gets the running frame
 * @param owner the class of its meaning, as class files write it
 * @param method the meaning's name
 * @param descriptor the meaning's descriptor
 * @param arguments what the method of {@code Operations} takes that carries it out on registers, of
 *     the same name as the meaning: context, {@code r}, words of the instruction, {@code name} and
 *     {@code cache}, with spaces between
 */
public record RegisterOperation(
    String name,
    List<RegisterOperand> operands,
    String effect,
    Flow flow,
    boolean raises,
    boolean runsCode,
    boolean seesFrame,
    String owner,
    String method,
    String descriptor,
    String arguments) {
  /** Where control goes on after an operation that does not throw. */
  public enum Flow {
    /** To the next instruction. */
    NEXT,
    /** To the target. */
    GOTO,
    /** To the next instruction or to the target. */
    BRANCH,
    /** To the next instruction; the meaning returns null if a callee has raised. */
    CALL,
    /** Where the meaning says: it returns an instruction, or a negative number for none. */
    LEAVE
  }

  RegisterOperation(
      String name,
      String operands,
      String effect,
      Flow flow,
      boolean raises,
      boolean runsCode,
      boolean seesFrame,
      String owner,
      String method,
      String descriptor,
      String arguments) {
    this(
        name,
        RegisterOperand.parse(operands),
        effect,
        flow,
        raises,
        runsCode,
        seesFrame,
        owner,
        method,
        descriptor,
        arguments);
  }

  /** Whether it yields: the frame is suspended after it. */
  public boolean yields() {
    return name.equals("YIELD_VALUE");
  }
}
