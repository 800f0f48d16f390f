/**
 * The module {@code time}: clocks, time tuples, the local time zone, {@code strftime} and {@code
 * strptime}. It knows the kernel.
 */
package org.cellvm.library.time;
