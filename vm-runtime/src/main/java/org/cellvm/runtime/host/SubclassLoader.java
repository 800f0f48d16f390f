package org.cellvm.runtime.host;

import java.util.List;

/** Defines one {@link Subclass}, and finds the interfaces that its superclass's loader does not. */
final class SubclassLoader extends ClassLoader {
  private final List<Class<?>> interfaces;

  /** What the class is for; null before it is made. */
  Subclass subclass;

  SubclassLoader(ClassLoader parent, List<Class<?>> interfaces) {
    super(parent);
    this.interfaces = interfaces;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (Class<?> one : interfaces) {
      if (one.getName().equals(name)) {
        return one;
      }
    }
    for (Class<?> one : interfaces) {
      try {
        // What the methods of the interface name.
        return Class.forName(name, false, one.getClassLoader());
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    throw new ClassNotFoundException(name);
  }

  Class<?> define(String name, byte[] file) {
    return defineClass(name, file, 0, file.length);
  }
}
