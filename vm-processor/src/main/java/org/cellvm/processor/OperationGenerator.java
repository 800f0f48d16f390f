package org.cellvm.processor;

import static org.cellvm.processor.OperandSpec.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.cellvm.processor.OperationMethod.Context;
import org.cellvm.processor.OperationMethod.Flow;

/**
 * Writes {@code Operations}: for each operation a method that carries it out on a frame's
 * registers. Around the meaning it fetches the operands, counts the borrowed ones as CPython's push
 * does, stores the result, and releases what is used up.
 */
final class OperationGenerator {
  private final List<OperationMethod> operations;
  private final StringBuilder out = new StringBuilder();

  OperationGenerator(List<OperationMethod> operations) {
    this.operations = operations;
  }

  /** The class {@code Operations}, in the package of the meanings. */
  String write(String pack) {
    out.append(ModelPackages.header(pack, pack));
    out.append(
        """
        /**
         * The operations of the register form on a frame's registers; generated from the methods
         * that are marked as operations. A method for an operation that jumps returns whether to
         * jump; one for a call returns false if the callee has raised; one that leaves the normal
         * flow returns what its meaning does.
         */
        public final class Operations {
          private Operations() {}
        """);
    for (OperationMethod op : operations) {
      write(op);
    }
    out.append("}\n");
    return out.toString();
  }

  // Signatures, also used for the calls of the generated methods

  /** The parameters of the generated method: type and name of each. */
  static List<String> parameters(OperationMethod op) {
    List<String> list = new ArrayList<>();
    for (Context context : Context.values()) {
      if (context == Context.THREAD || op.takes(context)) {
        list.add(context.type + " " + context.variable);
      }
    }
    list.add("PyObject[] r");
    if (op.needsStack()) {
      list.add("int stack");
    }
    for (char word : op.words().toCharArray()) {
      list.add("int " + Character.toLowerCase(word));
    }
    if (op.nameWord() != ' ') {
      list.add("PyString name");
    }
    if (op.cacheType() != null) {
      list.add(OperationMethod.simpleName(op.cacheType()) + " cache");
    }
    return list;
  }

  /** The same as arguments. */
  static List<String> arguments(OperationMethod op) {
    List<String> list = new ArrayList<>();
    for (String p : parameters(op)) {
      list.add(p.substring(p.lastIndexOf(' ') + 1));
    }
    return list;
  }

  static String javadoc(OperationMethod op, String indent) {
    String effect = op.declared.effect().replace("&", "&amp;").replace("<", "&lt;");
    return indent + "/** " + op.name + ": {@code " + effect + "}. */\n";
  }

  // One operation

  private void write(OperationMethod op) {
    out.append('\n').append(javadoc(op, "  "));
    begin("public", op, op.onRegisters());
    if (op.quick == null) {
      inFull(op);
    } else {
      quick(op);
      out.append("  }\n\n");
      begin("private", op, op.onRegisters() + "InFull");
      inFull(op);
    }
    out.append("  }\n");
  }

  private void begin(String visibility, OperationMethod op, String name) {
    String returns =
        switch (op.flow) {
          case NEXT, GOTO -> "void";
          case BRANCH, CALL -> "boolean";
          case LEAVE -> "int";
        };
    out.append("  ").append(visibility).append(" static ").append(returns).append(' ');
    out.append(name).append("(\n      ").append(String.join(", ", parameters(op))).append(") {\n");
  }

