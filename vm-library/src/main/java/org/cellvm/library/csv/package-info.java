/**
 * The module {@code _csv}: {@code PyDialect} holds how tables are written, {@code PyReader} takes
 * lines apart, {@code PyWriter} puts them together. It knows the kernel alone.
 */
package org.cellvm.library.csv;
