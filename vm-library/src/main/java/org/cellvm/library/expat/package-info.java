/**
 * A parser of XML 1.0 that takes a document part by part and reports events and errors as expat
 * does, with the parts of a document type definition. It knows no Python objects.
 */
package org.cellvm.library.expat;
