/**
 * The module {@code cStringIO}: streams over bytes in memory, one type for reading a given string
 * and one for writing, which share their methods. It knows the kernel.
 */
package org.cellvm.library.cstringio;
