/**
 * The module {@code _ssl}: TLS over the sockets of {@code _socket}, by the Java platform's {@code
 * SSLEngine}. Certificates and keys are read here, from the forms of files that OpenSSL knows. It
 * may know the room of the sockets.
 */
package org.cellvm.library.ssl;
