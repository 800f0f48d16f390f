/**
 * The module {@code thread}: threads, locks and thread-local objects. A thread of Python is a Java
 * thread with a thread state of its own that takes the VM's lock. It knows the kernel only.
 */
package org.cellvm.library.thread;
