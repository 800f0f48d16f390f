package org.cellvm.api;

/**
 * What a VM has done and holds; see {@link PythonVm#statistics}.
 *
 * @param steps backward jumps and calls that its programs have made, the same on every engine
 * @param objects how many containers are alive: what its collector of cycles tracks, such as
 *     instances, lists, dicts, functions and modules, those of the VM itself among them. Strings,
 *     numbers and tuples of these are not counted
 * @param bytes about how much memory its objects take together, strings and numbers too
 * @param collections how often its collector of cycles has run
 * @param unreachable how many containers the collector has found unreachable in all
 * @param threads how many threads there are in it: the main thread, other Java threads whose calls
 *     are in the VM, those that programs have started
 */
public record VmStatistics(
    long steps, long objects, long bytes, long collections, long unreachable, int threads) {}
