package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the enum whose constants are the opcodes; the first argument of each is its number. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface OpcodeTable {}
