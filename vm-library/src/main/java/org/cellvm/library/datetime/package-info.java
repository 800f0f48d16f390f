/**
 * The module {@code datetime}: dates, times, durations and the base of time zones. It knows the
 * kernel; the modules {@code time} and {@code _strptime} it imports as any program does.
 */
package org.cellvm.library.datetime;
