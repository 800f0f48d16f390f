/**
 * The type {@code file}, the streams beneath it, the numbers of open files, and the printing of
 * objects to files. Knows the core, {@code org.cellvm.codec} for names, and the rooms of text,
 * bytes, the containers that are printed item by item, and errors.
 */
package org.cellvm.model.files;
