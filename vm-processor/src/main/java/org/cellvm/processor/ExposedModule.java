package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class of a built-in module. The processor writes {@code <Class>Table} with its
 * functions and adds it to the index of built-in modules. A static {@code void init(ThreadState ts,
 * PyModule module)} in the class, where present, adds what is not a function.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ExposedModule {
  String name();

  String doc() default "";

  /**
   * Whether this is a part of a module's functions, not in the index: the module's {@code init}
   * adds it with {@code addFunctions}.
   */
  boolean part() default false;

  /**
   * Whether the module's Java classes need more of the Java platform than {@code java.base}. Where
   * CellVM's classes do not see that, {@code PlatformLoader}, in the package of the index, loads
   * them.
   */
  boolean platform() default false;
}
