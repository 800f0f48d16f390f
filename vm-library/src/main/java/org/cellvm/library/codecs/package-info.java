/**
 * The module {@code _codecs}: encoding and decoding by name, the registry of codecs and the error
 * handlers. It knows the kernel, which has the codecs.
 */
package org.cellvm.library.codecs;
