package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for {@code PlainHandlers}, in the package of the annotated class: for each operation of the
 * register form a handler class that carries it out, with its operands baked in, and {@code make},
 * which chooses among them.
 *
 * <p>The annotated class is what handlers extend: it has {@code next}, {@code pc}, an abstract
 * {@code exec(ThreadState, PyFrame, PyObject[])}, {@code raised(ThreadState, PyFrame)} and {@code
 * goOn(ThreadState, PyFrame, int)}. Beside it stands a class {@code Jumping} with a constructor for
 * a target's number and a field {@code target}, for operations that jump.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PlainHandlers {
  /** A class of the package whose methods are the meanings of the operations. */
  Class<?> meanings();

  /** The operations for which the engine has handlers of its own in every case. */
  String[] byHand();
}
