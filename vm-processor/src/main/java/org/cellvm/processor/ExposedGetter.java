package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads an attribute of a built-in type: static {@code PyObject (ThreadState ts, Self self)},
 * owned.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface ExposedGetter {
  String value();

  String doc() default "";

  /**
   * Shown as {@code member_descriptor}, as CPython's tp_members are, not {@code getset_descriptor}.
   */
  boolean member() default false;
}
