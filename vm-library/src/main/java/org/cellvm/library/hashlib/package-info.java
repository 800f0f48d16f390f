/**
 * Message digests by the JDK: the modules {@code _hashlib}, {@code _md5}, {@code _sha}, {@code
 * _sha256} and {@code _sha512}, whose objects differ by their types and names.
 */
package org.cellvm.library.hashlib;
