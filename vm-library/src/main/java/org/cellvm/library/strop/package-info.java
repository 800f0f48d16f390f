/** The module {@code strop}: string functions from before strings had methods, all deprecated. */
package org.cellvm.library.strop;
