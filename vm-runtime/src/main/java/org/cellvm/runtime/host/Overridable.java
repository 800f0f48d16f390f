package org.cellvm.runtime.host;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a subclass of a Java class can call and override. */
public final class Overridable {
  private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;

  private Overridable() {}

  /** Returns why a class cannot be extended; null: it can. */
  public static String whyNot(Class<?> type) {
    int flags = type.getModifiers();
    if (Modifier.isFinal(flags) || type.isPrimitive() || type.isArray()) {
      return "it is final";
    }
    if (type.isSealed() || type.isEnum() || type == Enum.class || type == Record.class) {
      return "it is closed";
    }
    if (!JavaClass.isVisible(type)) {
      return "it is not public";
    }
    if (type.getEnclosingClass() != null && !Modifier.isStatic(flags)) {
      return "it is an inner class";
    }
    return constructors(type).isEmpty() ? "it has no constructor to be called" : null;
  }

  /** Returns the constructors that a subclass can call. */
  static List<Constructor<?>> constructors(Class<?> type) {
    List<Constructor<?>> found = new ArrayList<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if ((constructor.getModifiers() & VISIBLE) != 0) {
        found.add(constructor);
      }
    }
    return found;
  }

  /**
   * Returns the methods of objects that a subclass can call, those of Object's that are not for all
   * to override left out; of methods that override one another the lowest.
   */
  public static List<Method> methods(Class<?> type, List<Class<?>> interfaces) {
    Map<String, Method> found = new LinkedHashMap<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if ((method.getModifiers() & VISIBLE) != 0
            && (c != Object.class || FunctionalInterfaces.isOfObject(method))) {
          add(found, method);
        }
      }
    }
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass().isInterface()) {
        add(found, method);
      }
    }
    for (Class<?> one : interfaces) {
      for (Method method : one.getMethods()) {
        add(found, method);
      }
    }
    List<Method> methods = new ArrayList<>();
    for (Method method : found.values()) {
      if (!method.isBridge() && !Modifier.isStatic(method.getModifiers())) {
        methods.add(method);
      }
    }
    return methods;
  }

  private static void add(Map<String, Method> found, Method method) {
    StringBuilder key = new StringBuilder(method.getName());
    for (Class<?> parameter : method.getParameterTypes()) {
      key.append(' ').append(parameter.getName());
    }
    key.append(" : ").append(method.getReturnType().getName());
    found.putIfAbsent(key.toString(), method);
  }

  /** Whether no method of the name can be overridden, though there is one. */
  public static boolean isFinal(List<Method> methods, Class<?> type, String name) {
    boolean is = false;
    for (Method method : methods) {
      if (method.getName().equals(name)) {
        if (!Modifier.isFinal(method.getModifiers())) {
          return false;
        }
        is = true;
      }
    }
    for (Method method : is ? new Method[0] : Object.class.getDeclaredMethods()) {
      boolean same = method.getName().equals(name) && Modifier.isPublic(method.getModifiers());
      is |= same && Modifier.isFinal(method.getModifiers());
    }
    return is;
  }
}
