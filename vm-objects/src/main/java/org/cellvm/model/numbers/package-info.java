/**
 * The numeric types ({@code int}, {@code bool}, {@code long}, {@code float}, {@code complex}),
 * their conversions from one another and from text, and their {@code __format__}. Uses {@code
 * org.cellvm.format} for digits; knows the core and, of the other rooms, what numbers are made from
 * and shown as: text, errors, tuples.
 */
package org.cellvm.model.numbers;
