/**
 * The module {@code zlib}. The JDK's deflate and inflate do the work on raw streams; the headers
 * and checksums of the zlib and gzip formats, and copies of a stream in the middle, are done here.
 */
package org.cellvm.library.zlib;
