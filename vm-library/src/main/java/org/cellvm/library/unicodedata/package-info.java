/**
 * The module {@code unicodedata}: the Unicode Character Database in the versions 5.2 and 3.2. It
 * knows the kernel, which has the tables and the algorithms.
 */
package org.cellvm.library.unicodedata;