  private void line(int indent, String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  private void quick(OperationMethod op) {
    fetch(op, false);
    String call = call(op, op.quick);
    String inFull = op.onRegisters() + "InFull(" + String.join(", ", arguments(op)) + ")";
    if (op.flow == Flow.BRANCH) {
      line(2, "int outcome = " + call + ";");
      line(2, "if (outcome < 0) {");
      line(3, "return " + inFull + ";");
      line(2, "}");
    } else if (op.result() != null) {
      line(2, "PyObject result = " + call + ";");
      line(2, "if (result == null) {");
      line(3, inFull + ";");
      line(3, "return;");
      line(2, "}");
      store(op);
    } else {
      line(2, "if (!" + call + ") {");
      line(3, inFull + ";");
      line(3, "return;");
      line(2, "}");
    }
    for (OperandSpec o : op.operands) {
      if (op.mayBeBorrowed(o) && o.kind() == Kind.READ) {
        line(2, "if (" + o.expression() + " >= stack) {");
        line(3, variable(op, o) + ".decref(ts);");
        line(2, "}");
      } else if (o.kind() == Kind.READ || o.kind() == Kind.POP) {
        line(2, variable(op, o) + ".decref(ts);");
      }
    }
    releaseOld(op);
    if (op.flow == Flow.BRANCH) {
      line(2, "return outcome != 0;");
    }
  }

  private void inFull(OperationMethod op) {
    fetch(op, true);
    for (OperandSpec o : op.operands) {
      if (op.mayBeBorrowed(o)) {
        line(2, "if (" + o.expression() + " < stack) {");
        line(3, variable(op, o) + ".incref();");
        if (o.kind() == Kind.TAKE && op.flow == Flow.LEAVE) {
          line(2, "} else {");
          line(3, "r[" + o.expression() + "] = null;");
        }
        line(2, "}");
      }
    }
    callMeaning(op);
    if (op.flow == Flow.LEAVE) {
      return;
    }
    if (op.flow == Flow.CALL) {
      line(2, "if (result == null) {");
      line(3, "return false;");
      line(2, "}");
    }
    until(op);
    if (op.then != null) {
      clearUsed(op);
    } else if (op.result() != null) {
      store(op);
    }
    for (OperandSpec o : op.operands) {
      if (o.kind() == Kind.READ || o.kind() == Kind.POP) {
        line(2, variable(op, o) + ".decref(ts);");
      } else if (o.kind() == Kind.OR_POP) {
        line(2, "if (!jumps) {");
        line(3, variable(op, o) + ".decref(ts);");
        line(2, "}");
      }
    }
    releaseOld(op);
    if (op.then != null) {
      line(2, "return " + callThen(op) + ";");
    } else if (op.has(Kind.UNTIL)) {
      line(2, "return false;");
    } else if (op.flow == Flow.BRANCH) {
      line(2, "return jumps;");
    } else if (op.flow == Flow.CALL) {
      line(2, "return true;");
    }
  }

  /** The values and arrays that the meaning or its quick form gets. */
  private void fetch(OperationMethod op, boolean arrays) {
    for (OperandSpec o : op.operands) {
      if (o.kind().isValue()) {
        line(2, "PyObject " + variable(op, o) + " = r[" + o.expression() + "];");
      } else if (o.kind() == Kind.CELL) {
        String cell = "(PyCellObject) r[" + o.expression() + "];";
        line(2, "PyCellObject " + variable(op, o) + " = " + cell);
      } else if (o.kind() == Kind.GATHER && arrays) {
        String values = variable(op, o);
        line(2, "PyObject[] " + values + " = b == 0 ? PyTuple.NO_ITEMS : new PyObject[b];");
        line(2, "System.arraycopy(r, a, " + values + ", 0, b);");
      }
    }
  }

  private void callMeaning(OperationMethod op) {
    String call = call(op, op.meaning);
    String type =
        switch (op.meaning.getReturnType().getKind()) {
          case VOID -> null;
          case BOOLEAN -> "boolean";
          case INT -> "int";
          default -> "PyObject";
        };
    String variable = type == null ? null : type.equals("boolean") ? "jumps" : "result";
    boolean guarded = false;
    for (OperandSpec o : op.operands) {
      guarded |= op.mayBeBorrowed(o);
    }
    guarded &= op.can(Can.RAISE) && op.flow != Flow.LEAVE;
    String start = type == null ? "" : variable + " = ";
    if (op.flow == Flow.LEAVE) {
      line(2, "return " + call + ";");
    } else if (!guarded) {
      line(2, (type == null ? "" : type + " ") + start + call + ";");
    } else {
      if (type != null) {
        line(2, type + " " + variable + ";");
      }
      line(2, "try {");
      line(3, start + call + ";");
      line(2, "} catch (Throwable e) {");
      line(
          3,
          "// Whatever is thrown, what was counted here is released; the unwinder does the rest.");
      for (OperandSpec o : op.operands) {
        if (op.mayBeBorrowed(o)) {
          line(3, "if (" + o.expression() + " < stack) {");
          line(4, variable(op, o) + ".decref(ts);");
          line(3, "}");
        }
      }
      line(3, "throw e;");
      line(2, "}");
    }
  }

  private void until(OperationMethod op) {
    for (OperandSpec o : op.operands) {
      if (o.kind() == Kind.UNTIL) {
        line(2, "if (result == null) {");
        line(3, variable(op, o) + ".decref(ts);");
        line(3, "return true;");
        line(2, "}");
      }
    }
  }

  /** What is used up must not be released again where the second part raises. */
  private void clearUsed(OperationMethod op) {
    for (OperandSpec o : op.operands) {
      if (o.kind() == Kind.READ) {
        line(2, "if (" + o.expression() + " >= stack) {");
        line(3, "r[" + o.expression() + "] = null;");
        line(2, "}");
      }
    }
  }

  /** The result takes its place before anything is released: a finalizer may look at the frame. */
  private void store(OperationMethod op) {
    OperandSpec o = op.result();
    if (o.kind() == Kind.RESULT) {
      line(2, "PyObject old = " + o.expression() + " < stack ? r[" + o.expression() + "] : null;");
    }
    line(2, "r[" + o.expression() + "] = result;");
  }

  private void releaseOld(OperationMethod op) {
    OperandSpec o = op.result();
    if (o != null && o.kind() == Kind.RESULT && op.then == null) {
      line(2, "if (old != null) {");
      line(3, "old.decref(ts);");
      line(2, "}");
    }
  }

  // Calls

  private String call(OperationMethod op, ExecutableElement method) {
    List<String> arguments = new ArrayList<>();
    List<String> operands = operandArguments(op);
    boolean first = true;
    int i = 0;
    for (VariableElement p : method.getParameters()) {
      Context context = Context.of(p.asType());
      if (context != null) {
        arguments.add(context.variable);
      } else if (first && method == op.quick && takesNumber(op)) {
        // An in-place operation computes what its plain one does.
        String plain = op.declared.inPlaceOf();
        arguments.add("RegisterOp." + (plain.isEmpty() ? op.name : plain));
        first = false;
      } else {
        arguments.add(operands.get(i++));
        first = false;
      }
    }
    return call(op, method, arguments);
  }

  private static String call(OperationMethod op, ExecutableElement method, List<String> arguments) {
    String name = op.owner.getSimpleName() + "." + method.getSimpleName();
    return name + "(" + String.join(", ", arguments) + ")";
  }

  /** Whether the first operand-like parameter of the quick form is the operation's number. */
  private static boolean takesNumber(OperationMethod op) {
    return isIntFirst(op.quick) && !isIntFirst(op.meaning);
  }

  private static boolean isIntFirst(ExecutableElement method) {
    for (VariableElement p : method.getParameters()) {
      if (Context.of(p.asType()) == null) {
        return p.asType().getKind() == TypeKind.INT;
      }
    }
    return false;
  }

  private List<String> operandArguments(OperationMethod op) {
    List<String> list = new ArrayList<>();
    for (OperandSpec o : op.operands) {
      switch (o.kind()) {
        case RESULT, PUSH, JUMP -> {}
        case SLOTS -> {
          list.add("r");
          list.add(o.expression());
        }
        case NAME -> list.add("name");
        case CACHE -> list.add("cache");
        case INT, TARGET -> list.add(o.expression());
        default -> list.add(variable(op, o));
      }
    }
    return list;
  }

  private String callThen(OperationMethod op) {
    List<String> arguments = new ArrayList<>();
    List<OperandSpec> numbers = op.operands.stream().filter(o -> o.kind() == Kind.INT).toList();
    int i = 0;
    for (VariableElement p : op.then.getParameters()) {
      Context context = Context.of(p.asType());
      if (context != null) {
        arguments.add(context.variable);
      } else if (p.asType().getKind() == TypeKind.INT) {
        arguments.add(numbers.get(i++).expression());
      } else {
        arguments.add("result");
      }
    }
    return call(op, op.then, arguments);
  }

  /** The Java variable of an operand: the name of the meaning's parameter. */
  private static String variable(OperationMethod op, OperandSpec wanted) {
    int i = 0;
    for (VariableElement p : op.meaning.getParameters()) {
      if (Context.of(p.asType()) == null) {
        if (op.operandOfParameter(i) == wanted) {
          String name = p.getSimpleName().toString();
          return name.matches("[abcxrf]|ts|rc|runner|stack|name|cache|result|old|jumps|outcome|e")
              ? name.toLowerCase(Locale.ROOT) + "Operand"
              : name;
        }
        i++;
      }
    }
    throw new IllegalArgumentException("no parameter for an operand of " + op.name);
  }
}
