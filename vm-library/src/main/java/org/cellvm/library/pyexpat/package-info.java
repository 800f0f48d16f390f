/**
 * The module {@code pyexpat}: parsers whose events call handlers in Python. It knows the kernel and
 * the parser of {@code org.cellvm.library.expat}.
 */
package org.cellvm.library.pyexpat;
