/** The module {@code _random}: the Mersenne Twister. It knows the kernel. */
package org.cellvm.library.random;
