/**
 * Python for {@code javax.script} (JSR-223), over {@code org.cellvm.api}: an engine is a VM, its
 * bindings are the variables of a namespace in it.
 */
package org.cellvm.script;
