package org.cellvm.processor;

import java.util.List;

/**
 * Writes {@code Dispatch}: one {@code switch} over all operations, for loops that hand an
 * instruction over.
 */
final class DispatchGenerator {
  private final List<OperationMethod> operations;
  private final StringBuilder out = new StringBuilder();

  DispatchGenerator(List<OperationMethod> operations) {
    this.operations = operations;
  }

  /** The class {@code Dispatch}, in the package of the meanings. */
  String write(String pack) {
    out.append(ModelPackages.header(pack, pack));
    out.append(
        """
        /** Carries out instructions of the register form by their number; generated. */
        public final class Dispatch {
          private Dispatch() {}

          /**
           * Carries out instruction {@code pc}, where {@code f.pc} stands too.
           *
           * @param runner the engine that runs the frames of callees
           * @return the instruction to go on with; {@link Unwinder#RETURNED} with {@code f.result},
           *     {@code f.suspended} if that is a yield; or {@link Unwinder#RAISED}
           * @throws PyException with the operands as they were, for the unwinder to release
           */
        """);
    method("public", "execute", false);
    out.append('\n');
    method("private", "executeUncommon", true);
    out.append("}\n");
    return out.toString();
  }

  private void method(String visibility, String name, boolean uncommon) {
    out.append("  ").append(visibility).append(" static int ").append(name);
    out.append(
        """
        (
              ThreadState ts, FrameRunner runner, PyFrame f, RegisterCode rc, InlineCaches caches, int pc) {
            int[] code = rc.code;
            PyObject[] r = f.registers;
            int stack = rc.stack;
            int w = pc * RegisterCode.WIDTH;
            int word = code[w];
            int x = word >> RegisterCode.OP_BITS;
            int a = code[w + 1];
            int b = code[w + 2];
            int c = code[w + 3];
            switch (word & RegisterCode.OP_MASK) {
        """);
    for (OperationMethod op : operations) {
      if (op.declared.uncommon() == uncommon) {
        operation(op);
      }
    }
    out.append("      default:\n");
    out.append(
        uncommon
            ? "        return Unwinder.trapped(f);\n"
            : "        return executeUncommon(ts, runner, f, rc, caches, pc);\n");
    out.append("    }\n  }\n");
  }

  private void operation(OperationMethod op) {
    out.append("      case RegisterOp.").append(op.name).append(":\n");
    String call = "Operations." + op.onRegisters() + "(" + arguments(op) + ")";
    switch (op.flow) {
      case NEXT -> out.append("        ").append(call).append(";\n        return pc + 1;\n");
      case GOTO ->
          out.append("        ").append(call).append(";\n        return ").append(target(op));
      case BRANCH ->
          out.append("        return ")
              .append(call)
              .append(" ? ")
              .append(jump(op))
              .append(" : pc + 1;\n");
      case CALL ->
          out.append("        return ").append(call).append(" ? pc + 1 : Unwinder.RAISED;\n");
      case LEAVE -> out.append("        return ").append(call).append(";\n");
    }
  }

  private static char jump(OperationMethod op) {
    return Character.toLowerCase(op.jumpWord());
  }

  private static String target(OperationMethod op) {
    return jump(op) + ";\n";
  }

  private static String arguments(OperationMethod op) {
    StringBuilder text = new StringBuilder();
    for (String argument : OperationGenerator.arguments(op)) {
      text.append(text.length() == 0 ? "" : ", ");
      switch (argument) {
        case "name" ->
            text.append("f.code.nameStrings[")
                .append(Character.toLowerCase(op.nameWord()))
                .append(']');
        case "cache" ->
            text.append("caches.")
                .append(JavaText.decapitalized(OperationMethod.simpleName(op.cacheType())))
                .append("(pc)");
        default -> text.append(argument);
      }
    }
    return text.toString();
  }
}
