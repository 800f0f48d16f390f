package org.cellvm.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes the slot classes and the method tables of types and modules at build time. */
public final class KernelProcessor extends AbstractProcessor {
  /** Tables of built-in modules by the module's Python name. */
  private final TreeMap<String, String> modules = new TreeMap<>();

  private boolean indexWritten;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        SlotRoot.class.getName(), ExposedType.class.getName(), ExposedModule.class.getName());
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
      write(ModelPackages.DESCRIPTORS + ".SlotDefs", SlotGenerator.slotDefs());
    }
    for (Element e : round.getElementsAnnotatedWith(ExposedType.class)) {
      TableGenerator generator = new TableGenerator(processingEnv, (TypeElement) e);
      write(generator.qualifiedName(), generator.type(e.getAnnotation(ExposedType.class)));
    }
    for (Element e : round.getElementsAnnotatedWith(ExposedModule.class)) {
      TableGenerator generator = new TableGenerator(processingEnv, (TypeElement) e);
      ExposedModule module = e.getAnnotation(ExposedModule.class);
      write(generator.qualifiedName(), generator.module(module));
      modules.put(module.name(), generator.qualifiedName());
    }
    if (!indexWritten && !modules.isEmpty()) {
      indexWritten = true;
      index();
    }
    return false;
  }

  /** {@code ModuleIndex}, in the package of the tables: the table of a module by its name. */
  private void index() {
    String first = modules.firstEntry().getValue();
    String pack = first.substring(0, first.lastIndexOf('.'));
    StringBuilder out = new StringBuilder("package " + pack + ";\n\n");
    out.append("import " + ModelPackages.CORE + ".ModuleTable;\n\n");
    out.append("/** The built-in modules of this library; generated. */\n");
    out.append("public final class ModuleIndex {\n  private ModuleIndex() {}\n\n");
    out.append("  /** A new table of the module {@code name}, null if there is none. */\n");
    out.append("  public static ModuleTable table(String name) {\n    switch (name) {\n");
    modules.forEach(
        (name, table) ->
            out.append("      case ")
                .append(JavaText.literal(name))
                .append(":\n")
                .append("        return new ")
                .append(table)
                .append("();\n"));
    out.append("      default:\n        return null;\n    }\n  }\n\n");
    out.append("  /** The names of the modules, in alphabetical order. */\n");
    out.append("  public static String[] names() {\n    return new String[] {\n");
    modules.forEach(
        (name, table) -> out.append("      ").append(JavaText.literal(name)).append(",\n"));
    out.append("    };\n  }\n}\n");
    write(pack + ".ModuleIndex", out.toString());
  }

  private void write(String name, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, name + ": " + e);
    }
  }
}
