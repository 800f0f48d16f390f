/**
 * What holds the threads of an embedded VM to its limits, and stops them from outside. It knows the
 * kernel and {@code org.cellvm.api}.
 */
package org.cellvm.runtime.limits;
