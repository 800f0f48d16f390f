package org.cellvm.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a constructor of the data class of a built-in type that Python classes derive from. The
 * processor writes {@code <Class>Derived} into the same package: the final class of instances of
 * those classes, which adds an {@code InstanceState} (type, {@code __dict__}, slots, weak
 * references) to the data. Its constructor takes the thread state, the type, and then what the
 * marked constructor takes besides these.
 *
 * <p>An exact object pays nothing for it. If the data class has weak references of its own, the
 * derived one uses those; if it is not a container, the derived one has a place in the collector.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.CONSTRUCTOR)
public @interface SubclassLeaf {
  /** {@code __name__} of the built-in type. */
  String value();
}
