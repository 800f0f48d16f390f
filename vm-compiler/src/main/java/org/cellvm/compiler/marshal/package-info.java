/** Code units in the format of {@code .pyc} files, without a VM. Knows {@code code}. */
package org.cellvm.compiler.marshal;
