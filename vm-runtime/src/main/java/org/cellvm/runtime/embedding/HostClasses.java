package org.cellvm.runtime.embedding;

import java.lang.module.ModuleDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cellvm.library.host.PyHostClass;
import org.cellvm.library.host.PyHostPackage;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** The Java classes and packages of one VM, and Python classes that implement interfaces. */
final class HostClasses {
  /** Where a Python class keeps the Java interfaces that it implements. */
  private static final String INTERFACES = "__java_interfaces__";

  private final HostObjects host;
  private final Predicate<String> importable;
  private final ClassLoader loader;
  private final Map<Class<?>, PyHostClass> classes = new HashMap<>();

  /** The names of the packages of the Java platform and those above them; null until wanted. */
  private Set<String> packages;

  HostClasses(HostObjects host, Predicate<String> importable, ClassLoader loader) {
    this.host = host;
    this.importable = importable;
    this.loader = loader;
  }

  /** Returns the object of a class, owned: an exception class of Python's for a Throwable. */
  PyObject classObject(Class<?> type) {
    if (Throwable.class.isAssignableFrom(type)) {
      return Ref.inc(host.exceptions.classOf(type));
    }
    PyHostClass known = classes.get(type);
    if (known == null) {
      known = new PyHostClass(host, type);
      classes.put(type, known);
    }
    return Ref.inc(known);
  }

  /** Releases what is kept for the classes. */
  void release(ThreadState ts) {
    for (PyHostClass c : classes.values()) {
      c.decref(ts);
    }
    classes.clear();
  }

  // Import

  /** Returns the class or package of a full name, owned; null if there is none to be seen. */
  PyObject find(String name) {
    if (importable == null) {
      return null;
    }
    Class<?> type = load(name);
    if (type != null) {
      return classObject(type);
    }
    return isPackage(name) ? new PyHostPackage(host, name) : null;
  }

  private Class<?> load(String name) {
    if (name.indexOf('.') < 0 || !importable.test(name)) {
      return null;
    }
    try {
      Class<?> type = Class.forName(name, false, loader);
      return host.access.allowsClass(type) ? type : null;
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private boolean isPackage(String name) {
    if (packages == null) {
      packages = new HashSet<>();
      for (Module module : ModuleLayer.boot().modules()) {
        for (ModuleDescriptor.Exports exports : module.getDescriptor().exports()) {
          if (!exports.isQualified()) {
            addWithParents(exports.source());
          }
        }
      }
      for (Package p : Package.getPackages()) {
        addWithParents(p.getName());
      }
    }
    return packages.contains(name) || loader.getResource(name.replace('.', '/') + "/") != null;
  }

  private void addWithParents(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      packages.add(name.substring(0, end));
    }
  }

  // Python classes

  /** Makes a class of Python's that implements interfaces; owned. */
  PyObject derive(ThreadState ts, PyObject name, PyObject bases, PyObject dict) {
    PyTuple all = (PyTuple) bases;
    PyObject[] python = new PyObject[all.items.length];
    PyObject[] interfaces = new PyObject[all.items.length];
    int pythons = 0;
    int javas = 0;
    boolean isExtending = false;
    for (PyObject base : all.items) {
      if (!(base instanceof PyHostClass c)) {
        python[pythons++] = base;
      } else if (c.javaClass.isInterface()) {
        if (c.javaClass.isSealed()) {
          throw Errors.typeError("cannot implement the Java interface " + c.javaClass.getName());
        }
        interfaces[javas++] = base;
      } else if (isExtending) {
        throw Errors.typeError("a class can extend one Java class");
      } else {
        python[pythons++] = host.extensions.bases().of(ts, c.javaClass, (PyDict) dict);
        isExtending = true;
      }
    }
    if (pythons == 0) {
      python[pythons++] = ObjectType.TYPE;
    }
    PyTuple implemented = ts.own(PyTuple.copyOf(ts, interfaces, 0, javas));
    PyDict namespace = ts.own(((PyDict) dict).copy(ts));
    if (javas > 0) {
      namespace.setItemString(ts, INTERFACES, Ref.inc(implemented));
    }
    PyTuple rest = ts.own(PyTuple.copyOf(ts, python, 0, pythons));
    PyObject metaclass = python[0].type();
    return Objects.call3(ts, metaclass, name, rest, namespace);
  }

  /** Returns the interfaces that a class of Python's implements, none if it is another one. */
  Class<?>[] interfacesOf(ThreadState ts, PyObject cls) {
    if (!(cls instanceof PyType type) || !type.isHeapType()) {
      return new Class<?>[0];
    }
    PyString key = ts.own(PyString.intern(ts, PyString.fromString(INTERFACES)));
    Set<Class<?>> found = new LinkedHashSet<>();
    for (PyObject t : type.mro) {
      PyObject value = t instanceof PyType p ? p.dict(ts).getStr(ts, key) : null;
      if (value instanceof PyTuple tuple) {
        for (PyObject item : tuple.items) {
          if (item instanceof PyHostClass c) {
            found.add(c.javaClass);
          }
        }
      }
    }
    return found.toArray(new Class<?>[0]);
  }

  /** Whether a class of Python's implements an interface. */
  boolean isSubclass(ThreadState ts, PyObject cls, Class<?> type) {
    for (Class<?> one : interfacesOf(ts, cls)) {
      if (type.isAssignableFrom(one)) {
        return true;
      }
    }
    if (cls instanceof PyType t && host.extensions.isExtension(t)) {
      return type.isAssignableFrom(host.extensions.bases().javaClassOf(t));
    }
    return false;
  }
}
