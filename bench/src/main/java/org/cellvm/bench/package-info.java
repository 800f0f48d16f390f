/**
 * The benchmarks: workloads in Python, timed on each engine and on an installed CPython in turn,
 * and the report of one run. It knows the runtime and starts the command and CPython as processes.
 */
package org.cellvm.bench;
