package org.cellvm.processor;

import static org.cellvm.processor.JavaText.literal;
import static org.cellvm.processor.JavaText.simple;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the table class of one built-in type or module: names, documentation, flags, and the calls
 * of its functions and attributes by a small index, with the parsing of the arguments compiled in.
 */
final class TableGenerator {
  private final ProcessingEnvironment env;
  private final TypeElement owner;
  private final String ownerName;

  TableGenerator(ProcessingEnvironment env, TypeElement owner) {
    this.env = env;
    this.owner = owner;
    this.ownerName = owner.getSimpleName().toString();
  }

  String qualifiedName() {
    return packageName() + "." + ownerName + "Table";
  }

  private String packageName() {
    return env.getElementUtils().getPackageOf(owner).getQualifiedName().toString();
  }

  private ExposedMembers members(boolean type) {
    return new ExposedMembers(owner, type, env.getMessager());
  }

  /** The table of a type. */
  String type(ExposedType type) {
    ExposedMembers members = members(true);
    FunctionGenerator functions = new FunctionGenerator(members);
    StringBuilder out = header("TypeTable");
    long[] own = new long[2];
    long[] declared = new long[2];
    for (Element e : ExposedMembers.all(owner)) {
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
        members.error(owner, "no slot is called " + name);
      } else if ((own[slot >> 6] >> (slot & 63) & 1) != 0) {
        members.error(owner, name + " is both declared and overridden");
      } else {
        declared[slot >> 6] |= 1L << (slot & 63);
      }
    }
    int flags =
        (type.baseType() ? 1 : 0) | (type.unhashable() ? 2 : 0) | (type.addsLayout() ? 4 : 0);
    simple(out, "String typeName()", literal(type.name()));
    simple(out, "String typeDoc()", type.doc().isEmpty() ? "null" : literal(type.doc()));
    simple(out, "int flags()", String.valueOf(flags));
    simple(out, "long slots(int word)", "word == 0 ? " + own[0] + "L : " + own[1] + "L");
    simple(
        out, "long declared(int word)", "word == 0 ? " + declared[0] + "L : " + declared[1] + "L");
    size(out, "basicSize", type.basicSize());
    size(out, "itemSize", type.itemSize());
    size(out, "dictOffset", type.dictOffset());
    size(out, "weakrefOffset", type.weakrefOffset());
    functions.write(out);
    new AttributeGenerator(members).write(out);
    out.append(functions.bodies()).append("}\n");
    return out.toString();
  }

  /** A size of 0 is the default of {@code TypeTable}. */
  private static void size(StringBuilder out, String name, int size) {
    if (size != 0) {
      simple(out, "int " + name + "()", String.valueOf(size));
    }
  }

  /** The table of a module. */
  String module(ExposedModule module) {
    FunctionGenerator functions = new FunctionGenerator(members(false));
    StringBuilder out = header("ModuleTable");
    simple(out, "String moduleName()", literal(module.name()));
    simple(out, "String moduleDoc()", module.doc().isEmpty() ? "null" : literal(module.doc()));
    functions.write(out);
    boolean init = false;
    for (Element e : ExposedMembers.all(owner)) {
      init |= e.getKind() == ElementKind.METHOD && e.getSimpleName().contentEquals("init");
    }
    out.append("\n  @Override\n  public void init(ThreadState ts, PyModule module) {\n");
    if (init) {
      out.append("    ").append(ownerName).append(".init(ts, module);\n");
    }
    out.append("  }\n").append(functions.bodies()).append("}\n");
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
    StringBuilder out = ModelPackages.header(packageName());
    out.append("/** The table of {@link ").append(ownerName).append("}; generated. */\n");
    out.append("public final class ").append(ownerName).append("Table extends ").append(superclass);
    return out.append(" {\n");
  }
}
