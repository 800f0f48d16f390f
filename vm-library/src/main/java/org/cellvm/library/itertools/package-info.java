/**
 * The module {@code itertools}: its iterators, which share one Python object, and their types. It
 * knows the kernel.
 */
package org.cellvm.library.itertools;
