/**
 * What a Java class offers to Python code: its members by name, as method handles, as far as the
 * host allows them. It knows no object of Python's.
 */
package org.cellvm.runtime.host;
