package org.cellvm.runtime.embedding;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.api.PythonException;
import org.cellvm.library.host.PyHostObject;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.host.JavaCallable;
import org.cellvm.runtime.host.JavaMember;
import org.cellvm.runtime.host.Subclass;

/**
 * The classes of Python that extend classes of Java, and their objects. Each such object has a Java
 * object of a {@link Subclass} beside it, made by its class's {@code __init__}; the two find each
 * other, and are one to programs.
 */
final class HostExtensions {
  /** A class of Python and the class of Java that was made for it. */
  private static final class Extension {
    final PyType type;
    Subclass subclass;

    Extension(PyType type) {
      this.type = type;
    }
  }

  /** An object whose Java constructor runs: methods that it calls have no peer to find yet. */
  private record Construction(Extension extension, PyObject instance) {}

  private final HostObjects host;
  private final ExtensionBases bases;

  /** By the classes of Python. */
  private final Map<PyType, Extension> extensions = new IdentityHashMap<>();

  /** By the objects of Python. */
  private final Map<PyObject, Peer> peers = new IdentityHashMap<>();

  private final ThreadLocal<Construction> constructions = new ThreadLocal<>();

  HostExtensions(HostObjects host) {
    this.host = host;
    bases = new ExtensionBases(host, this);
  }

  ExtensionBases bases() {
    return bases;
  }

  void release(ThreadState ts) {
    bases.release(ts);
    extensions.clear();
  }

  // The objects

  /** Whether objects of the class have a Java object beside them. */
  boolean isExtension(PyType type) {
    return !bases.isEmpty() && type.isHeapType() && bases.javaClassOf(type) != null;
  }

  /**
   * Returns the Java object of an object of Python, which is made without arguments where no {@code
   * __init__} has done so; null for another object.
   */
  Object javaObject(ThreadState ts, PyObject o) {
    if (bases.isEmpty()) {
      return null;
    }
    Peer peer = peers.get(o);
    if (peer == null) {
      if (!isExtension(o.type())) {
        return null;
      }
      construct(ts, o, new PyObject[0], 0, 0);
      peer = peers.get(o);
    }
    return peer.javaObject();
  }

  /** Returns the Java object as such, owned. */
  PyHostObject wrapped(ThreadState ts, PyObject o) {
    Object object = javaObject(ts, o);
    if (object == null) {
      throw Errors.typeError("'" + Objects.typeName(o) + "' object is no Java object");
    }
    return host.wrapPlain(object);
  }

  /** Returns the object of Python that a Java object belongs to, owned; null for another. */
  PyObject instanceOf(Object object) {
    Subclass subclass = Subclass.of(object);
    if (subclass == null || !(subclass.peer(object) instanceof Peer peer) || !peer.isOf(this)) {
      return null;
    }
    return peer.take(object);
  }

  /** Calls a constructor of the Java class. */
  void construct(ThreadState ts, PyObject self, PyObject[] args, int off, int n) {
    Extension extension = extensionOf(ts, self.type());
    if (peers.containsKey(self)) {
      throw Errors.typeError("the Java object has been made already");
    }
    Subclass subclass = extension.subclass;
    Invocation call =
        Invocation.of(
            host,
            ts,
            subclass.superclass().getSimpleName(),
            host.choices(subclass.constructors()),
            args,
            off,
            n);
    Construction outer = constructions.get();
    constructions.set(new Construction(extension, self));
    try {
      Object made = call.call(ts, null);
      if (!peers.containsKey(self)) {
        join(subclass, self, made);
      }
    } finally {
      if (outer == null) {
        constructions.remove();
      } else {
        constructions.set(outer);
      }
    }
  }

  private Peer join(Subclass subclass, PyObject instance, Object object) {
    Peer peer = new Peer(this, Ref.inc(instance), object, host.vm.dropped());
    peers.put(instance, peer);
    subclass.setPeer(object, peer);
    host.vm.hold(peer);
    peer.keep(object);
    return peer;
  }

  /** The Java object is gone. */
  void forget(PyObject instance) {
    peers.remove(instance);
  }

  /** The peers that keep their Java objects. */
  final Peer.Kept kept = new Peer.Kept();

  // The classes

  private Extension extensionOf(ThreadState ts, PyType type) {
    Extension known = extensions.get(type);
    if (known != null) {
      return known;
    }
    Class<?> superclass = bases.javaClassOf(type);
    if (superclass == null) {
      throw Errors.typeError("'" + type.name() + "' extends no Java class");
    }
    Extension extension = new Extension(type);
    try {
      extension.subclass =
          new Subclass(
              javaName(type.name()),
              superclass,
              List.of(host.classes.interfacesOf(ts, type)),
              name -> overrides(ts, type, name),
              (self, method, arguments) -> dispatch(extension, self, method, arguments));
    } catch (IllegalArgumentException e) {
      throw Errors.typeError("cannot extend " + superclass.getName() + ": " + e.getMessage());
    }
    extensions.put(type, extension);
    return extension;
  }

