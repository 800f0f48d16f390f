/**
 * The module {@code array}: sequences of numbers or characters of one kind, whose memory is an
 * array of bytes in the machine's order.
 */
package org.cellvm.library.array;
