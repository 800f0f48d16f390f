/**
 * What the author of an engine implements. It knows the kernel: an engine runs the kernel's frames.
 */
package org.cellvm.engine;
