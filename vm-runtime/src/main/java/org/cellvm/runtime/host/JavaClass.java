package org.cellvm.runtime.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.api.HostAccess;

/** The members of one Java class that a VM may use. */
public final class JavaClass {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final Class<?> type;
  private final HostAccess access;
  private final Map<String, JavaMember> members = new LinkedHashMap<>();
  private final Map<String, JavaMember> statics = new LinkedHashMap<>();
  private final List<JavaCallable> constructors = new ArrayList<>();

  /** The only abstract method of a functional interface that the class implements, by name. */
  private final String function;

  public JavaClass(Class<?> type, HostAccess access) {
    this.type = type;
    this.access = access;
    addMethods();
    addFields();
    addProperties();
    addComponents();
    addConstructors();
    for (Class<?> nested : type.getClasses()) {
      if (access.allowsClass(nested)) {
        member(statics, nested.getSimpleName()).setNested(nested);
      }
    }
    function = findFunction();
  }

  /** Returns a member of its objects; null if there is none. */
  public JavaMember member(String name) {
    JavaMember found = members.get(name);
    return found != null ? found : statics.get(name);
  }

  /** Returns a static member; null if there is none. */
  public JavaMember staticMember(String name) {
    return statics.get(name);
  }

  public List<JavaCallable> constructors() {
    return constructors;
  }

  /** Returns the methods that are called where an object is; null if it is no function. */
  public List<JavaCallable> function() {
    return function == null ? null : members.get(function).methods();
  }

