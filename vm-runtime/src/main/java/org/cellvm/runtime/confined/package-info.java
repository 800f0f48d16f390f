/**
 * The operating system of a VM whose programs may use a part of it only: calls of the system that
 * are refused.
 */
package org.cellvm.runtime.confined;
