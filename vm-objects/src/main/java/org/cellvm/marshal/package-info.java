/**
 * The format of {@code marshal} and of compiled files: code objects and constants to bytes and back.
 * It knows the object model; the import system and the module {@code marshal} use it.
 */
package org.cellvm.marshal;
