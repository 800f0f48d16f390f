package org.cellvm.library.sqlite;

import org.sqlite.Function;
import org.sqlite.core.NativeDB;

/** What {@link NativeCalls} takes for granted. */
final class OpenPackages {
  private OpenPackages() {}

  /**
   * Checks that, where sqlite-jdbc is a module, its packages are open to this one.
   *
   * @throws NoClassDefFoundError where one is not
   */
  static void check() {
    Module own = OpenPackages.class.getModule();
    for (Class<?> type : new Class<?>[] {NativeDB.class, Function.class}) {
      if (!type.getModule().isOpen(type.getPackageName(), own)) {
        throw new NoClassDefFoundError(type.getPackageName() + " is not open to " + own.getName());
      }
    }
  }
}
