package org.cellvm.system;

/**
 * What becomes of the descriptors of a new process, and how it starts otherwise.
 *
 * @param descriptors pairs, in order: a descriptor of this process and the one that it is to be in
 *     the new one
 * @param closeOthers whether all other descriptors from 3 on are closed
 * @param directory the current directory of the new process; null for this one's
 * @param newSession whether it leads a session of its own
 * @param resetSignals signals that are set to their default action, a bit each from 0 for signal 1
 */
public record SpawnActions(
    int[] descriptors,
    boolean closeOthers,
    String directory,
    boolean newSession,
    long resetSignals) {}
