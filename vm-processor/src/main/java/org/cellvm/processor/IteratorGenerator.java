package org.cellvm.processor;

import static org.cellvm.processor.JavaText.literal;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Writes the type of a built-in iterator; see {@link IteratorType}. */
final class IteratorGenerator {
  private final ProcessingEnvironment env;
  private final TypeElement data;

  IteratorGenerator(ProcessingEnvironment env, TypeElement data) {
    this.env = env;
    this.data = data;
  }

  String qualifiedName() {
    return packageName() + "." + name();
  }

  /** {@code XType} for {@code PyX}. */
  private String name() {
    return data.getSimpleName().toString().substring(2) + "Type";
  }

  private String packageName() {
    return env.getElementUtils().getPackageOf(data).getQualifiedName().toString();
  }

  /** The source of the class. */
  String source(IteratorType type) {
    String name = name();
    String self = data.getSimpleName().toString();
    ExecutableElement hint = lengthHint();
    StringBuilder out = ModelPackages.header(packageName());
    out.append("import ").append(ExposedType.class.getName()).append(";\n");
    if (hint != null) {
      out.append("import ").append(Convention.class.getName()).append(";\n");
      out.append("import ").append(ExposedMethod.class.getName()).append(";\n");
    }
    out.append('\n');
    out.append("/** The type {@code ").append(type.name()).append("}; generated. */\n");
    out.append("@ExposedType(\n    name = ").append(literal(type.name()));
    out.append(",\n    basicSize = ").append(type.basicSize());
    out.append(",\n    baseType = ").append(type.baseType());
    out.append(",\n    declares = \"tp_getattro\")\n");
    out.append("final class ").append(name).append(" extends ObjectType {\n");
    out.append("  static final ")
        .append(name)
        .append(" TYPE = new ")
        .append(name)
        .append("();\n\n");
    out.append("  private ").append(name).append("() {\n    super(new ").append(name);
    out.append("Table(), ").append(literal(type.name())).append(", ObjectType.TYPE);\n  }\n\n");
    out.append("  @Override\n  public PyObject tp_iter(ThreadState ts, PyObject o) {\n");
    out.append("    return Ref.inc(o);\n  }\n\n");
    out.append("  @Override\n  public PyObject tp_iternext(ThreadState ts, PyObject o) {\n");
    out.append("    return ((").append(self).append(") o).next(ts);\n  }\n");
    if (hint != null) {
      out.append("\n  @ExposedMethod(\n      value = \"__length_hint__\",\n");
      out.append("      convention = Convention.NOARGS,\n");
      out.append("      doc = \"Private method: an estimate of len(list(it)).\")\n  static ");
      out.append(ExposedMembers.simpleName(hint.getReturnType()));
      out.append(" lengthHint(ThreadState ts, ").append(self).append(" self) {\n");
      out.append("    return self.lengthHint(").append(hint.getParameters().isEmpty() ? "" : "ts");
      out.append(");\n  }\n");
    }
    return out.append("}\n").toString();
  }

  private ExecutableElement lengthHint() {
    for (Element e : ElementFilter.methodsIn(env.getElementUtils().getAllMembers(data))) {
      if (e.getSimpleName().contentEquals("lengthHint")) {
        return (ExecutableElement) e;
      }
    }
    return null;
  }
}
