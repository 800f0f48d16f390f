/**
 * The module {@code _weakref}: the types of weak references and proxies, and how many an object
 * has. It knows the kernel, which has the types.
 */
package org.cellvm.library.weakref;
