package org.cellvm.runtime.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A class that is made while the program runs: it extends a Java class, and has its methods, those
 * that are overridden, carried out by {@link Dispatcher}. It goes when nobody uses it any more.
 */
public final class Subclass {
  /** Carries out the overridden methods. */
  public interface Dispatcher {
    /** Returns the result, which has the type of the method's; a box for a primitive type. */
    Object call(Object self, Method method, Object[] arguments);
  }

  private final Class<?> superclass;
  private final List<Class<?>> interfaces;
  private final Class<?> type;
  private final MethodHandles.Lookup lookup;
  private final VarHandle peer;
  private final List<Method> methods;
  private final List<JavaCallable> constructors = new ArrayList<>();

  /** What the methods of a name are in the superclass and the interfaces. */
  private final Map<String, List<JavaCallable>> above = new HashMap<>();

  /**
   * @param name of the class, without a package
   * @param overridden tells the methods that are, by their names; abstract ones are in any case
   * @throws IllegalArgumentException if there can be no such class
   */
  public Subclass(
      String name,
      Class<?> superclass,
      List<Class<?>> interfaces,
      Predicate<String> overridden,
      Dispatcher dispatcher) {
    this.superclass = superclass;
    this.interfaces = interfaces;
    methods = Overridable.methods(superclass, interfaces);
    List<Method> written = new ArrayList<>();
    for (Method method : methods) {
      boolean isAbstract = Modifier.isAbstract(method.getModifiers());
      if (isAbstract
          || !Modifier.isFinal(method.getModifiers()) && overridden.test(method.getName())) {
        written.add(method);
      }
    }
    List<Constructor<?>> usable = Overridable.constructors(superclass);
    String full = "org.cellvm.extended." + name;
    byte[] file = SubclassWriter.write(full, superclass, interfaces, usable, written);
    ClassLoader parent = superclass.getClassLoader();
    var loader =
        new SubclassLoader(
            parent != null ? parent : ClassLoader.getPlatformClassLoader(), interfaces);
    loader.subclass = this;
    try {
      type = loader.define(full, file);
      Subclass.class.getModule().addReads(type.getModule());
      lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      peer = lookup.findVarHandle(type, SubclassWriter.PEER, Object.class);
      lookup
          .findStaticVarHandle(type, SubclassWriter.METHODS, BiFunction[].class)
          .set(functions(written, dispatcher));
      for (Constructor<?> constructor : usable) {
        Class<?>[] parameters = constructor.getParameterTypes();
        MethodHandle handle =
            lookup.findConstructor(type, MethodType.methodType(void.class, parameters));
        constructors.add(
            JavaCallable.of(name, parameters, constructor.isVarArgs(), type, handle, false));
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalArgumentException(e.toString(), e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static BiFunction[] functions(List<Method> methods, Dispatcher dispatcher) {
    BiFunction[] functions = new BiFunction[methods.size()];
    for (int i = 0; i < functions.length; i++) {
      Method method = methods.get(i);
      functions[i] =
          (BiFunction<Object, Object[], Object>)
              (self, arguments) -> dispatcher.call(self, method, arguments);
    }
    return functions;
  }

  /** Returns what the class of an object is; null if it is no class of this kind. */
  public static Subclass of(Object object) {
    return object.getClass().getClassLoader() instanceof SubclassLoader loader
        ? loader.subclass
        : null;
  }

  public Class<?> type() {
    return type;
  }

  public Class<?> superclass() {
    return superclass;
  }

  /** Returns the constructors, which are those of the superclass. */
  public List<JavaCallable> constructors() {
    return constructors;
  }

  /** Returns what belongs to an object of the class; null for nothing yet. */
  public Object peer(Object self) {
    return peer.getVolatile(self);
  }

  /** Sets what belongs to an object of the class. */
  public void setPeer(Object self, Object value) {
    peer.setVolatile(self, value);
  }

  /**
   * Returns the methods of a name as they are in the superclass and the interfaces; none if all are
   * abstract.
   */
  public synchronized List<JavaCallable> above(String name) {
    return above.computeIfAbsent(name, this::find);
  }

  private List<JavaCallable> find(String name) {
    List<JavaCallable> found = new ArrayList<>();
    for (Method method : methods) {
      if (method.getName().equals(name) && !Modifier.isAbstract(method.getModifiers())) {
        found.add(above(method));
      }
    }
    return found;
  }

  /** Returns a method that is not abstract as it is in the superclass or an interface. */
  public JavaCallable above(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    Class<?>[] parameters = method.getParameterTypes();
    Class<?> from = superclass;
    for (Class<?> one : interfaces) {
      if (declaring.isAssignableFrom(one) && !declaring.isAssignableFrom(superclass)) {
        from = one;
      }
    }
    try {
      MethodHandle handle =
          lookup.findSpecial(
              from,
              method.getName(),
              MethodType.methodType(method.getReturnType(), parameters),
              type);
      return JavaCallable.of(
          method.getName(), parameters, method.isVarArgs(), method.getReturnType(), handle, true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
