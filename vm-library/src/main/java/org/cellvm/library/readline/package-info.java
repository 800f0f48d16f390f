/**
 * The module {@code readline}: the history of typed lines, and how they are completed. Who reads
 * lines from a terminal finds both here.
 */
package org.cellvm.library.readline;
