package org.cellvm.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Writes the class of instances of Python classes that derive from a built-in type; see {@link
 * SubclassLeaf}. Each override has the access of the method that it overrides.
 */
final class LeafGenerator {
  private final ProcessingEnvironment env;
  private final ExecutableElement constructor;
  private final TypeElement data;

  /** The root of the object model, {@code PyObject}. */
  private final TypeElement root;

  /** Whether the data class is a container: it has a place in the collector. */
  private final boolean container;

  private final TreeSet<String> imports = new TreeSet<>();
  private final StringBuilder body = new StringBuilder();

  LeafGenerator(ProcessingEnvironment env, ExecutableElement constructor) {
    this.env = env;
    this.constructor = constructor;
    this.data = (TypeElement) constructor.getEnclosingElement();
    this.root = root(data);
    boolean collected = false;
    for (TypeElement c = data; c != root; c = superclass(c)) {
      collected |= c.getSimpleName().contentEquals("PyGcObject");
    }
    this.container = collected;
  }

  /** The superclass right below {@code java.lang.Object}. */
  private static TypeElement root(TypeElement data) {
    TypeElement c = data;
    while (superclass(c).getSuperclass().getKind() != TypeKind.NONE) {
      c = superclass(c);
    }
    return c;
  }

  private static TypeElement superclass(TypeElement c) {
    return (TypeElement) ((DeclaredType) c.getSuperclass()).asElement();
  }

  /** The package of {@code PyObject}, from which a data class derives. */
  static String rootPackage(TypeElement data, ProcessingEnvironment env) {
    return env.getElementUtils().getPackageOf(root(data)).getQualifiedName().toString();
  }

  String qualifiedName() {
    return packageOf(data) + "." + name();
  }

  private String name() {
    return data.getSimpleName() + "Derived";
  }

  private String packageOf(Element element) {
    return env.getElementUtils().getPackageOf(element).getQualifiedName().toString();
  }

  /** The source of the class. */
  String source(SubclassLeaf leaf) {
    boolean ownWeakrefs = declaring("weakrefs") != root;
    imports.add(rootPackage(data, env) + ".InstanceState");
    constructor();
    override("type", "return state.type;");
    override("setType", "state.setType(ts, type);");
    override("instanceDict", "return state.dict;");
    override("hasInstanceDict", "return state.type.instancesHaveDict();");
    override("setInstanceDict", "state.setDict(ts, dict);");
    override("slotValues", "return state.slots;");
    if (!ownWeakrefs) {
      override("weakrefs", "return state.weakrefs;");
      override("setWeakrefs", "state.weakrefs = first;");
    }
    override("hasFinalizer", "return state.hasFinalizer();");
    if (!container) {
      override("gcIndex", "return state.gcIndex;");
      override("setGcIndex", "state.gcIndex = index;");
    }
    override("traverse", "state.traverse(visitor);", "super.traverse(visitor);");
    override("clear", "state.clear(ts);", "super.clear(ts);");
    String dies = "if (state.mayDie(ts, this, " + (ownWeakrefs ? "weakrefs()" : "state.weakrefs");
    if (container) {
      override("dealloc", dies + ")) {", "  super.dealloc(ts);", "}");
      override("release", "state.release(ts);", "super.release(ts);", "state.releaseType(ts);");
    } else {
      override(
          "dealloc",
          dies + ")) {",
          "  state.untrack(ts, this);",
          "  state.release(ts);",
          "  super.dealloc(ts);",
          "  state.releaseType(ts);",
          "}");
    }
    StringBuilder out = JavaText.header(packageOf(data), imports);
    out.append("/** An instance of a class that derives from {@code ").append(leaf.value());
    out.append("}; generated. */\n");
    out.append("final class ").append(name()).append(" extends ").append(data.getSimpleName());
    out.append(" {\n  private final InstanceState state;\n").append(body).append("}\n");
    return out.toString();
  }

  private void constructor() {
    List<String> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    Map<String, String> given = new HashMap<>();
    for (VariableElement p : method("setType").getParameters()) {
      String name = parameterName(p);
      parameters.add(use(p.asType()) + " " + name);
      given.put(p.asType().toString(), name);
    }
    for (VariableElement p : constructor.getParameters()) {
      String argument = given.get(p.asType().toString());
      if (argument == null) {
        argument = p.getSimpleName().toString();
        parameters.add(use(p.asType()) + " " + argument);
      }
      arguments.add(argument);
    }
    body.append("\n  /** Counts the type up; the rest as in {@link ").append(data.getSimpleName());
    body.append("}. */\n  ").append(name()).append("(").append(String.join(", ", parameters));
    body.append(") {\n    super(").append(String.join(", ", arguments)).append(");\n");
    body.append("    state = new InstanceState(ts, type);\n");
    body.append(container ? "    if (gcIndex() < 0) {\n      ts.gc.track(this);\n    }\n" : "");
    body.append(container ? "" : "    state.trackIfCollected(ts, this);\n").append("  }\n");
  }

  /** The name of a parameter of the methods overridden; class files do not have their own. */
  private static String parameterName(VariableElement parameter) {
    String type = ExposedMembers.simpleName(parameter.asType());
    return switch (type) {
      case "ThreadState" -> "ts";
      case "PyType" -> "type";
      case "PyDict" -> "dict";
      case "PyWeakReference" -> "first";
      case "Visitor" -> "visitor";
      case "int" -> "index";
      default -> throw new IllegalStateException("a parameter of the type ".concat(type));
    };
  }

  /** An override of the method of that name. */
  private void override(String name, String... lines) {
    ExecutableElement method = method(name);
    List<String> parameters = new ArrayList<>();
    for (VariableElement p : method.getParameters()) {
      parameters.add(use(p.asType()) + " " + parameterName(p));
    }
    body.append("\n  @Override\n  ");
    for (Modifier m : method.getModifiers()) {
      if (m == Modifier.PUBLIC || m == Modifier.PROTECTED) {
        body.append(m).append(' ');
      }
    }
    body.append(use(method.getReturnType())).append(' ').append(name).append('(');
    body.append(String.join(", ", parameters)).append(") {\n");
    for (String line : lines) {
      body.append("    ").append(line).append('\n');
    }
    body.append("  }\n");
  }

  /** The first declaration of a method: in the root or as near to it as possible. */
  private ExecutableElement method(String name) {
    ExecutableElement found = null;
    for (TypeElement c = data; ; c = superclass(c)) {
      ExecutableElement own = declaredIn(c, name);
      found = own == null ? found : own;
      if (c == root) {
        return found;
      }
    }
  }

  /** The class that a call of the method on the data class reaches. */
  private TypeElement declaring(String name) {
    TypeElement c = data;
    while (declaredIn(c, name) == null) {
      c = superclass(c);
    }
    return c;
  }

  private static ExecutableElement declaredIn(TypeElement type, String name) {
    for (Element e : type.getEnclosedElements()) {
      if (e.getKind() == ElementKind.METHOD && e.getSimpleName().contentEquals(name)) {
        return (ExecutableElement) e;
      }
    }
    return null;
  }

  /** The simple name of a type, which the source imports. */
  private String use(TypeMirror type) {
    TypeMirror element = type;
    while (element.getKind() == TypeKind.ARRAY) {
      element = ((javax.lang.model.type.ArrayType) element).getComponentType();
    }
    if (element instanceof DeclaredType d) {
      imports.add(((TypeElement) d.asElement()).getQualifiedName().toString());
    }
    return ExposedMembers.simpleName(type);
  }
}
