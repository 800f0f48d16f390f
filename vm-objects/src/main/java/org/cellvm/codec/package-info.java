/**
 * Bytes and characters, without Python objects: the properties of the characters of Unicode 5.2,
 * and file names as bytes and as text. Knows the Java platform alone; the object model and the
 * compiler use it.
 */
package org.cellvm.codec;
