/**
 * The module {@code binascii}: binary data as text, a class for each encoding, and the checksums,
 * which {@code zlib} uses too.
 */
package org.cellvm.library.binascii;
