/**
 * The module {@code sys}: what it holds before a program starts, and its functions. It knows the
 * kernel; what depends on how the VM was started is added by the runtime.
 */
package org.cellvm.library.sys;
