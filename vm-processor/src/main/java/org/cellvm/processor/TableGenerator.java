package org.cellvm.processor;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * Writes the table class of one built-in type or module: names, documentation, flags, and the calls
 * of its functions and attributes by a small index, with the parsing of the arguments compiled in.
 */
final class TableGenerator {
  /**
   * A switch has at most this many cases, so that no method of a table grows past what is compiled.
   */
  private static final int CASES = 64;

  private static final String ARGS = "ThreadState ts, PyObject self";

  /** One method or function. */
  private record Function(
      ExecutableElement element,
      String name,
      Convention convention,
      String parse,
      String[] keywords,
      String[] defaults,
      String doc,
      boolean classMethod,
      boolean staticMethod,
      boolean hasSelf) {}

  /** One attribute: its getter and, perhaps, its setter. */
  private record Attribute(
      ExecutableElement getter,
      ExecutableElement setter,
      String name,
      String doc,
      boolean member) {}

  private final ProcessingEnvironment env;
  private final TypeElement owner;
  private final String ownerName;
  private final List<Function> functions = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();
  private final StringBuilder bodies = new StringBuilder();

  TableGenerator(ProcessingEnvironment env, TypeElement owner) {
    this.env = env;
    this.owner = owner;
    this.ownerName = owner.getSimpleName().toString();
  }

