/**
 * Between the compiler, which knows no Python object, and the kernel, which knows no compiler: code
 * units become code objects, syntax trees become the objects of {@code _ast} and come back, symbol
 * tables become those of {@code _symtable}, warnings reach the VM. It knows both, and the library's
 * types for trees and tables.
 */
package org.cellvm.runtime.trees;
