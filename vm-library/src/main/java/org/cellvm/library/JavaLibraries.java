package org.cellvm.library;

/** What modules need of libraries of other projects, which an application may leave out. */
public final class JavaLibraries {
  private JavaLibraries() {}

  /**
   * Makes the import of a module fail where a class is not there, instead of a later call: for the
   * caller, to name the class is to load it.
   *
   * @throws NoClassDefFoundError thrown by the caller's naming it, which becomes an ImportError
   */
  @SuppressWarnings("unused")
  public static void require(Class<?> type) {}
}
