/** The module {@code crypt}: passwords by the schemes of Unix, which Commons Codec computes. */
package org.cellvm.library.crypt;
