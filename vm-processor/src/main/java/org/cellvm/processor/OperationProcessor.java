package org.cellvm.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Writes what follows from the declarations of opcodes and operations: constants, rows, dispatch,
 * and the handlers of an engine that requests them.
 */
public final class OperationProcessor extends AbstractProcessor {
  private boolean written;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Operation.class.getName(), OpcodeTable.class.getName(), PlainHandlers.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element e : round.getElementsAnnotatedWith(OpcodeTable.class)) {
      write(
          ModelPackages.BYTECODE + ".Op",
          new OpcodeGenerator(processingEnv, (TypeElement) e).write(ModelPackages.BYTECODE));
    }
    Set<? extends Element> meanings = round.getElementsAnnotatedWith(Operation.class);
    if (!meanings.isEmpty() && !written) {
      written = true;
      operations(ElementFilter.methodsIn(meanings));
    }
    for (Element e : round.getElementsAnnotatedWith(PlainHandlers.class)) {
      try {
        handlers((TypeElement) e);
      } catch (IllegalArgumentException wrong) {
        error(e, wrong);
      }
    }
    return false;
  }

  private void operations(Set<ExecutableElement> meanings) {
    List<OperationMethod> operations = check(meanings);
    String pack = packageOf(operations.get(0).owner).getQualifiedName().toString();
    write(
        ModelPackages.BYTECODE + ".RegisterOp",
        new RegisterOpGenerator(operations).constants(ModelPackages.BYTECODE));
    write(
        ModelPackages.BYTECODE + ".RegisterOperations",
        new RegisterOpGenerator(operations)
            .table(
                ModelPackages.BYTECODE,
                processingEnv.getElementUtils(),
                processingEnv.getTypeUtils()));
    write(pack + ".Operations", new OperationGenerator(operations).write(pack));
    write(pack + ".Dispatch", new DispatchGenerator(operations).write(pack));
  }

  /**
   * The operations in the order of their numbers. The brief ones are first, in the order that they
   * state: it decides in which order HotSpot compiles the cases of a loop's {@code switch}. The
   * uncommon ones are last. Of the others those that count most are last: HotSpot inlines into a
   * {@code switch} from the highest number down, and stops when the method has become too large.
   * Else it is by class name, and then as they stand there.
   */
  private List<OperationMethod> check(Iterable<ExecutableElement> meanings) {
    List<OperationMethod> operations = new ArrayList<>();
    for (ExecutableElement m : meanings) {
      try {
        operations.add(new OperationMethod(m));
      } catch (IllegalArgumentException wrong) {
        error(m, wrong);
      }
    }
    operations.sort(
        Comparator.comparing((OperationMethod op) -> op.declared.uncommon())
            .thenComparing(op -> op.declared.brief() == 0)
            .thenComparingInt(op -> op.declared.brief())
            .thenComparingInt(OperationMethod::weight)
            .thenComparing(op -> op.owner.getSimpleName().toString())
            .thenComparingInt(op -> op.owner.getEnclosedElements().indexOf(op.meaning)));
    return operations;
  }

  private void handlers(TypeElement base) {
    PlainHandlers wanted = base.getAnnotation(PlainHandlers.class);
    List<ExecutableElement> meanings = new ArrayList<>();
    for (Element type : meanings(wanted).getEnclosedElements()) {
      for (ExecutableElement m : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (m.getAnnotation(Operation.class) != null) {
          meanings.add(m);
        }
      }
    }
    List<OperationMethod> operations = check(meanings);
    String pack = packageOf(base).getQualifiedName().toString();
    String home = packageOf(operations.get(0).owner).getQualifiedName().toString();
    HandlerGenerator generator =
        new HandlerGenerator(operations, base.getSimpleName().toString(), wanted.byHand());
    write(pack + ".PlainHandlers", generator.write(pack, home));
  }

  /** The package of the meanings: javac gives a class in an annotation by an exception. */
  private PackageElement meanings(PlainHandlers wanted) {
    try {
      throw new IllegalStateException("a class was loaded: " + wanted.meanings());
    } catch (MirroredTypeException e) {
      return packageOf(processingEnv.getTypeUtils().asElement(e.getTypeMirror()));
    }
  }

  private PackageElement packageOf(Element e) {
    return processingEnv.getElementUtils().getPackageOf(e);
  }

  private void error(Element where, Exception wrong) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, wrong.getMessage(), where);
  }

  private void write(String name, String source) {
    GeneratedSource.write(processingEnv, name, source);
  }
}
