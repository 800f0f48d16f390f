package org.cellvm.processor;

import static org.cellvm.processor.JavaText.simple;
import static org.cellvm.processor.JavaText.strings;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.cellvm.processor.ExposedMembers.Attribute;

/** Writes the attributes of a type's table: getters and setters by index. */
final class AttributeGenerator {
  private final ExposedMembers members;
  private final List<Attribute> attributes;

  AttributeGenerator(ExposedMembers members) {
    this.members = members;
    this.attributes = members.attributes;
  }

  void write(StringBuilder out) {
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
    StringBuilder shownAsMembers = new StringBuilder();
    StringBuilder writable = new StringBuilder();
    StringBuilder set = new StringBuilder();
    StringBuilder get = new StringBuilder();
    for (int i = 0; i < n; i++) {
      Attribute a = attributes.get(i);
      shownAsMembers.append(i == 0 ? "" : ", ").append(a.member());
      writable.append(i == 0 ? "" : ", ").append(a.setter() != null);
      get.append("      case ").append(i).append(":\n        return ");
      get.append(members.home(a.getter())).append('.');
      get.append(a.getter().getSimpleName()).append("(ts, ").append(attributeSelf(a.getter()));
      get.append(");\n");
      if (a.setter() != null) {
        set.append("      case ").append(i).append(":\n        ");
        set.append(members.home(a.setter())).append('.');
        set.append(a.setter().getSimpleName()).append("(ts, ").append(attributeSelf(a.setter()));
        set.append(", value);\n        return;\n");
      }
    }
    out.append("\n  private static final boolean[] MEMBERS = {")
        .append(shownAsMembers)
        .append("};\n");
    out.append("\n  private static final boolean[] WRITABLE = {").append(writable).append("};\n");
    simple(out, "boolean isMember(int index)", "MEMBERS[index]");
    simple(out, "boolean isWritable(int index)", "WRITABLE[index]");
    out.append("\n  @Override\n  public PyObject get(int index, ")
        .append(FunctionGenerator.ARGS)
        .append(") {\n");
    out.append("    int mark = ts.mark();\n    try {\n");
    out.append("    switch (index) {\n").append(get);
    out.append("      default:\n        throw new IllegalStateException();\n    }\n");
    out.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
    if (set.length() > 0) {
      out.append("\n  @Override\n  public void set(int index, ").append(FunctionGenerator.ARGS);
      out.append(
          ", PyObject value) {\n    int mark = ts.mark();\n    try {\n    switch (index) {\n");
      out.append(set);
      out.append("      default:\n        throw new IllegalStateException();\n    }\n");
      out.append("    } finally {\n      ts.release(mark);\n    }\n  }\n");
    }
  }

  private String attributeSelf(ExecutableElement method) {
    if (method.getParameters().size() < 2) {
      members.error(method, "self is missing");
      return "self";
    }
    String type = ExposedMembers.simpleName(method.getParameters().get(1).asType());
    return type.equals("PyObject") ? "self" : "(" + type + ") self";
  }
}
