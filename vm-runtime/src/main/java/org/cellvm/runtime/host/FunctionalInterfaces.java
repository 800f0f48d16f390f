package org.cellvm.runtime.host;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Tells functional interfaces. */
public final class FunctionalInterfaces {
  private FunctionalInterfaces() {}

  /** Returns the only abstract method of an interface; null if it has none or several. */
  public static Method methodOf(Class<?> type) {
    Method found = null;
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
        if (found != null && !found.getName().equals(method.getName())) {
          return null;
        }
        found = method;
      }
    }
    return found;
  }

  /** Whether a method of an interface is one that every object has. */
  public static boolean isOfObject(Method method) {
    return switch (method.getName()) {
      case "equals" ->
          method.getParameterCount() == 1 && method.getParameterTypes()[0] == Object.class;
      case "hashCode", "toString" -> method.getParameterCount() == 0;
      default -> false;
    };
  }
}
