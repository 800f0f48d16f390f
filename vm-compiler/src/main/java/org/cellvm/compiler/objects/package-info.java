/**
 * The compiler's constants and code units as a VM's objects, and back. Knows {@code code} and the
 * kernel's object model.
 */
package org.cellvm.compiler.objects;
