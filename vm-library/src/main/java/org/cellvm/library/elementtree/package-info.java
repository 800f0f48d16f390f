/**
 * The module {@code _elementtree}: trees of elements, the builder of trees and the parser that
 * drives it. It knows the kernel and the parser of {@code org.cellvm.library.expat}; the parts that
 * are Python functions and classes there are a Python text here, too.
 */
package org.cellvm.library.elementtree;
