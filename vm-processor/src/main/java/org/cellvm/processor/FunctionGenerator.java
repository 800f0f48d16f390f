package org.cellvm.processor;

import static org.cellvm.processor.JavaText.literal;
import static org.cellvm.processor.JavaText.simple;
import static org.cellvm.processor.JavaText.strings;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.cellvm.processor.ExposedMembers.Function;

/**
 * Writes the functions of a table: their calls by index, with arguments in an array and with a few
 * arguments each in its own parameter, and the parsing of the arguments by calling convention.
 */
final class FunctionGenerator {
  /**
   * A switch has at most this many cases, so that no method of a table grows past what is compiled.
   */
  private static final int CASES = 64;

  static final String ARGS = "ThreadState ts, PyObject self";

  private final ExposedMembers members;
  private final List<Function> functions;
  private final ArgumentConversion conversion;
  private final StringBuilder bodies = new StringBuilder();

  FunctionGenerator(ExposedMembers members) {
    this.members = members;
    this.functions = members.functions;
    this.conversion = new ArgumentConversion(members);
  }

  /** The methods that the calls lead to. */
  CharSequence bodies() {
    return bodies;
  }

  /** Names, kinds and calls by index; what they call is in {@link #bodies}. */
  void write(StringBuilder out) {
    int n = functions.size();
    simple(out, "int count()", String.valueOf(n));
    strings(out, "String name(int index)", n, i -> functions.get(i).name());
    strings(
        out,
        "String doc(int index)",
        n,
        i -> functions.get(i).doc().isEmpty() ? null : functions.get(i).doc());
    out.append("\n  @Override\n  public int kind(int index) {\n    switch (index) {\n");
    for (int i = 0; i < n; i++) {
      Function f = functions.get(i);
      if (f.classMethod() || f.staticMethod()) {
        out.append("      case ").append(i).append(":\n        return ");
        out.append(f.classMethod() ? "CLASS_METHOD" : "STATIC_METHOD").append(";\n");
      }
    }
    out.append("      default:\n        return METHOD;\n    }\n  }\n");
    original(out);
    String[] cases = new String[n];
    String[][] fixed = new String[4][n];
    for (int i = 0; i < n; i++) {
      generate(functions.get(i), i, cases, fixed);
    }
    String parameters = ARGS + ", PyObject[] args, int off, int n, PyObject[] kwnames";
    String arguments = "ts, self, args, off, n, kwnames";
    if (n > 0) {
      calls(out, "call", parameters, arguments, cases, null);
      String extra = "";
      String passed = "";
      for (int arity = 0; arity < 4; arity++) {
        calls(
            out,
            "call" + arity,
            ARGS + extra,
            "ts, self" + passed,
            fixed[arity],
            "super.call" + arity + "(index, ts, self" + passed + ")");
        extra += ", PyObject a" + arity;
        passed += ", a" + arity;
      }
    } else {
      out.append("\n  @Override\n  public PyObject call(\n      int index, ").append(parameters);
      out.append(") {\n    throw new IllegalStateException();\n  }\n");
    }
  }

  /** The function of which one is an alias: both are one method in Java. */
  private void original(StringBuilder out) {
    StringBuilder cases = new StringBuilder();
    for (int i = 1; i < functions.size(); i++) {
      int first = i;
      while (first > 0 && functions.get(first - 1).element() == functions.get(i).element()) {
        first--;
      }
      if (first != i) {
        cases.append("      case ").append(i).append(":\n        return ").append(first);
        cases.append(";\n");
      }
    }
    if (cases.length() > 0) {
      out.append("\n  @Override\n  public int original(int index) {\n    switch (index) {\n");
      out.append(cases).append("      default:\n        return index;\n    }\n  }\n");
    }
  }

