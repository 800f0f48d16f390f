package org.cellvm.system;

/**
 * What becomes of the descriptors of a new process, and how it starts otherwise.
 *
 * @param descriptors pairs, in order: a descriptor of this process and the one that it is to be in
 *     the new one
 * @param closeOthers whether all other descriptors from 3 on are closed
 * @param directory the current directory of the new process; null for this one's
 * @param group whether it leads a session or a process group of its own
 */
public record SpawnActions(int[] descriptors, boolean closeOthers, String directory, Group group) {
  /** The process group of a new process. */
  public enum Group {
    INHERITED,
    NEW_SESSION,
    NEW_GROUP
  }
}
