/**
 * The module {@code _warnings}: the filters that decide about a warning, and its text. It knows the
 * kernel, which calls it through a hook.
 */
package org.cellvm.library.warnings;