  private static void calls(
      StringBuilder out,
      String name,
      String parameters,
      String arguments,
      String[] cases,
      String otherwise) {
    int present = 0;
    for (String c : cases) {
      present += c == null ? 0 : 1;
    }
    if (present == 0) {
      return;
    }
    int parts = (cases.length + CASES - 1) / CASES;
    for (int part = 0; part < parts; part++) {
      String partName = part == 0 ? name : name + "_" + part;
      out.append(part == 0 ? "\n  @Override\n  public" : "\n  private").append(" PyObject ");
      out.append(partName).append("(\n      int index, ").append(parameters).append(") {\n");
      out.append("    switch (index) {\n");
      for (int i = part * CASES; i < Math.min(cases.length, (part + 1) * CASES); i++) {
        if (cases[i] != null) {
          out.append("      case ").append(i).append(":\n        return ").append(cases[i]);
          out.append(";\n");
        }
      }
      out.append("      default:\n");
      if (part + 1 < parts) {
        out.append("        return ").append(name).append("_").append(part + 1).append("(index, ");
        out.append(arguments).append(");\n");
      } else if (otherwise == null) {
        out.append("        throw new IllegalStateException();\n");
      } else {
        out.append("        return ").append(otherwise).append(";\n");
      }
      out.append("    }\n  }\n");
    }
  }

  private void generate(Function f, int index, String[] cases, String[][] fixed) {
    String name = literal(f.name());
    String body = "f" + index;
    List<? extends VariableElement> parameters = f.element().getParameters();
    int first = f.hasSelf() ? 2 : 1;
    int declared = parameters.size() - first;
    if (declared < 0) {
      members.error(f.element(), "self is missing");
      return;
    }
    switch (f.convention()) {
      case NOARGS:
        if (!expect(f, declared, 0)) {
          return;
        }
        body(f, index, 0, List.of());
        cases[index] =
            "Args.noArguments("
                + name
                + ", n, kwnames, "
                + f.hasSelf()
                + ") ? "
                + body
                + "(ts, self) : null";
        fixed[0][index] = body + "(ts, self)";
        break;
      case O:
        if (!expect(f, declared, 1)) {
          return;
        }
        body(f, index, 1, List.of("a0"));
        cases[index] =
            "Args.oneArgument(" + name + ", n, kwnames) ? " + body + "(ts, self, args[off]) : null";
        fixed[1][index] = body + "(ts, self, a0)";
        break;
      case RAW:
        if (!expect(f, declared, 4)) {
          return;
        }
        raw(f, index);
        cases[index] = body + "(ts, self, args, off, n, kwnames)";
        break;
      case UNPACK:
        unpack(f, index, declared, cases, fixed);
        break;
      case PARSE:
        parse(f, index, declared, parameters, first, cases, fixed);
        break;
      default:
        throw new IllegalStateException(f.convention().name());
    }
  }

  private boolean expect(Function f, int declared, int expected) {
    if (declared != expected) {
      members.error(
          f.element(),
          f.convention() + " wants " + expected + " parameters after ts and self, not " + declared);
      return false;
    }
    return true;
  }

  private void unpack(Function f, int index, int declared, String[] cases, String[][] fixed) {
    String[] words = f.parse().split(" ");
    if (words.length != 3) {
      members.error(f.element(), "UNPACK wants parse = \"name min max\"");
      return;
    }
    int min = Integer.parseInt(words[1]);
    int max = Integer.parseInt(words[2]);
    if (!expect(f, declared, max)) {
      return;
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < max; i++) {
      String value = "a" + i;
      int d = i - min;
      if (d >= 0 && d < f.defaults().length) {
        value = "a" + i + " == null ? " + f.defaults()[d] + " : a" + i;
      }
      values.add(value);
    }
    body(f, index, max, values);
    positional(
        index,
        "Args.unpack("
            + literal(f.name())
            + ", "
            + literal(words[0])
            + ", n, "
            + min
            + ", "
            + max
            + ", kwnames)",
        min,
        max,
        cases,
        fixed);
  }

