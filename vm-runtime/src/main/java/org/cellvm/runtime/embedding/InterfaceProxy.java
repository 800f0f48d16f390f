package org.cellvm.runtime.embedding;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.cellvm.api.PythonException;
import org.cellvm.api.Value;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.host.FunctionalInterfaces;

/** A Python object as a Java interface; see {@link Value#as}. */
final class InterfaceProxy implements InvocationHandler, PythonBacked {
  private final EmbeddedVm vm;
  private final ObjectValue value;

  /** The single abstract method that calls the object itself; null if methods are attributes. */
  private final Method function;

  private InterfaceProxy(EmbeddedVm vm, ObjectValue value, Method function) {
    this.vm = vm;
    this.value = value;
    this.function = function;
  }

  /** Returns the proxy of a borrowed object; inside the VM. */
  static Object of(EmbeddedVm vm, PyObject o, Class<?> type) {
    if (type.isSealed() || type.isAnnotation()) {
      throw Errors.typeError("cannot implement " + type.getName());
    }
    if (vm.host() != null) {
      // What the object's class says that it implements goes with it.
      for (Class<?> one : vm.host().classes.interfacesOf(vm.threadState(), o.type())) {
        if (type.isAssignableFrom(one)) {
          return of(vm, o, vm.host().classes.interfacesOf(vm.threadState(), o.type()));
        }
      }
    }
    Method function = Objects.isCallable(o) ? FunctionalInterfaces.methodOf(type) : null;
    var handler = new InterfaceProxy(vm, vm.wrap(Ref.inc(o)), function);
    return Proxy.newProxyInstance(loader(type), new Class<?>[] {type}, handler);
  }

  /** Returns the proxy of an object whose class implements interfaces. */
  static Object of(EmbeddedVm vm, PyObject o, Class<?>[] types) {
    var handler = new InterfaceProxy(vm, vm.wrap(Ref.inc(o)), null);
    ClassLoader loader = loader(types[0]);
    for (Class<?> type : types) {
      if (loader(type) != InterfaceProxy.class.getClassLoader()) {
        loader = loader(type);
      }
    }
    return Proxy.newProxyInstance(loader, types, handler);
  }

  private static ClassLoader loader(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null ? InterfaceProxy.class.getClassLoader() : loader;
  }

  @Override
  public ObjectValue value() {
    return value;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments;
    if (FunctionalInterfaces.isOfObject(method)) {
      return switch (method.getName()) {
        case "equals" -> value.equals(valueOf(given[0]));
        case "hashCode" -> value.hashCode();
        default -> value.toString();
      };
    }
    boolean optional = method.isDefault();
    try {
      Object[] result = vm.inside(() -> call(method, given, optional));
      return result == null ? callDefault(proxy, method, given) : result[0];
    } catch (PythonException e) {
      throw asDeclared(method, e);
    }
  }

  /** Calls the method as the interface has it; an interface need not be public. */
  private static Object callDefault(Object proxy, Method method, Object[] given) throws Throwable {
    Class<?> type = method.getDeclaringClass();
    if (Modifier.isPublic(type.getModifiers())) {
      return InvocationHandler.invokeDefault(proxy, method, given);
    }
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
        .unreflectSpecial(method, type)
        .bindTo(proxy)
        .invokeWithArguments(given);
  }

  private static Object valueOf(Object other) {
    return other != null
            && Proxy.isProxyClass(other.getClass())
            && Proxy.getInvocationHandler(other) instanceof InterfaceProxy p
        ? p.value
        : other;
  }

  /** Where the host's own exception is the cause, and may be thrown here, it goes on as itself. */
  static Throwable asDeclared(Method method, PythonException e) {
    Throwable cause = e.getCause();
    if (cause != null) {
      for (Class<?> declared : method.getExceptionTypes()) {
        if (declared.isInstance(cause)) {
          return cause;
        }
      }
    }
    return e;
  }

  /** Returns the result in an array; null if a method with a default is not there. */
  private Object[] call(Method method, Object[] given, boolean optional) {
    ThreadState ts = vm.threadState();
    PyObject callable = value.object();
    if (function == null || !method.getName().equals(function.getName())) {
      PyString name = ts.own(HostText.name(method.getName()));
      PyObject found = ts.own(Objects.getAttrOrNull(ts, callable, name));
      if (found == null) {
        if (optional) {
          return null;
        }
        throw Errors.attributeError(
            "'" + Objects.typeName(callable) + "' object has no attribute '" + name + "'");
      }
      callable = found;
    }
    PyObject[] args = new PyObject[given.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = ts.own(ToPython.convert(vm, given[i]));
    }
    PyObject result = ts.own(Objects.call(ts, callable, args, 0, args.length, null));
    return new Object[] {ToType.convert(vm, result, method.getReturnType())};
  }
}
