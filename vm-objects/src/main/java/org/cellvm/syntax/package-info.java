/**
 * Concrete syntax trees, as the compiler makes them from a source and the library shows them. They
 * know nothing of Python objects.
 */
package org.cellvm.syntax;
