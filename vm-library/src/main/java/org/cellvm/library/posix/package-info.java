/**
 * The module {@code posix}: the system's calls for Python code, by what they work on. It knows the
 * kernel and its {@code org.cellvm.system}, whose provider carries the calls out.
 */
package org.cellvm.library.posix;
