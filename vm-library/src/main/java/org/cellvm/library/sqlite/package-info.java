/**
 * The module {@code _sqlite3} over the SQLite that sqlite-jdbc brings, without JDBC: {@code
 * Database} makes all calls of the native library, {@code SqlText} knows as much of SQL as CPython
 * gets from calls that this library lacks.
 */
package org.cellvm.library.sqlite;