  private void parse(
      Function f,
      int index,
      int declared,
      List<? extends VariableElement> parameters,
      int first,
      String[] cases,
      String[][] fixed) {
    ParseFormat format;
    try {
      format = new ParseFormat(f.parse());
    } catch (IllegalArgumentException e) {
      members.error(f.element(), "the format \"" + f.parse() + "\" has " + e.getMessage());
      return;
    }
    int max = format.max();
    if (!expect(f, declared, max)) {
      return;
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < max; i++) {
      String unit = format.units.get(i);
      String type = ExposedMembers.simpleName(parameters.get(first + i).asType());
      String value = conversion.convert(f, format, unit, type, i);
      int d = i - format.min;
      if (d >= 0) {
        if (d < f.defaults().length) {
          value = "a" + i + " == null ? " + f.defaults()[d] + " : " + value;
        } else if (ParseFormat.isPrimitive(unit)) {
          members.error(f.element(), "argument " + (i + 1) + " is optional and has no default");
        } else if (!unit.equals("O")) {
          value = "a" + i + " == null ? null : " + value;
        }
      }
      values.add(value);
    }
    body(f, index, max, values);
    String messageName = format.name == null ? "null" : literal(format.name);
    if (f.keywords().length > 0) {
      if (f.keywords().length != max) {
        members.error(f.element(), "as many keywords as units are wanted");
        return;
      }
      keywordCall(f, index, format, messageName, conversions(f, format, parameters, first));
      cases[index] = "k" + index + "(ts, self, args, off, n, kwnames)";
      fixedArities(index, format.min, max, fixed);
    } else {
      String check =
          format.message != null
              ? "Args.count("
                  + literal(f.name())
                  + ", "
                  + literal(format.message)
                  + ", n, "
                  + format.min
                  + ", "
                  + max
                  + ", kwnames)"
              : "Args.parse("
                  + literal(f.name())
                  + ", "
                  + messageName
                  + ", n, "
                  + format.min
                  + ", "
                  + max
                  + ", kwnames)";
      positional(index, check, format.min, max, cases, fixed);
    }
  }

