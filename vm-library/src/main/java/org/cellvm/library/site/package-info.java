/**
 * The names that {@code site} adds to the built-in ones: {@code exit}, {@code quit}, {@code
 * copyright}, {@code credits}, {@code license}, {@code help}. It knows the kernel and the built-in
 * functions.
 */
package org.cellvm.library.site;
