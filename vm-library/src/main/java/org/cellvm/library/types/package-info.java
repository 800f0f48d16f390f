/**
 * The modules {@code types} and {@code new}: names of built-in types. They know the kernel, which
 * has the types.
 */
package org.cellvm.library.types;
