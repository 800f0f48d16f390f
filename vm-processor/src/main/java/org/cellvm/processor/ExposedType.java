package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class of a built-in type. The processor writes {@code <Class>Table}: its methods,
 * attributes, and the slots that the class overrides. The class hands an instance of it to its super
 * constructor.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ExposedType {
  /** {@code __name__}, with the module before a dot where it is not {@code __builtin__}. */
  String name();

  String doc() default "";
}
