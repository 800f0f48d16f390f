package org.cellvm.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Where a VM finds the sources of modules that are neither built in nor on {@code sys.path}; see
 * {@link PythonVm.Builder#modules}.
 */
@FunctionalInterface
public interface SourceFinder {
  /**
   * Returns the source of a module; null if there is none.
   *
   * @param module the full name, {@code package.module}
   */
  Source find(String module);

  /** Returns whether the module is a package, so that modules in it are looked for. */
  default boolean isPackage(String module) {
    return false;
  }

  /**
   * Returns a finder for modules that are resources of a class loader: {@code a/b.py}, or {@code
   * a/b/__init__.py} for a package.
   *
   * @param directory where they are, {@code "scripts"}; empty for the root
   */
  static SourceFinder resources(ClassLoader loader, String directory) {
    String prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
    return new SourceFinder() {
      private String path(String module) {
        return prefix + module.replace('.', '/');
      }

      @Override
      public Source find(String module) {
        String path = path(module) + (isPackage(module) ? "/__init__.py" : ".py");
        try (InputStream in = loader.getResourceAsStream(path)) {
          return in == null ? null : Source.of(in, path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public boolean isPackage(String module) {
        return loader.getResource(path(module) + "/__init__.py") != null;
      }
    };
  }
}
