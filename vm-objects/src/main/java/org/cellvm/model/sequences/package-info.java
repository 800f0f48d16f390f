/**
 * The sequence types but strings: {@code list} and its sort, {@code tuple}, {@code slice}, {@code
 * xrange}, structures with named fields, and iterators over sequences, with {@code enumerate} and
 * {@code reversed}. Knows the core and the rooms of numbers, text and errors.
 */
package org.cellvm.model.sequences;
