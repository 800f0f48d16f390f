/**
 * The module {@code syslog}: the system's log. It knows the kernel and its {@code
 * org.cellvm.system}.
 */
package org.cellvm.library.syslog;
