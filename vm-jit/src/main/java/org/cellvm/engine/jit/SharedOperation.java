package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOperand;
import org.cellvm.bytecode.RegisterOperation;

/**
 * Writes the call of an operation's method of {@code Operations}, which carries it out on the
 * frame's registers. What that returns depends on the operation's flow.
 */
final class SharedOperation {
  private final Code code;
  private final int pc;
  private final RegisterOperation row;

  SharedOperation(Code code, int pc, RegisterOperation row) {
    this.code = code;
    this.pc = pc;
    this.row = row;
  }

  void write() {
    StringBuilder descriptor = new StringBuilder("(");
    for (String argument : row.arguments().split(" ")) {
      descriptor.append(argument(argument));
    }
    descriptor.append(
        switch (row.flow()) {
          case NEXT, GOTO -> ")V";
          case BRANCH, CALL -> ")Z";
          case LEAVE -> ")I";
        });
    code.call(Types.OPERATIONS, row.method(), descriptor.toString());
  }

  /** Pushes an argument; returns the descriptor of its type. */
  private String argument(String argument) {
    switch (argument) {
      case "ts" -> {
        code.thread();
        return Types.THREAD_D;
      }
      case "runner" -> {
        code.constants.load(code.mv, code.jc.runner, Types.RUNNER_D);
        return Types.RUNNER_D;
      }
      case "f" -> {
        code.frame();
        return Types.FRAME_D;
      }
      case "rc" -> {
        code.constants.load(code.mv, code.rc, Types.REGISTER_CODE_D);
        return Types.REGISTER_CODE_D;
      }
      case "r" -> {
        code.registers();
        return Types.ARRAY_D;
      }
      case "stack" -> code.number(code.rc.stack);
      case "a", "b", "c" -> code.number(code.rc.operand(pc, argument.charAt(0) - 'a' + 1));
      case "x" -> code.number(code.rc.extra(pc));
      case "name" -> {
        code.constants.load(code.mv, code.jc.code.nameStrings[nameAt()], Types.STRING_D);
        return Types.STRING_D;
      }
      case "cache" -> {
        return cache();
      }
      default -> throw new IllegalStateException(row.name() + " takes " + argument);
    }
    return "I";
  }

  private int nameAt() {
    for (RegisterOperand operand : row.operands()) {
      if (operand.kind() == RegisterOperand.Kind.NAME) {
        return operand.value(
            code.rc.operand(pc, 1),
            code.rc.operand(pc, 2),
            code.rc.operand(pc, 3),
            code.rc.extra(pc));
      }
    }
    throw new IllegalStateException(row.name() + " has no name");
  }

  private String cache() {
    boolean global = row.descriptor().contains(Types.GLOBAL_CACHE_D);
    String type = global ? Types.GLOBAL_CACHE_D : Types.ATTRIBUTE_CACHE_D;
    Object cache = global ? code.jc.caches.globalCache(pc) : code.jc.caches.attributeCache(pc);
    code.constants.load(code.mv, cache, type);
    return type;
  }
}
