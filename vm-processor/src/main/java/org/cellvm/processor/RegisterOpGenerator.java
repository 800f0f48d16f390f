package org.cellvm.processor;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.cellvm.processor.OperationMethod.Context;

/**
 * Writes what is known of the operations without running them: {@code RegisterOp}, their numbers
 * and what translation to register form asks, and {@code RegisterOperations}, a row for each with
 * all that its declaration says.
 */
final class RegisterOpGenerator {
  private static final String WORDS = " ABCX";

  private final List<OperationMethod> operations;
  private final StringBuilder out = new StringBuilder();

  RegisterOpGenerator(List<OperationMethod> operations) {
    this.operations = operations;
  }

  /** The class {@code RegisterOp}. */
  String constants(String pack) {
    out.append("package ").append(pack).append(";\n");
    out.append(
        """

        /**
         * The numbers of the operations of the register form, see {@link RegisterCode}; generated
         * from the methods that are their meaning. {@link RegisterOperations} has all else that is
         * known of them.
         */
        public final class RegisterOp {
          private RegisterOp() {}
        """);
    int number = 0;
    for (OperationMethod op : operations) {
      out.append('\n').append(OperationGenerator.javadoc(op, "  "));
      out.append("  public static final int ").append(op.name).append(" = ");
      out.append(number++).append(";\n");
    }
    out.append("\n  /** How many operations there are. */\n");
    out.append("  public static final int COUNT = ").append(number).append(";\n");
    out.append(
        """

          /**
           * In place of any operation: the loop is to be left before it. No code has it, but an
           * engine may write it over the code of a running frame, see {@code FrameRunner.trap}.
           */
          public static final int TRAP = 255;
        """);
    numbers(
        "The word of the instruction that holds the target of a jump; 0 for none.",
        "jumpWord",
        op -> WORDS.indexOf(op.jumpWord()));
    numbers(
        "How many operands it reads from the registers in words B and C to put a result into A,"
            + "\n   * where that is all it does; else 0.",
        "directOperands",
        RegisterOpGenerator::directOperands);
    numbers(
        "How many stack slots below A it reads and leaves as they are.",
        "keptBelow",
        RegisterOpGenerator::keptBelow);
    out.append(
        "\n  /** Whether it is a call by the program; the callable is in {@code R[A]}. */\n");
    out.append("  public static boolean isCall(int op) {\n    return switch (op) {\n");
    String calls = joined(op -> op.can(Can.CALL));
    out.append("      case ").append(calls).append(" -> true;\n");
    out.append("      default -> false;\n    };\n  }\n");
    plain();
    out.append("}\n");
    return out.toString();
  }

  private String joined(Predicate<OperationMethod> which) {
    return String.join(", ", operations.stream().filter(which).map(op -> op.name).toList());
  }

  private static int directOperands(OperationMethod op) {
    return switch (op.declared.operands()) {
      case "-> A, B" -> 1;
      case "-> A, B, C" -> 2;
      default -> 0;
    };
  }

  private static int keptBelow(OperationMethod op) {
    int kept = 0;
    for (OperandSpec o : op.operands) {
      if (o.kind() == OperandSpec.Kind.KEEP && o.base() == 'A' && o.offset() < 0) {
        kept++;
      }
    }
    return kept;
  }

  private void numbers(String doc, String method, ToIntFunction<OperationMethod> number) {
    out.append("\n  /** ").append(doc).append(" */\n");
    out.append("  public static int ").append(method).append("(int op) {\n");
    out.append("    return switch (op) {\n");
    for (int k = 1; k < WORDS.length(); k++) {
      int wanted = k;
      String names = joined(op -> number.applyAsInt(op) == wanted);
      if (!names.isEmpty()) {
        out.append("      case ").append(names).append(" -> ").append(k).append(";\n");
      }
    }
    out.append("      default -> 0;\n    };\n  }\n");
  }

  private void plain() {
    out.append("\n  /** The plain operation of an in-place one; another operation as it is. */\n");
    out.append("  public static int plain(int op) {\n    return switch (op) {\n");
    for (OperationMethod op : operations) {
      String plain = op.declared.inPlaceOf();
      if (!plain.isEmpty()) {
        out.append("      case ").append(op.name).append(" -> ").append(plain).append(";\n");
      }
    }
    out.append("      default -> op;\n    };\n  }\n");
  }

  /** The class {@code RegisterOperations}. */
  String table(String pack, Elements elements, Types types) {
    out.setLength(0);
    out.append("package ").append(pack).append(";\n");
    out.append(
        """

        /** The rows of the operations of the register form; generated from their meanings. */
        public final class RegisterOperations {
          private RegisterOperations() {}

          /** The row of an operation. */
          public static RegisterOperation row(int op) {
            return switch (op) {
        """);
    for (OperationMethod op : operations) {
      out.append("      case RegisterOp.").append(op.name).append(" ->\n");
      out.append("          new RegisterOperation(\n              ");
      out.append(JavaText.literal(op.name)).append(",\n              ");
      out.append(JavaText.literal(op.declared.operands())).append(",\n              ");
      out.append(JavaText.literal(op.declared.effect())).append(",\n              ");
      out.append("RegisterOperation.Flow.").append(op.flow).append(", ");
      out.append(op.can(Can.RAISE)).append(", ");
      out.append(op.can(Can.RUN)).append(", ");
      out.append(op.takes(Context.FRAME)).append(",\n              ");
      String owner = elements.getBinaryName(op.owner).toString().replace('.', '/');
      out.append(JavaText.literal(owner)).append(",\n              ");
      out.append(JavaText.literal(op.meaning.getSimpleName().toString()));
      out.append(",\n              ");
      out.append(JavaText.literal(descriptor(op, elements, types))).append(",\n              ");
      String arguments = String.join(" ", OperationGenerator.arguments(op));
      out.append(JavaText.literal(arguments)).append(");\n");
    }
    out.append(
        """
              default -> throw new IllegalArgumentException("operation " + op);
            };
          }
        }
        """);
    return out.toString();
  }

  private static String descriptor(OperationMethod op, Elements elements, Types types) {
    StringBuilder text = new StringBuilder("(");
    for (VariableElement p : op.meaning.getParameters()) {
      text.append(descriptor(p.asType(), elements, types));
    }
    return text.append(')')
        .append(descriptor(op.meaning.getReturnType(), elements, types))
        .toString();
  }

  private static String descriptor(TypeMirror type, Elements elements, Types types) {
    TypeKind kind = type.getKind();
    if (kind == TypeKind.ARRAY) {
      TypeMirror of = ((ArrayType) type).getComponentType();
      return "[" + descriptor(of, elements, types);
    }
    return switch (kind) {
      case VOID -> "V";
      case BOOLEAN -> "Z";
      case INT -> "I";
      case LONG -> "J";
      default -> {
        TypeElement element = (TypeElement) types.asElement(type);
        yield "L" + elements.getBinaryName(element).toString().replace('.', '/') + ";";
      }
    };
  }
}