  /** Returns the names of the members of objects. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(members.keySet());
    names.addAll(statics.keySet());
    return names;
  }

  public Set<String> staticNames() {
    return statics.keySet();
  }

  private static JavaMember member(Map<String, JavaMember> map, String name) {
    return map.computeIfAbsent(name, key -> new JavaMember());
  }

  private Map<String, JavaMember> mapFor(Member member) {
    return Modifier.isStatic(member.getModifiers()) ? statics : members;
  }

  // Methods

  private void addMethods() {
    Set<String> seen = new HashSet<>();
    for (Method method : type.getMethods()) {
      if (!method.isBridge() && access.allows(type, method)) {
        Method usable = accessible(type, method);
        if (usable != null && seen.add(signature(method))) {
          add(method, usable);
        }
      }
    }
  }

  private static String signature(Method method) {
    StringBuilder text = new StringBuilder(method.getName());
    for (Class<?> parameter : method.getParameterTypes()) {
      text.append(' ').append(parameter.getName());
    }
    return text.toString();
  }

  private void add(Method method, Method usable) {
    JavaCallable callable = callable(usable);
    if (callable != null) {
      member(mapFor(method), method.getName()).addMethod(callable);
    }
  }

  private static JavaCallable callable(Method method) {
    try {
      MethodHandle handle = LOOKUP.unreflect(method);
      return JavaCallable.of(
          method.getName(),
          method.getParameterTypes(),
          method.isVarArgs(),
          method.getReturnType(),
          handle,
          !Modifier.isStatic(method.getModifiers()));
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  /**
   * Returns the method itself, or the one that it implements of a public class or interface that
   * can be seen; null for none.
   */
  private static Method accessible(Class<?> from, Method method) {
    if (isVisible(method.getDeclaringClass())) {
      return method;
    }
    if (Modifier.isStatic(method.getModifiers())) {
      return null;
    }
    for (Class<?> c = from; c != null; c = c.getSuperclass()) {
      Method found = c == from ? null : declared(c, method);
      if (found != null) {
        return found;
      }
      found = ofInterface(c, method);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Method ofInterface(Class<?> c, Method method) {
    for (Class<?> above : c.getInterfaces()) {
      Method found = declared(above, method);
      if (found == null) {
        found = ofInterface(above, method);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Method declared(Class<?> c, Method method) {
    if (!isVisible(c)) {
      return null;
    }
    try {
      Method found = c.getMethod(method.getName(), method.getParameterTypes());
      return isVisible(found.getDeclaringClass()) ? found : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  static boolean isVisible(Class<?> c) {
    for (Class<?> outer = c; outer != null; outer = outer.getEnclosingClass()) {
      if (!Modifier.isPublic(outer.getModifiers())) {
        return false;
      }
    }
    Module own = JavaClass.class.getModule();
    // The lookup sees classes of the modules that its own module reads.
    own.addReads(c.getModule());
    return c.getModule().isExported(c.getPackageName(), own);
  }

  // Fields, properties, components

  private void addFields() {
    for (Field field : type.getFields()) {
      if (access.allows(type, field) && isVisible(field.getDeclaringClass())) {
        add(field);
      }
    }
  }

  private void add(Field field) {
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    Class<?> value = field.getType();
    Class<?>[] none = {};
    try {
      JavaMember member = member(mapFor(field), field.getName());
      member.setGetter(
          JavaCallable.of(
              field.getName(), none, false, value, LOOKUP.unreflectGetter(field), !isStatic));
      if (!Modifier.isFinal(field.getModifiers())) {
        MethodHandle setter = LOOKUP.unreflectSetter(field);
        Class<?>[] one = {value};
        member.addSetter(
            JavaCallable.of(field.getName(), one, false, void.class, setter, !isStatic));
      }
    } catch (IllegalAccessException e) {
      // It is not to be seen.
      members.remove(field.getName());
    }
  }

  /** {@code getX} and {@code isX} read the property {@code x}, {@code setX} sets it. */
  private void addProperties() {
    for (Map<String, JavaMember> map : List.of(members, statics)) {
      for (Map.Entry<String, JavaMember> entry : List.copyOf(map.entrySet())) {
        for (JavaCallable method : entry.getValue().methods()) {
          addProperty(map, entry.getKey(), method);
        }
      }
    }
  }

  private static void addProperty(Map<String, JavaMember> map, String name, JavaCallable method) {
    int parameters = method.parameters().length;
    boolean isBoolean = method.result() == boolean.class;
    if (parameters == 0 && name.startsWith("get") && method.result() != void.class) {
      read(map, name.substring(3), method);
    } else if (parameters == 0 && name.startsWith("is") && isBoolean) {
      read(map, name.substring(2), method);
    } else if (parameters == 1 && name.startsWith("set") && !propertyName(name, 3).isEmpty()) {
      member(map, propertyName(name, 3)).addSetter(method);
    }
  }

  private static void read(Map<String, JavaMember> map, String rest, JavaCallable method) {
    String property = propertyName(rest, 0);
    if (!property.isEmpty()) {
      member(map, property).setGetter(method);
    }
  }

  /** As {@code java.beans.Introspector} has it: a name with two capitals stays as it is. */
  private static String propertyName(String name, int from) {
    String rest = name.substring(from);
    if (rest.isEmpty() || !Character.isUpperCase(rest.charAt(0))) {
      return "";
    }
    return rest.length() > 1 && Character.isUpperCase(rest.charAt(1))
        ? rest
        : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }

  private void addComponents() {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        JavaMember member = members.get(component.getName());
        if (member != null) {
          for (JavaCallable method : member.methods()) {
            if (method.parameters().length == 0) {
              member.setComponent(method);
            }
          }
        }
      }
    }
  }

  private void addConstructors() {
    if (Modifier.isAbstract(type.getModifiers()) || !isVisible(type)) {
      return;
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      if (access.allows(type, constructor)) {
        try {
          constructors.add(
              JavaCallable.of(
                  type.getSimpleName(),
                  constructor.getParameterTypes(),
                  constructor.isVarArgs(),
                  type,
                  LOOKUP.unreflectConstructor(constructor),
                  false));
        } catch (IllegalAccessException e) {
          // It is not to be seen.
          continue;
        }
      }
    }
  }

  // Functions

  private String findFunction() {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Class<?> above : c.getInterfaces()) {
        Method method = FunctionalInterfaces.methodOf(above);
        if (method != null
            && (above.isAnnotationPresent(FunctionalInterface.class)
                || type.isSynthetic()
                || type.isHidden())
            && members.containsKey(method.getName())) {
          return method.getName();
        }
      }
    }
    return null;
  }
}
