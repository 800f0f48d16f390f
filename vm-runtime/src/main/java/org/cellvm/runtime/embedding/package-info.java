/**
 * The VM as a Java program sees it: {@code org.cellvm.api} over a {@code Vm}, the conversion of
 * values both ways, and the Java objects that it may use. It knows the runtime, which does not know
 * it: the command starts without this package.
 */
package org.cellvm.runtime.embedding;