  /** A Java literal of {@code s}; null gives {@code null}. */
  static String literal(String s) {
    if (s == null) {
      return "null";
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '"':
          out.append("\\\"");
          break;
        case '\\':
          out.append("\\\\");
          break;
        case '\n':
          out.append("\\n");
          break;
        case '\t':
          out.append("\\t");
          break;
        case '\r':
          out.append("\\r");
          break;
        default:
          if (c < 32 || c > 126) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
      }
    }
    return out.append('"').toString();
  }

  private void error(Element element, String message) {
    env.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }

  /** The owner's members and those of the abstract classes that it is split into. */
  private List<Element> members() {
    List<Element> members = new ArrayList<>(owner.getEnclosedElements());
    TypeElement part = superclass(owner);
    while (part != null
        && part.getModifiers().contains(Modifier.ABSTRACT)
        && part.getAnnotation(ExposedType.class) == null
        && superclass(part) != null
        && !part.getSimpleName().contentEquals("PyType")) {
      members.addAll(part.getEnclosedElements());
      part = superclass(part);
    }
    return members;
  }

  private TypeElement superclass(TypeElement type) {
    return (TypeElement) env.getTypeUtils().asElement(type.getSuperclass());
  }

  String qualifiedName() {
    return packageName() + "." + ownerName + "Table";
  }

  private String packageName() {
    return env.getElementUtils().getPackageOf(owner).getQualifiedName().toString();
  }

  /** The table of a type. */
  String type(ExposedType type) {
    collect(true);
    StringBuilder out = header("TypeTable");
    long[] own = new long[2];
    long[] declared = new long[2];
    for (Element e : members()) {
      if (e.getKind() == ElementKind.METHOD && !e.getModifiers().contains(Modifier.STATIC)) {
        int slot = slot(e.getSimpleName().toString());
        if (slot >= 0) {
          own[slot >> 6] |= 1L << (slot & 63);
        }
      }
    }
    for (String name : type.declares()) {
      int slot = slot(name);
      if (slot < 0) {
        error(owner, "no slot is called " + name);
      } else if ((own[slot >> 6] >> (slot & 63) & 1) != 0) {
        error(owner, name + " is both declared and overridden");
      } else {
        declared[slot >> 6] |= 1L << (slot & 63);
      }
    }
    int flags =
        (type.baseType() ? 1 : 0)
            | (type.unhashable() ? 2 : 0)
            | (type.hasDict() ? 4 : 0)
            | (type.hasWeakrefs() ? 8 : 0)
            | (type.variableSize() ? 16 : 0)
            | (type.addsLayout() ? 32 : 0);
    simple(out, "String typeName()", literal(type.name()));
    simple(out, "String typeDoc()", type.doc().isEmpty() ? "null" : literal(type.doc()));
    simple(out, "int flags()", String.valueOf(flags));
    simple(out, "long slots(int word)", "word == 0 ? " + own[0] + "L : " + own[1] + "L");
    simple(
        out, "long declared(int word)", "word == 0 ? " + declared[0] + "L : " + declared[1] + "L");
    functions(out);
    attributes(out);
    out.append(bodies).append("}\n");
    return out.toString();
  }

  /** The table of a module. */
  String module(ExposedModule module) {
    collect(false);
    StringBuilder out = header("ModuleTable");
    simple(out, "String moduleName()", literal(module.name()));
    simple(out, "String moduleDoc()", module.doc().isEmpty() ? "null" : literal(module.doc()));
    functions(out);
    boolean init = false;
    for (Element e : members()) {
      init |= e.getKind() == ElementKind.METHOD && e.getSimpleName().contentEquals("init");
    }
    out.append("\n  @Override\n  public void init(ThreadState ts, PyModule module) {\n");
    if (init) {
      out.append("    ").append(ownerName).append(".init(ts, module);\n");
    }
    out.append("  }\n").append(bodies).append("}\n");
    return out.toString();
  }

  private static int slot(String name) {
    for (int i = 0; i < SlotTable.ROWS.size(); i++) {
      if (SlotTable.ROWS.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private StringBuilder header(String superclass) {
    StringBuilder out = new StringBuilder("package ").append(packageName()).append(";\n\n");
    if (!packageName().equals(SlotGenerator.MODEL)) {
      out.append("import org.cellvm.model.*;\n\n");
    }
    out.append("/** The table of {@link ").append(ownerName).append("}; generated. */\n");
    out.append("public final class ").append(ownerName).append("Table extends ").append(superclass);
    return out.append(" {\n");
  }

  private static void simple(StringBuilder out, String signature, String value) {
    out.append("\n  @Override\n  public ")
        .append(signature)
        .append(" {\n    return ")
        .append(value);
    out.append(";\n  }\n");
  }

  private void collect(boolean type) {
    List<ExecutableElement> setters = new ArrayList<>();
    for (Element e : members()) {
      if (e.getKind() != ElementKind.METHOD) {
        continue;
      }
      ExecutableElement method = (ExecutableElement) e;
      ExposedMethod m = method.getAnnotation(ExposedMethod.class);
      ExposedFunction f = method.getAnnotation(ExposedFunction.class);
      if (m != null && type) {
        functions.add(
            new Function(
                method,
                m.value(),
                m.convention(),
                m.parse(),
                m.keywords(),
                m.defaults(),
                m.doc(),
                m.classMethod(),
                m.staticMethod(),
                !m.staticMethod()));
      } else if (f != null && !type) {
        functions.add(
            new Function(
                method,
                f.value(),
                f.convention(),
                f.parse(),
                f.keywords(),
                f.defaults(),
                f.doc(),
                false,
                false,
                false));
      } else if (m != null || f != null) {
        error(method, "@ExposedMethod belongs into a type, @ExposedFunction into a module");
      }
      if (m != null || f != null) {
        check(method);
      }
      if (method.getAnnotation(ExposedSetter.class) != null) {
        check(method);
        setters.add(method);
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      for (Element e : members()) {
        ExposedGetter g = e.getAnnotation(ExposedGetter.class);
        if (g == null || g.member() != (pass == 0)) {
          continue;
        }
        check((ExecutableElement) e);
        ExecutableElement setter = null;
        for (ExecutableElement s : setters) {
          if (s.getAnnotation(ExposedSetter.class).value().equals(g.value())) {
            setter = s;
          }
        }
        setters.remove(setter);
        attributes.add(
            new Attribute((ExecutableElement) e, setter, g.value(), g.doc(), g.member()));
      }
    }
    for (ExecutableElement s : setters) {
      error(s, "a setter without a getter");
    }
  }

  private void check(ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      error(method, "must be static");
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      error(method, "must not be private");
    }
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.isEmpty() || !simpleName(parameters.get(0).asType()).equals("ThreadState")) {
      error(method, "the first parameter must be ThreadState ts");
    }
  }

  private static String simpleName(TypeMirror type) {
    String s = type.toString();
    int annotation = s.lastIndexOf(' ');
    return s.substring(Math.max(s.lastIndexOf('.'), annotation) + 1);
  }

  // Functions

  private void functions(StringBuilder out) {
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

  private interface Text {
    String at(int i);
  }

  private static void strings(StringBuilder out, String signature, int n, Text text) {
    out.append("\n  @Override\n  public ").append(signature).append(" {\n    switch (index) {\n");
    for (int i = 0; i < n; i++) {
      String s = text.at(i);
      if (s != null) {
        out.append("      case ").append(i).append(":\n        return ").append(literal(s));
        out.append(";\n");
      }
    }
    out.append("      default:\n        return null;\n    }\n  }\n");
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
      error(f.element(), "self is missing");
      return;
    }
    String noKeywords = "noKeywords(" + name + ", kwnames)";
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
        throw new IllegalStateException(noKeywords);
    }
  }

  private boolean expect(Function f, int declared, int expected) {
    if (declared != expected) {
      error(
          f.element(),
          f.convention() + " wants " + expected + " parameters after ts and self, not " + declared);
      return false;
    }
    return true;
  }

  private void unpack(Function f, int index, int declared, String[] cases, String[][] fixed) {
    String[] words = f.parse().split(" ");
    if (words.length != 3) {
      error(f.element(), "UNPACK wants parse = \"name min max\"");
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
      error(f.element(), "the format \"" + f.parse() + "\" has " + e.getMessage());
      return;
    }
    int max = format.max();
    if (!expect(f, declared, max)) {
      return;
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < max; i++) {
      String unit = format.units.get(i);
      String type = simpleName(parameters.get(first + i).asType());
      String value = convert(f, format, unit, type, i);
      int d = i - format.min;
      if (d >= 0) {
        if (d < f.defaults().length) {
          value = "a" + i + " == null ? " + f.defaults()[d] + " : " + value;
        } else if (ParseFormat.isPrimitive(unit)) {
          error(f.element(), "argument " + (i + 1) + " is optional and has no default");
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
        error(f.element(), "as many keywords as units are wanted");
        return;
      }
      StringBuilder names = new StringBuilder();
      for (String k : f.keywords()) {
        names.append(names.length() == 0 ? "" : ", ").append(literal(k));
      }
      bodies
          .append("\n  private static final String[] K")
          .append(index)
          .append(" = {")
          .append(names);
      bodies.append("};\n\n  private static PyObject k").append(index);
      bodies.append("(\n      ").append(ARGS);
      bodies.append(", PyObject[] args, int off, int n, PyObject[] kwnames) {\n");
      bodies
          .append("    PyObject[] b = Args.bind(ts, ")
          .append(messageName)
          .append(", K")
          .append(index);
      bodies.append(", ").append(format.min).append(", args, off, n, kwnames);\n    return f");
      bodies.append(index).append("(ts, self");
      for (int i = 0; i < max; i++) {
        bodies.append(", b[").append(i).append("]");
      }
      bodies.append(");\n  }\n");
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

  private String convert(Function f, ParseFormat format, String unit, String type, int i) {
    String place =
        format.message != null
            ? literal(format.message) + ", 0)"
            : literal(format.name) + ", " + (i + 1) + ")";
    String where = "(ts, a" + i + ", " + place;
    switch (unit) {
      case "O":
        return type.equals("PyObject") ? "a" + i : "(" + type + ") a" + i;
      case "O!":
        return "(" + type + ") Args.typed(ts, a" + i + ", " + typeOf(type) + ".TYPE, " + place;
      case "S":
        return "Args.string" + where;
      case "U":
        return "Args.unicode" + where;
      case "c":
        return cast(type, "Args.character" + where);
      case "d":
      case "f":
        return cast(type, "Args.toDouble" + where);
      case "s":
        return text(f, type, "Args.text" + where);
      case "z":
        return text(f, type, "Args.textOrNone" + where);
      case "s#":
        return text(f, type, "Args.readOnlyBytes" + where);
      case "s*":
        return text(f, type, "Args.bytes" + where);
      case "z#":
      case "z*":
        return text(f, type, "Args.bytesOrNone" + where);
      case "t#":
        return text(f, type, "Args.characters" + where);
      default:
        String converter =
            switch (unit) {
              case "b" -> "unsignedByte";
              case "B" -> "byteMask";
              case "h" -> "toShort";
              case "H" -> "shortMask";
              case "i" -> "toInt";
              case "I" -> "intMask";
              case "k", "K" -> "longMask";
              case "L" -> "longLong";
              default -> "toLong";
            };
        String value = "Args." + converter + where;
        return type.equals("boolean") ? value + " != 0" : cast(type, value);
    }
  }

  private static String cast(String type, String value) {
    return type.equals("long") || type.equals("double") ? value : "(" + type + ") " + value;
  }

  private String text(Function f, String type, String value) {
    switch (type) {
      case "PyString":
        return value;
      case "String":
        return "Args.toJava(" + value + ")";
      case "byte[]":
        return "Args.toBytes(" + value + ")";
      default:
        error(f.element(), "a string argument is String, byte[] or PyString, not " + type);
        return value;
    }
  }

  /** The class of the type whose data class is {@code data}. */
  private static String typeOf(String data) {
    switch (data) {
      case "PyString":
        return "StrType";
      case "PyType":
        return "TypeType";
      default:
        String s = data.startsWith("Py") ? data.substring(2) : data;
        return (s.endsWith("Object") ? s.substring(0, s.length() - 6) : s) + "Type";
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
        new StringBuilder(ownerName).append('.').append(f.element().getSimpleName());
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
    return type.startsWith(SlotGenerator.MODEL + ".")
        ? simpleName(f.element().getParameters().get((f.hasSelf() ? 2 : 1) + i).asType())
        : type;
  }

  private void raw(Function f, int index) {
    bodies.append("\n  private static PyObject f").append(index).append("(\n      ").append(ARGS);
    bodies.append(", PyObject[] args, int off, int n, PyObject[] kwnames) {\n");
    bodies.append("    int mark = ts.mark();\n    try {\n");
    StringBuilder call =
        new StringBuilder(ownerName).append('.').append(f.element().getSimpleName());
    call.append("(ts");
    self(f, call);
    result(f, call.append(", args, off, n, kwnames)").toString());
    bodies.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
  }

  private static void self(Function f, StringBuilder call) {
    if (f.hasSelf()) {
      String type = simpleName(f.element().getParameters().get(1).asType());
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

  // Attributes

  private void attributes(StringBuilder out) {
    int n = attributes.size();
    simple(out, "int attributeCount()", String.valueOf(n));
    if (n == 0) {
      return;
    }
    strings(out, "String attributeName(int index)", n, i -> attributes.get(i).name());
    strings(
        out,
        "String attributeDoc(int index)",
        n,
        i -> attributes.get(i).doc().isEmpty() ? null : attributes.get(i).doc());
    StringBuilder members = new StringBuilder();
    StringBuilder writable = new StringBuilder();
    StringBuilder set = new StringBuilder();
    StringBuilder get = new StringBuilder();
    for (int i = 0; i < n; i++) {
      Attribute a = attributes.get(i);
      members.append(i == 0 ? "" : ", ").append(a.member());
      writable.append(i == 0 ? "" : ", ").append(a.setter() != null);
      get.append("      case ")
          .append(i)
          .append(":\n        return ")
          .append(ownerName)
          .append('.');
      get.append(a.getter().getSimpleName()).append("(ts, ").append(attributeSelf(a.getter()));
      get.append(");\n");
      if (a.setter() != null) {
        set.append("      case ").append(i).append(":\n        ").append(ownerName).append('.');
        set.append(a.setter().getSimpleName()).append("(ts, ").append(attributeSelf(a.setter()));
        set.append(", value);\n        return;\n");
      }
    }
    out.append("\n  private static final boolean[] MEMBERS = {").append(members).append("};\n");
    out.append("\n  private static final boolean[] WRITABLE = {").append(writable).append("};\n");
    simple(out, "boolean isMember(int index)", "MEMBERS[index]");
    simple(out, "boolean isWritable(int index)", "WRITABLE[index]");
    out.append("\n  @Override\n  public PyObject get(int index, ").append(ARGS).append(") {\n");
    out.append("    int mark = ts.mark();\n    try {\n");
    out.append("    switch (index) {\n").append(get);
    out.append("      default:\n        throw new IllegalStateException();\n    }\n");
    out.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
    if (set.length() > 0) {
      out.append("\n  @Override\n  public void set(int index, ").append(ARGS);
      out.append(
          ", PyObject value) {\n    int mark = ts.mark();\n    try {\n    switch (index) {\n");
      out.append(set);
      out.append("      default:\n        throw new IllegalStateException();\n    }\n");
      out.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
    }
  }

  private String attributeSelf(ExecutableElement method) {
    if (method.getParameters().size() < 2) {
      error(method, "self is missing");
      return "self";
    }
    String type = simpleName(method.getParameters().get(1).asType());
    return type.equals("PyObject") ? "self" : "(" + type + ") self";
  }
}
