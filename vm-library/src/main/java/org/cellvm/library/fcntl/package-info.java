/**
 * The module {@code fcntl}: what can be done to descriptors beside reading and writing. It knows
 * the kernel and its {@code org.cellvm.system}.
 */
package org.cellvm.library.fcntl;
