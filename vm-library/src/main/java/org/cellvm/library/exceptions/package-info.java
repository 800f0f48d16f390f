/**
 * The module {@code exceptions}: the built-in exceptions under their second name. It knows the
 * kernel, which has the types.
 */
package org.cellvm.library.exceptions;
