package org.cellvm.processor;

import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** An annotated method: the declaration of one operation, checked and taken apart. */
final class OperationMethod {
  /** How control goes on after the operation. */
  enum Flow {
    /** To the next instruction. */
    NEXT,
    /** To the target, always. */
    GOTO,
    /** To the next instruction or to the target. */
    BRANCH,
    /** To the next instruction, unless a callee has raised. */
    CALL,
    /** Where the meaning says. */
    LEAVE
  }

  /** What a parameter gets that is not an operand. */
  enum Context {
    THREAD("ThreadState", "ts"),
    RUNNER("FrameRunner", "runner"),
    FRAME("PyFrame", "f"),
    CODE("RegisterCode", "rc");

    final String type;
    final String variable;

    Context(String type, String variable) {
      this.type = type;
      this.variable = variable;
    }

    static Context of(TypeMirror type) {
      String name = simpleName(type);
      for (Context c : values()) {
        if (c.type.equals(name)) {
          return c;
        }
      }
      return null;
    }
  }

  final Operation declared;
  final ExecutableElement meaning;
  final TypeElement owner;

  /** As a constant: {@code LOAD_ATTR}. */
  final String name;

  final List<OperandSpec> operands;
  final Flow flow;

  /** The method named by {@link Operation#quick}; null if there is none. */
  final ExecutableElement quick;

  /** The method named by {@link Operation#then}; null if there is none. */
  final ExecutableElement then;

  /**
   * @throws IllegalArgumentException with what is wrong, if method and operands do not fit
   */
  OperationMethod(ExecutableElement method) {
    meaning = method;
    declared = method.getAnnotation(Operation.class);
    owner = (TypeElement) method.getEnclosingElement();
    name = constant(method.getSimpleName().toString());
    operands = OperandSpec.parseAll(declared.operands());
    quick = declared.quick().isEmpty() ? null : method(declared.quick());
    then = declared.then().isEmpty() ? null : method(declared.then());
    flow = findFlow();
    check();
  }

