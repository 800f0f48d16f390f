package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class of a built-in type. The processor writes {@code <Class>Table}: its methods,
 * attributes, and the slots that the class overrides. The class hands an instance of it to its
 * super constructor.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ExposedType {
  /** {@code __name__}, with the module before a dot where it is not {@code __builtin__}. */
  String name();

  String doc() default "";

  /** Whether classes can derive from it ({@code Py_TPFLAGS_BASETYPE}). */
  boolean baseType() default true;

  /** {@code __hash__} is None, as CPython's {@code PyObject_HashNotImplemented} makes it. */
  boolean unhashable() default false;

  /** {@code __basicsize__}, CPython's on 64 bits; 0 stands for the base's. */
  int basicSize() default 0;

  /**
   * {@code __itemsize__}; 0 stands for the base's. Where it is not 0, classes that derive from the
   * type can have no {@code __slots__}.
   */
  int itemSize() default 0;

  /** {@code __dictoffset__}; 0 if instances of the exact type have no {@code __dict__}. */
  int dictOffset() default 0;

  /** {@code __weakrefoffset__}; 0 if instances of the exact type cannot be weakly referenced. */
  int weakrefOffset() default 0;

  /** Whether instances have more data than those of the base ({@code extra_ivars}). */
  boolean addsLayout() default true;

  /**
   * Slots that CPython's type fills with the very function of its base ({@code
   * PyObject_GenericGetAttr} mostly): the wrapper shows in the type's dict, the slot is the base's.
   */
  String[] declares() default {};

  /**
   * Classes with further methods and attributes of the type, annotated as those in its own class
   * are; they may be shared with other types.
   */
  Class<?>[] members() default {};
}
