package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class of methods that a built-in type has in common with another one. Each method that is
 * not private is exposed as the other type's method of the same Java name is: name, convention,
 * format, defaults and documentation are its.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ExposedLike {
  /** The class of the other type. */
  Class<?> value();

  /** What stands in the documentation for the {@code S} of the other type's. */
  String self();
}