  private static String constant(String method) {
    return method.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  static String simpleName(TypeMirror type) {
    String text = type.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }

  private ExecutableElement method(String wanted) {
    for (ExecutableElement m : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (m.getSimpleName().contentEquals(wanted)) {
        return m;
      }
    }
    throw new IllegalArgumentException("no method " + wanted);
  }

  private Flow findFlow() {
    TypeKind kind = meaning.getReturnType().getKind();
    if (kind == TypeKind.INT) {
      return Flow.LEAVE;
    }
    boolean jumps = has(OperandSpec.Kind.JUMP);
    if (kind == TypeKind.BOOLEAN || has(OperandSpec.Kind.UNTIL) || then != null) {
      if (!jumps) {
        throw new IllegalArgumentException("it decides a jump that no operand names");
      }
      return Flow.BRANCH;
    }
    if (jumps) {
      return Flow.GOTO;
    }
    return kind == TypeKind.DECLARED && takes(Context.RUNNER) ? Flow.CALL : Flow.NEXT;
  }

  private void check() {
    if (!meaning.getModifiers().contains(Modifier.STATIC)
        || !meaning.getModifiers().contains(Modifier.PUBLIC)) {
      throw new IllegalArgumentException("a meaning is a public static method");
    }
    boolean hasResult = operands.stream().anyMatch(o -> o.kind().isResult());
    boolean returnsObject = meaning.getReturnType().getKind() == TypeKind.DECLARED;
    if (hasResult != (returnsObject && then == null)) {
      throw new IllegalArgumentException("result and operands do not agree");
    }
    int wanted = 0;
    for (OperandSpec o : operands) {
      wanted += o.kind() == OperandSpec.Kind.SLOTS ? 2 : o.kind().hasParameter() ? 1 : 0;
    }
    long given =
        meaning.getParameters().stream().filter(p -> Context.of(p.asType()) == null).count();
    if (wanted != given) {
      throw new IllegalArgumentException(
          given + " parameters for the " + wanted + " that the operands ask for");
    }
  }

  /** Whether it has an operand of a kind. */
  boolean has(OperandSpec.Kind kind) {
    return operands.stream().anyMatch(o -> o.kind() == kind);
  }

  /** The operand where the result goes; null if there is none. */
  OperandSpec result() {
    return operands.stream().filter(o -> o.kind().isResult()).findFirst().orElse(null);
  }

  boolean takes(Context context) {
    return takes(meaning, context)
        || quick != null && takes(quick, context)
        || then != null && takes(then, context);
  }

  private static boolean takes(ExecutableElement method, Context context) {
    return method.getParameters().stream().anyMatch(p -> Context.of(p.asType()) == context);
  }

  /** Whether the operand's register may lie below the value stack: its value is counted first. */
  boolean mayBeBorrowed(OperandSpec o) {
    boolean anywhere = o.kind() == OperandSpec.Kind.READ || o.kind() == OperandSpec.Kind.TAKE;
    return anywhere && !(o.uses('A') && isStackSlotInA());
  }

  private boolean isStackSlotInA() {
    return operands.stream()
        .anyMatch(
            o ->
                o.base() == 'A'
                    && (o.kind() == OperandSpec.Kind.PUSH || o.kind() == OperandSpec.Kind.SLOTS));
  }

  /** Whether the generated method has to know where the value stack begins. */
  boolean needsStack() {
    return operands.stream().anyMatch(o -> o.kind() == OperandSpec.Kind.RESULT || mayBeBorrowed(o));
  }

  /** The words of the instruction that stand for registers or numbers, in order. */
  String words() {
    StringBuilder out = new StringBuilder();
    for (char word : "ABCX".toCharArray()) {
      for (OperandSpec o : operands) {
        if (o.kind() != OperandSpec.Kind.NAME
            && o.kind() != OperandSpec.Kind.JUMP
            && o.uses(word)) {
          out.append(word);
          break;
        }
      }
    }
    return out.toString();
  }

  /** The word of the instruction that holds the index of a name; a space if there is none. */
  char nameWord() {
    return wordOf(OperandSpec.Kind.NAME);
  }

  /** The word of the instruction that holds the target of a jump; a space if there is none. */
  char jumpWord() {
    char jump = wordOf(OperandSpec.Kind.JUMP);
    return jump != ' ' ? jump : wordOf(OperandSpec.Kind.TARGET);
  }

  private char wordOf(OperandSpec.Kind kind) {
    return operands.stream()
        .filter(o -> o.kind() == kind)
        .map(OperandSpec::base)
        .findFirst()
        .orElse(' ');
  }

  /** The type of the inline cache; null if it has none. */
  TypeMirror cacheType() {
    int i = 0;
    for (VariableElement p : meaning.getParameters()) {
      if (Context.of(p.asType()) == null) {
        OperandSpec o = operandOfParameter(i++);
        if (o.kind() == OperandSpec.Kind.CACHE) {
          return p.asType();
        }
      }
    }
    return null;
  }

  /** The operand of parameter {@code i}, context left out, {@code slots} taking two. */
  OperandSpec operandOfParameter(int i) {
    int at = 0;
    for (OperandSpec o : operands) {
      if (o.kind().hasParameter()) {
        int width = o.kind() == OperandSpec.Kind.SLOTS ? 2 : 1;
        if (i < at + width) {
          return o;
        }
        at += width;
      }
    }
    throw new IllegalArgumentException("no operand for parameter " + i);
  }

  /** Whether it may do something, a constant of {@link Can}. */
  boolean can(int what) {
    return (declared.can() & what) != 0;
  }

  /** How much the operation counts for speed beside others: calls most, then those with a cache. */
  int weight() {
    return flow == Flow.CALL ? 2 : cacheType() != null ? 1 : 0;
  }

  /** The method of the generated class that carries it out on registers. */
  String onRegisters() {
    return meaning.getSimpleName().toString();
  }
}
