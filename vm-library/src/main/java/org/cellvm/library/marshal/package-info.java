/** The module {@code marshal}: objects as bytes. It knows the kernel, which has the format. */
package org.cellvm.library.marshal;
