package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the class whose slots the slot table defines; its compilation writes the slot classes. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface SlotRoot {}
