/**
 * The types that rest on a hash table: {@code dict} with its iterators and views, {@code
 * dictproxy}, {@code set} and {@code frozenset}, and the table itself, whose order is CPython's.
 * Knows the core and the rooms of sequences, numbers, text and errors.
 */
package org.cellvm.model.mappings;
