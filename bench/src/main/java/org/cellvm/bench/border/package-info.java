/**
 * What it costs to pass the border between Java and Python: benchmarks of CellVM's engines, with
 * Jython beside them. It knows {@code org.cellvm.api}.
 */
package org.cellvm.bench.border;
