package org.cellvm.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellvm.processor.OperationMethod.Flow;

/** Writes the plain handlers of an engine, see {@link PlainHandlers}. */
final class HandlerGenerator {
  private final List<OperationMethod> operations;
  private final String base;
  private final Set<String> byHand;
  private final StringBuilder out = new StringBuilder();

  HandlerGenerator(List<OperationMethod> operations, String base, String[] byHand) {
    this.operations = operations;
    this.base = base;
    this.byHand = new TreeSet<>(Arrays.asList(byHand));
    Set<String> unknown = new TreeSet<>(this.byHand);
    operations.forEach(op -> unknown.remove(op.name));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no such operations: " + unknown);
    }
  }

  /**
   * The class {@code PlainHandlers}.
   *
   * @param meanings the package of the operations' meanings
   */
  String write(String pack, String meanings) {
    out.append(ModelPackages.header(pack, meanings));
    out.append(
        """
        /**
         * A handler for each operation for which this engine has none of its own; generated from
         * the operations' declarations.
         */
        public final class PlainHandlers {
          private PlainHandlers() {}

          /**
           * A handler of an instruction.
           *
           * @param w the place of the instruction in {@code rc.code}
           */
        """);
    out.append("  static ").append(base);
    out.append(" make(PyCode code, RegisterCode rc, FrameRunner runner, int w) {\n");
    out.append(
        """
            int[] words = rc.code;
            int a = words[w + 1];
            int b = words[w + 2];
            int c = words[w + 3];
            int x = words[w] >> RegisterCode.OP_BITS;
            int stack = rc.stack;
            switch (words[w] & RegisterCode.OP_MASK) {
        """);
    for (OperationMethod op : operations) {
      if (!byHand.contains(op.name)) {
        out.append("      case RegisterOp.").append(op.name).append(":\n");
        out.append("        return new ").append(className(op)).append('(');
        out.append(String.join(", ", constructorArguments(op))).append(");\n");
      }
    }
    out.append("      default:\n");
    out.append("        throw new IllegalStateException(\"operation \" + words[w]);\n    }\n  }\n");
    for (OperationMethod op : operations) {
      if (!byHand.contains(op.name)) {
        handler(op);
      }
    }
    out.append("}\n");
    return out.toString();
  }

  private static String className(OperationMethod op) {
    return JavaText.capitalized(op.onRegisters());
  }

  private static boolean jumps(OperationMethod op) {
    return op.flow == Flow.BRANCH || op.flow == Flow.GOTO;
  }

  /** What is baked into the handler: type and name of each field. */
  private static List<String> fields(OperationMethod op) {
    List<String> list = new ArrayList<>();
    for (String p : OperationGenerator.parameters(op)) {
      if (!p.matches("(ThreadState|PyFrame|PyObject\\[]) \\w+") && !p.endsWith(" cache")) {
        list.add(p);
      }
    }
    return list;
  }

  private static List<String> constructorArguments(OperationMethod op) {
    List<String> list = new ArrayList<>();
    if (jumps(op)) {
      list.add(String.valueOf(Character.toLowerCase(op.jumpWord())));
    }
    for (String field : fields(op)) {
      String name = field.substring(field.lastIndexOf(' ') + 1);
      list.add(
          name.equals("name")
              ? "code.nameStrings[" + Character.toLowerCase(op.nameWord()) + "]"
              : name);
    }
    return list;
  }

  private void handler(OperationMethod op) {
    List<String> fields = fields(op);
    out.append('\n').append(OperationGenerator.javadoc(op, "  "));
    out.append("  public static final class ").append(className(op)).append(" extends ");
    out.append(jumps(op) ? "Jumping" : base).append(" {\n");
    for (String field : fields) {
      out.append("    private final ").append(field).append(";\n");
    }
    if (op.cacheType() != null) {
      String type = OperationMethod.simpleName(op.cacheType());
      out.append("    public final ")
          .append(type)
          .append(" cache = new ")
          .append(type)
          .append("();\n");
    }
    List<String> parameters = new ArrayList<>(fields);
    if (jumps(op)) {
      parameters.add(0, "int target");
    }
    if (!parameters.isEmpty()) {
      out.append("\n    ").append(className(op)).append('(');
      out.append(String.join(", ", parameters)).append(") {\n");
      if (jumps(op)) {
        out.append("      super(target);\n");
      }
      for (String field : fields) {
        String name = field.substring(field.lastIndexOf(' ') + 1);
        out.append("      this.").append(name).append(" = ").append(name).append(";\n");
      }
      out.append("    }\n");
    }
    out.append("\n    @Override\n    public ").append(base);
    out.append(" exec(ThreadState ts, PyFrame f, PyObject[] r) {\n");
    if (isObservable(op)) {
      out.append("      f.pc = pc;\n");
    }
    String arguments = String.join(", ", OperationGenerator.arguments(op));
    String call = "Operations." + op.onRegisters() + "(" + arguments + ")";
    switch (op.flow) {
      case NEXT -> out.append("      ").append(call).append(";\n      return next;\n");
      case GOTO -> out.append("      ").append(call).append(";\n      return target;\n");
      case BRANCH -> out.append("      return ").append(call).append(" ? target : next;\n");
      case CALL -> out.append("      return ").append(call).append(" ? next : raised(ts, f);\n");
      case LEAVE -> out.append("      return goOn(ts, f, ").append(call).append(");\n");
    }
    out.append("    }\n  }\n");
  }

  /** Whether the frame can be observed while the operation runs: it raises or releases. */
  private static boolean isObservable(OperationMethod op) {
    if (op.declared.can() != 0 || op.flow == Flow.LEAVE) {
      return true;
    }
    for (OperandSpec o : op.operands) {
      switch (o.kind()) {
        case RESULT, READ, POP, TAKE, UNTIL, OR_POP -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
