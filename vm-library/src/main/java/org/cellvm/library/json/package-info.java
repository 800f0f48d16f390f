/**
 * The module {@code _json}, the fast half of {@code json}: {@code ScannerType} and {@code
 * EncoderType} are what Python sees, {@code Parser} reads texts, {@code StringScanner} the strings
 * in them, {@code Encoder} and {@code StringEscapes} write. It knows the kernel alone.
 */
package org.cellvm.library.json;
