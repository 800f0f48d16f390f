/** The module {@code _lsprof}, on which cProfile stands: a profiler. It knows the kernel. */
package org.cellvm.library.lsprof;
