package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function of a built-in module: a static Java method {@code (ThreadState ts, ...)} in the
 * module's class. Arguments are borrowed. The result is owned by the caller; {@code void} gives
 * None, {@code boolean} a bool, {@code int} and {@code long} an int, {@code double} a float, {@code
 * String} a str. Temporaries that the body registers with {@code ts.own} are released by the
 * generated wrapper, on return and on throw.
 *
 * <p>With {@link Convention#PARSE} the Java parameters follow the units of the format: {@code O} is
 * PyObject, {@code S} PyString, {@code U} PyUnicode, {@code n i l} long (with CPython's range and
 * type errors of each), {@code d} double, {@code s t#} String of bytes as Latin-1, {@code et} the
 * same in the encoding of file names, {@code w*} ByteMemory, {@code c} char; {@code |} starts the
 * optional ones, {@code :name} ends with the function's name in messages.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface ExposedFunction {
  /** The Python name. */
  String value();

  /** Further names, under which it is another function that is equal to this one. */
  String[] aliases() default {};

  Convention convention() default Convention.PARSE;

  /** The format of {@link Convention#PARSE} or {@link Convention#UNPACK}. */
  String parse() default "";

  /** The keyword names of a PARSE format, where the function takes keywords. */
  String[] keywords() default {};

  /** Java expressions for optional parameters that are not given, from the first optional one. */
  String[] defaults() default {};

  /** The documentation string; empty for None. */
  String doc() default "";
}
