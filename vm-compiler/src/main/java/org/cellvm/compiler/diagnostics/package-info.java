/**
 * What the compiler is asked for and what it reports: flags, errors and warnings. Knows no other
 * package of the compiler.
 */
package org.cellvm.compiler.diagnostics;
