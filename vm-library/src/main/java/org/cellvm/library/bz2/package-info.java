/**
 * The module {@code bz2}. Commons Compress compresses and decompresses whole blocks; where the
 * blocks of a stream are that comes in pieces is found here.
 */
package org.cellvm.library.bz2;
