package org.cellvm.model.memory;

/** Watches the collections of one VM; see {@link Collector#setWatch}. It runs no Python code. */
public interface CollectionWatch {
  /**
   * A collection of a generation and the younger ones begins.
   *
   * @return what {@link #ends} is to be given; null if this collection is not watched
   */
  Object begins(int generation);

  /**
   * The collection has ended, without an error.
   *
   * @param begun what {@link #begins} has returned, not null
   * @param unreachable how many containers were found unreachable
   */
  void ends(Object begun, long unreachable);
}
