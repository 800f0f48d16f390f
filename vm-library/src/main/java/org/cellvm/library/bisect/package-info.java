/** The module {@code _bisect}: binary search in sorted sequences. It knows the kernel. */
package org.cellvm.library.bisect;
