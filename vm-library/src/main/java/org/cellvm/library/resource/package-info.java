/**
 * The module {@code resource}: limits of a process and what it has used. It knows the kernel, its
 * {@code org.cellvm.system}, and the structure that {@code posix} returns, too.
 */
package org.cellvm.library.resource;