  /**
   * What is converted where the arguments do not fit: CPython converts each as it comes to it, so
   * that an argument of a wrong type is reported before one that is missing or unknown further on.
   */
  private String conversions(
      Function f, ParseFormat format, List<? extends VariableElement> parameters, int first) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.max(); i++) {
      String unit = format.units.get(i);
      if (!unit.equals("O")) {
        String type = ExposedMembers.simpleName(parameters.get(first + i).asType());
        out.append("      if (b[").append(i).append("] != null) {\n        PyObject a").append(i);
        out.append(" = b[").append(i).append("];\n        ").append(parameterType(f, i));
        out.append(" v = ").append(conversion.convert(f, format, unit, type, i));
        out.append(";\n      }\n");
      }
    }
    return out.toString();
  }

  /** The call that takes keywords. */
  private void keywordCall(
      Function f, int index, ParseFormat format, String messageName, String conversions) {
    int max = format.max();
    StringBuilder names = new StringBuilder();
    for (String k : f.keywords()) {
      names.append(names.length() == 0 ? "" : ", ").append(literal(k));
    }
    bodies.append("\n  private static final String[] K").append(index);
    bodies.append(" = {").append(names).append("};\n\n  private static PyObject k").append(index);
    bodies.append("(\n      ").append(ARGS);
    bodies.append(", PyObject[] args, int off, int n, PyObject[] kwnames) {\n");
    bodies.append("    PyObject[] b = new PyObject[").append(max).append("];\n");
    String bind =
        "Args.bind(ts, %s, K%d, %d, args, off, n, kwnames, b);\n"
            .formatted(messageName, index, format.min);
    if (conversions.isEmpty()) {
      bodies.append("    ").append(bind);
    } else {
      bodies.append("    try {\n      ").append(bind);
      bodies.append("    } catch (PyException e) {\n      throw e").append(index);
      bodies.append("(ts, b, e);\n    }\n");
    }
    bodies.append("    return f").append(index).append("(ts, self");
    for (int i = 0; i < max; i++) {
      bodies.append(", b[").append(i).append("]");
    }
    bodies.append(");\n  }\n");
    if (!conversions.isEmpty()) {
      bodies.append("\n  private static PyException e").append(index);
      bodies.append("(ThreadState ts, PyObject[] b, PyException late) {\n");
      bodies.append("    int mark = ts.mark();\n    try {\n").append(conversions);
      bodies.append("      return late;\n    } catch (PyException e) {\n");
      bodies.append("      late.discard(ts);\n      return e;\n");
      bodies.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
    }
  }

  /** The call with arguments in an array, and those of fixed arity. */
  private static void positional(
      int index, String check, int min, int max, String[] cases, String[][] fixed) {
    StringBuilder call = new StringBuilder(check).append(" ? f").append(index).append("(ts, self");
    for (int i = 0; i < max; i++) {
      String arg = i == 0 ? "args[off]" : "args[off + " + i + "]";
      call.append(", ").append(i < min ? arg : "n > " + i + " ? " + arg + " : null");
    }
    cases[index] = call.append(") : null").toString();
    fixedArities(index, min, max, fixed);
  }

  private static void fixedArities(int index, int min, int max, String[][] fixed) {
    for (int arity = min; arity <= Math.min(max, 3); arity++) {
      StringBuilder call = new StringBuilder("f").append(index).append("(ts, self");
      for (int i = 0; i < max; i++) {
        call.append(i < arity ? ", a" + i : ", null");
      }
      fixed[arity][index] = call.append(")").toString();
    }
  }

  /** The call of the Java method, between mark and release. */
  private void body(Function f, int index, int arity, List<String> values) {
    bodies.append("\n  private static PyObject f").append(index).append("(").append(ARGS);
    for (int i = 0; i < arity; i++) {
      bodies.append(", PyObject a").append(i);
    }
    bodies.append(") {\n    int mark = ts.mark();\n    try {\n");
    StringBuilder call =
        new StringBuilder(members.home(f.element()))
            .append('.')
            .append(f.element().getSimpleName());
    call.append("(ts");
    self(f, call);
    for (int i = 0; i < arity; i++) {
      call.append(", v").append(i);
      String type = parameterType(f, i);
      bodies
          .append("      ")
          .append(type)
          .append(" v")
          .append(i)
          .append(" = ")
          .append(values.get(i));
      bodies.append(";\n");
    }
    result(f, call.append(")").toString());
    bodies.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
  }

  private static String parameterType(Function f, int i) {
    String type = f.element().getParameters().get((f.hasSelf() ? 2 : 1) + i).asType().toString();
    return type.startsWith(ModelPackages.CORE + ".")
        ? ExposedMembers.simpleName(
            f.element().getParameters().get((f.hasSelf() ? 2 : 1) + i).asType())
        : type;
  }

  private void raw(Function f, int index) {
    bodies.append("\n  private static PyObject f").append(index).append("(\n      ").append(ARGS);
    bodies.append(", PyObject[] args, int off, int n, PyObject[] kwnames) {\n");
    bodies.append("    int mark = ts.mark();\n    try {\n");
    StringBuilder call =
        new StringBuilder(members.home(f.element()))
            .append('.')
            .append(f.element().getSimpleName());
    call.append("(ts");
    self(f, call);
    result(f, call.append(", args, off, n, kwnames)").toString());
    bodies.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
  }

  private static void self(Function f, StringBuilder call) {
    if (f.hasSelf()) {
      String type = ExposedMembers.simpleName(f.element().getParameters().get(1).asType());
      call.append(type.equals("PyObject") ? ", self" : ", (" + type + ") self");
    }
  }

  private void result(Function f, String call) {
    String type = f.element().getReturnType().toString();
    switch (type) {
      case "void":
        bodies.append("      ").append(call).append(";\n      return PyNone.NONE;\n");
        break;
      case "boolean":
        bodies.append("      return PyBool.of(").append(call).append(");\n");
        break;
      case "int":
      case "long":
        bodies.append("      return PyInt.valueOf(").append(call).append(");\n");
        break;
      case "double":
        bodies.append("      return PyFloat.of(").append(call).append(");\n");
        break;
      case "java.lang.String":
        bodies.append("      return PyString.fromString(").append(call).append(");\n");
        break;
      default:
        bodies.append("      return ").append(call).append(";\n");
    }
  }
}
