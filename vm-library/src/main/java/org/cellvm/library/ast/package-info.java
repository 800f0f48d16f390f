/**
 * The module {@code _ast}: the types of syntax trees. It knows the kernel; the trees themselves are
 * the runtime's.
 */
package org.cellvm.library.ast;
