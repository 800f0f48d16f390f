/**
 * From the bytes of a source to its syntax tree: encoding declaration, tokens, literals, grammar
 * and future statements. Knows {@code ast}, {@code code} and the diagnostics, and the codecs of
 * {@code org.cellvm.codec}.
 */
package org.cellvm.compiler.parser;
