/**
 * The module {@code _socket}: sockets as descriptors of the system ({@link
 * org.cellvm.system.Sockets}) and the names of hosts and services. It knows the kernel only.
 */
package org.cellvm.library.socket;
