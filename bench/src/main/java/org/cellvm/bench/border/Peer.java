package org.cellvm.bench.border;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Jython, in a class loader of its own: it stays off the class path of the engines. */
final class Peer extends URLClassLoader {
  private static final String IMPLEMENTATION = "org.cellvm.bench.border.JythonBorder";

  private Peer(URL[] urls) {
    super(urls, Peer.class.getClassLoader());
  }

  /**
   * @param jar of Jython
   */
  static Border jython(Path jar) throws ReflectiveOperationException, java.io.IOException {
    URL here = Peer.class.getProtectionDomain().getCodeSource().getLocation();
    Peer loader = new Peer(new URL[] {jar.toUri().toURL(), here});
    Thread.currentThread().setContextClassLoader(loader);
    return (Border) loader.loadClass(IMPLEMENTATION).getConstructor().newInstance();
  }

  /** The implementation is loaded here, where it finds Jython; all else as usual. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.equals(IMPLEMENTATION)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
