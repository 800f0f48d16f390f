/**
 * The text of numbers, without Python objects: floats in decimal and hexadecimal, in both
 * directions, and the arithmetic of floats to the last bit of C's library. Knows the Java platform
 * alone; the object model and the compiler use it.
 */
package org.cellvm.format;
