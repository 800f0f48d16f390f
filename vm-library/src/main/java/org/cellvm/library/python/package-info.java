/**
 * The modules that are written in Python: their sources, as resources, and what reads them. It
 * knows nothing else.
 */
package org.cellvm.library.python;
