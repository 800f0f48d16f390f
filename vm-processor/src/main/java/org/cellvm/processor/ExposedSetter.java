package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Assigns the attribute of that name: static {@code void (ThreadState ts, Self self, PyObject
 * value)}, the value borrowed, null for deletion.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface ExposedSetter {
  String value();
}
