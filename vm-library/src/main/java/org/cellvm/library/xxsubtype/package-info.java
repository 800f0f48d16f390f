/** The module {@code xxsubtype}: built-in types that derive from {@code list} and {@code dict}. */
package org.cellvm.library.xxsubtype;
