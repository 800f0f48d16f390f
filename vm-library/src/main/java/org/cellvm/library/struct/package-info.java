/**
 * The module {@code _struct}: values in the lay-out of C structures. A format is taken apart once
 * ({@code Layout}); packing and unpacking walk over its fields. {@code Words}, which reads and
 * writes numbers of several bytes, serves the other modules with binary data too.
 */
package org.cellvm.library.struct;
