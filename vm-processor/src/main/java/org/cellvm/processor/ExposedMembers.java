package org.cellvm.processor;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/** The annotated members of one class: the functions and attributes of a type or a module. */
final class ExposedMembers {
  /** One method or function. */
  record Function(
      ExecutableElement element,
      String name,
      Convention convention,
      String parse,
      String[] keywords,
      String[] defaults,
      String doc,
      boolean classMethod,
      boolean staticMethod,
      boolean hasSelf) {
    Function named(String other) {
      return new Function(
          element,
          other,
          convention,
          parse,
          keywords,
          defaults,
          doc,
          classMethod,
          staticMethod,
          hasSelf);
    }
  }

  /** One attribute: its getter and, perhaps, its setter. */
  record Attribute(
      ExecutableElement getter,
      ExecutableElement setter,
      String name,
      String doc,
      boolean member) {}

  final List<Function> functions = new ArrayList<>();
  final List<Attribute> attributes = new ArrayList<>();
  private final TypeElement owner;
  private final Messager messager;

  /**
   * Reads a class; what is wrong with its members becomes errors of the compilation.
   *
   * @param type whether it stands for a type rather than a module
   */
  ExposedMembers(TypeElement owner, boolean type, Messager messager) {
    this.owner = owner;
    this.messager = messager;
    collect(type);
  }

  /**
   * A class's members, those of the classes that {@link ExposedType#members} names, and those of
   * the abstract classes above it, which it shares with others.
   */
  static List<Element> all(TypeElement owner) {
    List<Element> members = new ArrayList<>(owner.getEnclosedElements());
    for (TypeElement holder : classes(owner, ExposedType.class, "members")) {
      members.addAll(holder.getEnclosedElements());
    }
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

  private static TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType d ? (TypeElement) d.asElement() : null;
  }

  /** The classes that an attribute of an annotation names; none where it is not given. */
  private static List<TypeElement> classes(
      Element annotated, Class<? extends Annotation> annotation, String attribute) {
    List<TypeElement> classes = new ArrayList<>();
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(annotation.getName())) {
        mirror
            .getElementValues()
            .forEach(
                (key, value) -> {
                  if (key.getSimpleName().contentEquals(attribute)) {
                    addClasses(value.getValue(), classes);
                  }
                });
      }
    }
    return classes;
  }

  private static void addClasses(Object value, List<TypeElement> classes) {
    if (value instanceof DeclaredType type) {
      classes.add((TypeElement) type.asElement());
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        addClasses(((AnnotationValue) item).getValue(), classes);
      }
    }
  }

  /** The class through which the table calls a member, as the table's source names it. */
  String home(Element member) {
    TypeElement declaring = (TypeElement) member.getEnclosingElement();
    if (!classes(owner, ExposedType.class, "members").contains(declaring)) {
      return owner.getSimpleName().toString();
    }
    return declaring.getEnclosingElement().equals(owner.getEnclosingElement())
        ? declaring.getSimpleName().toString()
        : declaring.getQualifiedName().toString();
  }

  /** What {@link ExposedLike} makes of a method: the other type's method of that name. */
  private Function like(ExecutableElement method) {
    Element holder = method.getEnclosingElement();
    ExposedLike like = holder.getAnnotation(ExposedLike.class);
    if (like == null || method.getModifiers().contains(Modifier.PRIVATE)) {
      return null;
    }
    for (Element e : all(classes(holder, ExposedLike.class, "value").get(0))) {
      ExposedMethod m = e.getAnnotation(ExposedMethod.class);
      if (m != null && e.getSimpleName().equals(method.getSimpleName())) {
        return function(method, m, m.doc().replaceAll("\\bS\\b", like.self()));
      }
    }
    error(method, "the other type has no method of this name");
    return null;
  }

  private static Function function(ExecutableElement method, ExposedMethod m, String doc) {
    return new Function(
        method,
        m.value(),
        m.convention(),
        m.parse(),
        m.keywords(),
        m.defaults(),
        doc,
        m.classMethod(),
        m.staticMethod(),
        !m.staticMethod());
  }

  void error(Element element, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, message, element);
  }

  private void collect(boolean type) {
    List<ExecutableElement> setters = new ArrayList<>();
    for (Element e : all(owner)) {
      if (e.getKind() != ElementKind.METHOD) {
        continue;
      }
      ExecutableElement method = (ExecutableElement) e;
      ExposedMethod m = method.getAnnotation(ExposedMethod.class);
      ExposedFunction f = method.getAnnotation(ExposedFunction.class);
      Function like = like(method);
      if (like != null) {
        functions.add(like);
      }
      if (m != null && type) {
        add(function(method, m, m.doc()), m.aliases());
      } else if (f != null && !type) {
        add(
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
                false),
            f.aliases());
      } else if (m != null || f != null) {
        error(method, "@ExposedMethod belongs into a type, @ExposedFunction into a module");
      }
      if (m != null || f != null || like != null) {
        check(method);
      }
      if (method.getAnnotation(ExposedSetter.class) != null) {
        check(method);
        setters.add(method);
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      for (Element e : all(owner)) {
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

  /** Adds a function under all its names. */
  private void add(Function function, String[] aliases) {
    functions.add(function);
    for (String alias : aliases) {
      functions.add(function.named(alias));
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

  /** A type without its package and annotations. */
  static String simpleName(TypeMirror type) {
    String s = type.toString();
    int annotation = s.lastIndexOf(' ');
    return s.substring(Math.max(s.lastIndexOf('.'), annotation) + 1);
  }
}
