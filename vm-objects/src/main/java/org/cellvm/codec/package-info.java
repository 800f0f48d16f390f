/**
 * Encodings of text, below the object model: what CPython's codecs make of bytes and characters,
 * with their tables, errors and names. Code points come from and go into plain buffers; what
 * becomes of malformed input and of characters that an encoding lacks is its user's to say ({@link
 * Decoding}, {@link Encoding}). Knows nothing but the JDK.
 *
 * <p>The compiler reads sources through these codecs, {@code unicode} and {@code str} encode and
 * decode by them.
 */
package org.cellvm.codec;
