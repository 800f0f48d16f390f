package org.cellvm.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * Writes at build time: the slot classes, the classes of instances of derived classes, the types of
 * iterators, and the tables of types and modules. A type that is generated, or derives from a
 * generated class, gets its table in the next round.
 */
public final class KernelProcessor extends AbstractProcessor {
  /** Tables of built-in modules by the module's Python name. */
  private final TreeMap<String, String> modules = new TreeMap<>();

  /** Those that need more of the Java platform than its core. */
  private final Set<String> platformModules = new LinkedHashSet<>();

  /** Types whose tables are not written yet, by qualified name. */
  private final Set<String> types = new LinkedHashSet<>();

  private boolean indexWritten;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        SlotRoot.class.getName(),
        SubclassLeaf.class.getName(),
        IteratorType.class.getName(),
        ExposedType.class.getName(),
        ExposedModule.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.getElementsAnnotatedWith(SlotRoot.class).isEmpty()) {
      write(ModelPackages.CORE + ".Slots", SlotGenerator.slots());
      write(ModelPackages.CORE + ".TypeSlots", SlotGenerator.typeSlots());
      write(ModelPackages.CLASSES + ".HeapSlots", SlotGenerator.heapSlots());
      write(ModelPackages.CORE + ".GenericOperators", SlotGenerator.genericOperators());
      write(ModelPackages.CLASSES + ".InstanceOperators", SlotGenerator.instanceOperators());
      write(ModelPackages.MEMORY + ".ProxyOperators", SlotGenerator.proxyOperators());
      write(ModelPackages.DESCRIPTORS + ".SlotDefs", SlotGenerator.slotDefs());
    }
    for (Element e : round.getElementsAnnotatedWith(SubclassLeaf.class)) {
      LeafGenerator generator = new LeafGenerator(processingEnv, (ExecutableElement) e);
      write(generator.qualifiedName(), generator.source(e.getAnnotation(SubclassLeaf.class)));
    }
    for (Element e : round.getElementsAnnotatedWith(IteratorType.class)) {
      IteratorGenerator generator = new IteratorGenerator(processingEnv, (TypeElement) e);
      write(generator.qualifiedName(), generator.source(e.getAnnotation(IteratorType.class)));
    }
    for (Element e : round.getElementsAnnotatedWith(ExposedType.class)) {
      types.add(((TypeElement) e).getQualifiedName().toString());
    }
    types.removeIf(this::writeTable);
    for (Element e : round.getElementsAnnotatedWith(ExposedModule.class)) {
      TableGenerator generator = new TableGenerator(processingEnv, (TypeElement) e);
      ExposedModule module = e.getAnnotation(ExposedModule.class);
      write(generator.qualifiedName(), generator.module(module));
      if (!module.part()) {
        modules.put(module.name(), generator.qualifiedName());
        if (module.platform()) {
          platformModules.add(module.name());
        }
      }
    }
    if (!indexWritten && !modules.isEmpty()) {
      indexWritten = true;
      index();
    }
    return false;
  }

  /** Writes the table of a type, unless a class that it extends is not there yet. */
  private boolean writeTable(String name) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
    TypeElement c = type;
    while (c.getSuperclass() instanceof DeclaredType superclass) {
      if (superclass.getKind() == TypeKind.ERROR) {
        return false;
      }
      c = (TypeElement) superclass.asElement();
    }
    TableGenerator generator = new TableGenerator(processingEnv, type);
    write(generator.qualifiedName(), generator.type(type.getAnnotation(ExposedType.class)));
    return true;
  }

  /**
   * {@code ModuleIndex}: the table of a module by its name. It is in the package that the packages
   * of all tables are in, or in that of the tables where there is one only.
   */
  private void index() {
    String pack = sharedPackage();
    StringBuilder out = new StringBuilder("package " + pack + ";\n\n");
    out.append("import " + ModelPackages.CORE + ".ModuleTable;\n\n");
    out.append("/** The built-in modules of this library; generated. */\n");
    out.append("public final class ModuleIndex {\n  private ModuleIndex() {}\n\n");
    out.append("  /** A new table of the module {@code name}, null if there is none. */\n");
    out.append("  public static ModuleTable table(String name) {\n    switch (name) {\n");
    modules.forEach(
        (name, table) -> {
          out.append("      case ").append(JavaText.literal(name)).append(":\n");
          if (platformModules.contains(name)) {
            out.append("        ModuleTable other = PlatformLoader.tableOrNull(")
                .append(JavaText.literal(table))
                .append(");\n        if (other != null) {\n          return other;\n        }\n");
          }
          out.append("        return new ").append(table).append("();\n");
        });
    out.append("      default:\n        return null;\n    }\n  }\n\n");
    out.append("  /** The names of the modules, in alphabetical order. */\n");
    out.append("  public static String[] names() {\n    return new String[] {\n");
    modules.forEach(
        (name, table) -> out.append("      ").append(JavaText.literal(name)).append(",\n"));
    out.append("    };\n  }\n}\n");
    write(pack + ".ModuleIndex", out.toString());
  }

  private String sharedPackage() {
    String shared = null;
    for (String table : modules.values()) {
      String pack = table.substring(0, table.lastIndexOf('.'));
      shared = shared == null ? pack : shared;
      while (!(pack + '.').startsWith(shared + '.')) {
        shared = shared.substring(0, shared.lastIndexOf('.'));
      }
    }
    return shared;
  }

  private void write(String name, String source) {
    GeneratedSource.write(processingEnv, name, source);
  }
}
