package org.cellvm.library;

import java.io.IOException;
import java.io.InputStream;
import org.cellvm.model.ModuleTable;

/**
 * Loads a module that needs more of the Java platform than its core, where the boot loader has
 * loaded CellVM: that sees no class of {@code java.sql} and the like, the platform's loader does.
 * The packages of the module are loaded here, from where the boot loader would take them; all else
 * comes from the platform's loader and, through it, from the boot loader.
 */
final class PlatformLoader extends ClassLoader {
  /** With a dot at the end. */
  private final String[] prefixes;

  private PlatformLoader(String[] prefixes) {
    super("cellvm-platform", ClassLoader.getPlatformClassLoader());
    this.prefixes = prefixes;
  }

  /** One for the process, as a class loader alone may load a native library. */
  private static final class Sqlite {
    static final PlatformLoader LOADER =
        new PlatformLoader(new String[] {"org.cellvm.library.sqlite.", "org.sqlite."});
  }

  /**
   * Returns a new table of the module {@code _sqlite3} by this loader; null where the loader of
   * this class sees the whole platform.
   *
   * @throws NoClassDefFoundError where a class is missing
   */
  static ModuleTable tableOrNull(String tableClass) {
    if (PlatformLoader.class.getClassLoader() != null) {
      return null;
    }
    try {
      Class<?> table = Sqlite.LOADER.loadClass(tableClass);
      return (ModuleTable) table.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw (LinkageError) new NoClassDefFoundError(e.getMessage()).initCause(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        synchronized (getClassLoadingLock(name)) {
          Class<?> loaded = findLoadedClass(name);
          return loaded != null ? loaded : findClass(name);
        }
      }
    }
    return super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
