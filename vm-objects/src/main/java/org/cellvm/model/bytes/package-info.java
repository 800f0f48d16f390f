/**
 * Bytes that are not text: {@code bytearray}, {@code buffer}, {@code memoryview}, the buffer
 * interface that functions read bytes through, and the search for bytes in bytes. Knows the core
 * and the rooms of text, whose methods {@code bytearray} shares, sequences, numbers and errors.
 */
package org.cellvm.model.bytes;
