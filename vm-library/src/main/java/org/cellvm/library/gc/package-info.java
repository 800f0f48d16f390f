/**
 * The module {@code gc}: the collector's settings and figures as Python sees them. It knows the
 * kernel, which has the collector.
 */
package org.cellvm.library.gc;
