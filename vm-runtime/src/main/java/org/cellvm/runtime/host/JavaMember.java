package org.cellvm.runtime.host;

import java.util.ArrayList;
import java.util.List;

/** What a name means in a Java class: methods, a field or a property, or a nested class. */
public final class JavaMember {
  private final List<JavaCallable> methods = new ArrayList<>();

  // Of a field or property; null where it has none.
  private JavaCallable getter;
  private final List<JavaCallable> setters = new ArrayList<>();
  private boolean isComponent;
  private Class<?> nested;

  void addMethod(JavaCallable method) {
    methods.add(method);
  }

  void setGetter(JavaCallable newGetter) {
    getter = newGetter;
  }

  /** It is the component of a record: its accessor is read, not called. */
  void setComponent(JavaCallable accessor) {
    getter = accessor;
    isComponent = true;
  }

  void addSetter(JavaCallable setter) {
    setters.add(setter);
  }

  void setNested(Class<?> type) {
    nested = type;
  }

  /** Returns the methods of the name. */
  public List<JavaCallable> methods() {
    return methods;
  }

  /** Whether reading it gives a method. */
  public boolean isMethod() {
    return !methods.isEmpty() && !isComponent;
  }

  /** Returns what reads the value; null for none. */
  public JavaCallable getter() {
    return getter;
  }

  /** Returns what sets the value, for different types; none if it cannot be set. */
  public List<JavaCallable> setters() {
    return setters;
  }

  /** Returns the nested class of the name; null for none. */
  public Class<?> nested() {
    return nested;
  }
}
