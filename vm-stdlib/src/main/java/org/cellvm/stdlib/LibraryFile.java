package org.cellvm.stdlib;

/**
 * A file of the library.
 *
 * @param origin the artifact that it is from, with {@code edited} where it was; else {@code cellvm}
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed on, never compared
record LibraryFile(byte[] bytes, String origin) {}
