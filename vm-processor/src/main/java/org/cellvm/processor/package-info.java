/**
 * The annotations of built-in types and modules, and the annotation processor that writes their
 * tables at build time. It knows the kernel by the names in the text that it writes.
 */
package org.cellvm.processor;
