package org.cellvm.runtime.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/**
 * A method or constructor of Java.
 *
 * @param parameters the types of its parameters, without the receiver
 * @param isVarargs whether the last one takes any number of arguments
 * @param handle takes the receiver, null where there is none, and an array of the arguments
 */
public record JavaCallable(
    String name, Class<?>[] parameters, boolean isVarargs, Class<?> result, MethodHandle handle) {
  private static final MethodType GENERIC =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  /** {@code direct} takes the receiver, unless there is none, and the arguments one by one. */
  static JavaCallable of(
      String name,
      Class<?>[] parameters,
      boolean isVarargs,
      Class<?> result,
      MethodHandle direct,
      boolean hasReceiver) {
    MethodHandle fixed = direct.asFixedArity().asSpreader(Object[].class, parameters.length);
    if (!hasReceiver) {
      fixed = java.lang.invoke.MethodHandles.dropArguments(fixed, 0, Object.class);
    }
    return new JavaCallable(name, parameters, isVarargs, result, fixed.asType(GENERIC));
  }

  /** Calls it; the arguments have the types of the parameters. */
  public Object call(Object receiver, Object[] arguments) throws Throwable {
    return (Object) handle.invokeExact(receiver, arguments);
  }
}
