package org.cellvm.runtime.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A method or constructor of Java.
 *
 * @param parameters the types of its parameters, without the receiver
 * @param isVarargs whether the last one takes any number of arguments
 * @param handle takes the receiver, null where there is none, and the arguments: one by one up to
 *     {@link #FEW}, else in an array
 */
public record JavaCallable(
    String name, Class<?>[] parameters, boolean isVarargs, Class<?> result, MethodHandle handle) {
  private static final int FEW = 2;

  /** {@code direct} takes the receiver, unless there is none, and the arguments one by one. */
  static JavaCallable of(
      String name,
      Class<?>[] parameters,
      boolean isVarargs,
      Class<?> result,
      MethodHandle direct,
      boolean hasReceiver) {
    int n = parameters.length;
    MethodHandle fixed = direct.asFixedArity();
    if (n > FEW) {
      fixed = fixed.asSpreader(Object[].class, n);
    }
    if (!hasReceiver) {
      fixed = MethodHandles.dropArguments(fixed, 0, Object.class);
    }
    MethodType generic =
        n > FEW
            ? MethodType.methodType(Object.class, Object.class, Object[].class)
            : MethodType.genericMethodType(1 + n);
    return new JavaCallable(name, parameters, isVarargs, result, fixed.asType(generic));
  }

  /** Calls it; the arguments have the types of the parameters. */
  public Object call(Object receiver, Object[] arguments) throws Throwable {
    return switch (arguments.length) {
      case 0 -> (Object) handle.invokeExact(receiver);
      case 1 -> (Object) handle.invokeExact(receiver, arguments[0]);
      case 2 -> (Object) handle.invokeExact(receiver, arguments[0], arguments[1]);
      default -> (Object) handle.invokeExact(receiver, arguments);
    };
  }
}
