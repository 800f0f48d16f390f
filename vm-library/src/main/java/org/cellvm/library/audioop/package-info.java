/**
 * The module {@code audioop}: samples of sound, which are signed numbers of 1, 2 or 4 bytes in a
 * string.
 */
package org.cellvm.library.audioop;