  private static String javaName(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(Character.isJavaIdentifierPart(c) ? c : '_');
    }
    return text.toString();
  }

  /** Whether a class of Python, and not one of Java's that it extends, has a method. */
  private boolean overrides(ThreadState ts, PyType type, String method) {
    return has(ts, type, method) || special(method) != null && has(ts, type, special(method));
  }

  /** The method of Python's that a method of every Java object stands for. */
  private static String special(String method) {
    return switch (method) {
      case "toString" -> "__str__";
      case "equals" -> "__eq__";
      case "hashCode" -> "__hash__";
      default -> null;
    };
  }

  private boolean has(ThreadState ts, PyType type, String name) {
    PyString key = ts.own(HostText.name(name));
    for (PyObject t : type.mro) {
      if (t instanceof PyType p && p.isHeapType() && !bases.isBase(p)) {
        if (p.dict(ts).getStr(ts, key) != null) {
          return true;
        }
      }
    }
    return false;
  }

  // Calls from Java

  private Object dispatch(Extension extension, Object self, Method method, Object[] arguments) {
    if (host.vm.isClosed() && !Modifier.isAbstract(method.getModifiers())) {
      return callAbove(extension, self, method, arguments);
    }
    try {
      Object[] result = host.vm.inside(() -> call(extension, self, method, arguments));
      return result == null ? callAbove(extension, self, method, arguments) : result[0];
    } catch (PythonException e) {
      throw Sneaky.thrown(InterfaceProxy.asDeclared(method, e));
    }
  }

  private static Object callAbove(
      Extension extension, Object self, Method method, Object[] arguments) {
    if (Modifier.isAbstract(method.getModifiers())) {
      throw new AbstractMethodError(method.toString());
    }
    try {
      return extension.subclass.above(method).call(self, arguments);
    } catch (Throwable e) {
      throw Sneaky.thrown(e);
    }
  }

  /** Returns the result in an array; null where no object of Python belongs to the Java object. */
  private Object[] call(Extension extension, Object self, Method method, Object[] arguments) {
    ThreadState ts = host.vm.threadState();
    Peer peer = peerOf(extension, self);
    PyObject instance = peer == null ? null : ts.own(peer.take(self));
    if (instance == null) {
      return null;
    }
    String name = method.getName();
    PyObject[] args = new PyObject[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = ts.own(ToPython.convert(host.vm, arguments[i]));
    }
    Class<?> type = method.getReturnType();
    if (special(name) != null && !has(ts, extension.type, name)) {
      return new Object[] {
        switch (name) {
          case "toString" -> ts.own(Objects.str(ts, instance)).toString();
          case "hashCode" -> Long.hashCode(Objects.hash(ts, instance));
          default -> Objects.richCompareBool(ts, instance, args[0], Objects.EQ);
        }
      };
    }
    PyObject callable = ts.own(Objects.getAttr(ts, instance, ts.own(HostText.name(name))));
    PyObject result = ts.own(Objects.call(ts, callable, args, 0, args.length, null));
    return new Object[] {ToType.convert(host.vm, result, type)};
  }

  private Peer peerOf(Extension extension, Object self) {
    if (extension.subclass.peer(self) instanceof Peer peer) {
      return peer;
    }
    Construction construction = constructions.get();
    return construction == null
            || construction.extension != extension
            || peers.containsKey(construction.instance)
        ? null
        : join(extension.subclass, construction.instance, self);
  }

  // Calls from Python

  /** Calls a method of an object as it is in the Java class and not in the class of Python's. */
  PyObject callAbove(ThreadState ts, String name, PyObject[] args, int off, int n) {
    PyObject self = args[off];
    Object object = javaObject(ts, self);
    if (object == null) {
      throw Errors.typeError(name + "() needs an object of a class that extends Java's");
    }
    List<JavaCallable> methods = extensionOf(ts, self.type()).subclass.above(name);
    if (methods.isEmpty()) {
      throw new PyException(
          PyExc.NotImplementedError,
          PyString.fromString("abstract method " + name + "() of " + Objects.typeName(self)),
          null);
    }
    Invocation call = Invocation.of(host, ts, name, host.choices(methods), args, off + 1, n - 1);
    return host.toPython(ts, call.call(ts, object));
  }

  /** Returns an attribute of the Java object, owned. */
  PyObject attribute(ThreadState ts, PyObject self, PyObject name) {
    PyString key = Objects.attributeName(ts, name);
    if (!peers.containsKey(self) || key.toString().startsWith("__")) {
      throw Errors.attributeError(
          "'" + Objects.typeName(self) + "' object has no attribute '" + key + "'");
    }
    return Objects.getAttr(ts, ts.own(wrapped(ts, self)), key);
  }

  /** Sets an attribute of the Java object, True, where it has such a one and Python has none. */
  PyObject assign(ThreadState ts, PyObject self, PyObject name, PyObject value) {
    PyString key = Objects.attributeName(ts, name);
    Peer peer = peers.get(self);
    if (peer == null || self.type().lookup(ts, key) != null) {
      return PyBool.FALSE;
    }
    JavaMember member =
        host.membersOf(bases.javaClassOf(self.type())).member(HostText.toJava(key.toString()));
    if (member == null || member.setters().isEmpty()) {
      return PyBool.FALSE;
    }
    Objects.setAttr(ts, ts.own(wrapped(ts, self)), key, value);
    return PyBool.TRUE;
  }
}
