/**
 * The module {@code imp}: what {@code import} is made of, for programs that import in their own
 * way. It knows the kernel, whose importer it calls, the packaged sources, and the text conversion
 * of {@code _warnings}.
 */
package org.cellvm.library.imp;
