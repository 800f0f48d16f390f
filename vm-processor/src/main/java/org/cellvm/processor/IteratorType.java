package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the data class {@code PyX} of a built-in iterator that has nothing but iteration. The
 * processor writes its type, {@code XType}, into the same package: {@code tp_iternext} is the data
 * class's {@code next(ThreadState)} and, where the class has a method {@code lengthHint}, that is
 * {@code __length_hint__}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface IteratorType {
  /** {@code __name__}. */
  String name();

  /** {@code __basicsize__}. */
  int basicSize();

  /** Whether classes can derive from it. */
  boolean baseType() default false;
}
