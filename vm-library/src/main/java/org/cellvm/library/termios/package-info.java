/**
 * The module {@code termios}: the settings of terminals. It knows the kernel and its {@code
 * org.cellvm.system}.
 */
package org.cellvm.library.termios;
