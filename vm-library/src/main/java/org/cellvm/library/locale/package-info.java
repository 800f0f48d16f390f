/**
 * The module {@code _locale}: the locales C, POSIX and C.UTF-8, each category of a VM for itself.
 * It knows the kernel.
 */
package org.cellvm.library.locale;
