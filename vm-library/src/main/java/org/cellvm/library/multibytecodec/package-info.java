/**
 * The modules {@code _multibytecodec} and {@code _codecs_cn}, {@code _codecs_hk}, {@code
 * _codecs_iso2022}, {@code _codecs_jp}, {@code _codecs_kr}, {@code _codecs_tw}: East Asian
 * encodings at once, by parts and by streams. They know the kernel, which has the encodings.
 */
package org.cellvm.library.multibytecodec;
