/**
 * Objects and code in CPython's marshal format, the body of {@code .pyc} files: read and written to
 * the byte. Knows the object model.
 */
package org.cellvm.marshal;
