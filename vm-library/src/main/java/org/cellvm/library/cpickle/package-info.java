/**
 * The module {@code cPickle}: picklers and unpicklers of protocols 0 to 2, whose output is the same
 * bytes as CPython's. It knows the kernel and the streams of {@code cStringIO}.
 */
package org.cellvm.library.cpickle;
