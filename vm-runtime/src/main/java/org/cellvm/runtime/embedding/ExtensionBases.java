package org.cellvm.runtime.embedding;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.instructions.Executing;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.host.JavaMember;
import org.cellvm.runtime.host.Overridable;

/**
 * What stands for Java classes among the bases of the classes of Python that extend them: a class
 * of Python for each, whose methods are those of the Java class.
 */
final class ExtensionBases {
  /** What all of them have. */
  private static final String OBJECT =
      """
      class JavaObject(object):
          __slots__ = ()
          def __init__(self, *args): construct(self, *args)
          def __getattr__(self, name): return attribute(self, name)
          def __str__(self): return str(java(self))
          def __eq__(self, other): return java(self) == other
          def __ne__(self, other): return java(self) != other
          def __hash__(self): return hash(java(self))
      class Attributes(object):
          __slots__ = ()
          def __setattr__(self, name, value):
              if not assign(self, name, value): object.__setattr__(self, name, value)
      class Iterable(object):
          __slots__ = ()
          def __iter__(self): return iter(java(self))
      class Sized(object):
          __slots__ = ()
          def __len__(self): return len(java(self))
          def __contains__(self, item): return item in java(self)
      class Items(object):
          __slots__ = ()
          def __getitem__(self, key): return java(self)[key]
          def __setitem__(self, key, value): java(self)[key] = value
          def __delitem__(self, key): del java(self)[key]
      class Comparable(object):
          __slots__ = ()
          def __lt__(self, other): return java(self) < other
          def __le__(self, other): return java(self) <= other
          def __gt__(self, other): return java(self) > other
          def __ge__(self, other): return java(self) >= other
      class Closeable(object):
          __slots__ = ()
          def __enter__(self): return self
          def __exit__(self, *args): self.close()
      """;

  private final HostObjects host;
  private final HostExtensions extensions;

  /** What {@link #OBJECT} defines; owned, null until there is a base. */
  private PyDict common;

  /** Owned. */
  private final Map<Class<?>, PyType> bases = new HashMap<>();

  private final Map<PyType, Class<?>> classes = new IdentityHashMap<>();

  ExtensionBases(HostObjects host, HostExtensions extensions) {
    this.host = host;
    this.extensions = extensions;
  }

  boolean isEmpty() {
    return bases.isEmpty();
  }

  /** Whether a class is one that stands for Java's. */
  boolean isBase(PyType type) {
    if (classes.containsKey(type)) {
      return true;
    }
    for (int i = common.next(-1); i >= 0; i = common.next(i)) {
      if (common.values[i] == type) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the Java class that a class of Python extends, the lowest one; null for none.
   *
   * @throws org.cellvm.model.errors.PyException TypeError if it extends several
   */
  Class<?> javaClassOf(PyType type) {
    Class<?> found = null;
    for (PyObject t : type.mro) {
      Class<?> c = t instanceof PyType p ? classes.get(p) : null;
      if (c != null && (found == null || found.isAssignableFrom(c))) {
        found = c;
      } else if (c != null && !c.isAssignableFrom(found)) {
        throw Errors.typeError(
            "'" + type.name() + "' extends " + found.getName() + " and " + c.getName());
      }
    }
    return found;
  }

  void release(ThreadState ts) {
    for (PyType base : bases.values()) {
      base.decref(ts);
    }
    bases.clear();
    classes.clear();
    Ref.dec(ts, common);
    common = null;
  }

  /**
   * Returns what stands for a Java class, borrowed.
   *
   * @param namespace of the class that is to extend it
   */
  PyType of(ThreadState ts, Class<?> type, PyDict namespace) {
    String reason = Overridable.whyNot(type);
    if (reason == null && !host.access.allowsExtending(type)) {
      reason = "there is no permission";
    }
    if (reason != null) {
      throw Errors.typeError("cannot extend the Java class " + type.getName() + ": " + reason);
    }
    List<Method> methods = Overridable.methods(type, List.of());
    for (int i = namespace.next(-1); i >= 0; i = namespace.next(i)) {
      String name = namespace.keys[i].toString();
      if (Overridable.isFinal(methods, type, name)) {
        throw Errors.typeError("cannot override the final method " + name + "()");
      }
    }
    PyType known = bases.get(type);
    if (known == null) {
      known = make(ts, type, methods);
      bases.put(type, known);
      classes.put(known, type);
    }
    return known;
  }

  private PyType make(ThreadState ts, Class<?> type, List<Method> methods) {
    if (common == null) {
      common = define(ts);
    }
    Set<PyObject> above = new LinkedHashSet<>();
    above.add(part("JavaObject"));
    for (String name : host.membersOf(type).names()) {
      JavaMember member = host.membersOf(type).member(name);
      if (!member.setters().isEmpty()) {
        above.add(part("Attributes"));
      }
    }
    add(above, "Iterable", Iterable.class.isAssignableFrom(type));
    boolean isMap = Map.class.isAssignableFrom(type);
    add(above, "Sized", isMap || Collection.class.isAssignableFrom(type));
    add(above, "Items", isMap || List.class.isAssignableFrom(type));
    add(above, "Comparable", Comparable.class.isAssignableFrom(type));
    add(above, "Closeable", AutoCloseable.class.isAssignableFrom(type));
    PyObject[] parts = above.toArray(new PyObject[0]);
    PyDict namespace = ts.own(new PyDict(ts));
    namespace.setItemString(ts, "__module__", PyString.fromString(type.getPackageName()));
    namespace.setItemString(ts, "__slots__", PyTuple.EMPTY);
    PyString name = ts.own(PyString.fromString(HostText.toPython(type.getSimpleName())));
    PyType base =
        (PyType)
            Objects.call3(
                ts,
                TypeType.TYPE,
                name,
                ts.own(PyTuple.copyOf(ts, parts, 0, parts.length)),
                namespace);
    for (Method method : methods) {
      add(ts, base, method.getName());
    }
    addStatics(ts, base, type);
    return base;
  }

  private void add(Set<PyObject> above, String part, boolean is) {
    if (is) {
      above.add(part(part));
    }
  }

  private PyObject part(String name) {
    return common.getItemString(host.vm.threadState(), name);
  }

  private PyDict define(ThreadState ts) {
    PyDict names = new PyDict(ts);
    names.setItemString(ts, "__builtins__", Ref.inc(ts.interp.builtins));
    names.setItemString(ts, "__name__", PyString.fromString("java"));
    function(
        ts,
        names,
        "construct",
        1,
        (t, args, off, n) -> {
          extensions.construct(t, args[off], args, off + 1, n - 1);
          return PyNone.NONE;
        });
    function(
        ts,
        names,
        "attribute",
        2,
        (t, args, off, n) -> extensions.attribute(t, args[off], args[off + 1]));
    function(ts, names, "java", 1, (t, args, off, n) -> extensions.wrapped(t, args[off]));
    function(
        ts,
        names,
        "assign",
        3,
        (t, args, off, n) -> extensions.assign(t, args[off], args[off + 1], args[off + 2]));
    byte[] source = OBJECT.getBytes(StandardCharsets.UTF_8);
    PyCode code = ts.interp.compiler.compile(ts, source, "<java>", "exec", 0);
    ts.own(code);
    ts.own(Executing.eval(ts, code, names, names));
    return names;
  }

  private static void function(
      ThreadState ts, PyDict names, String name, int least, HostBuiltin.Body body) {
    names.setItemString(ts, name, HostBuiltin.of(ts, name, least, body));
  }

  /** Gives the class a method of Java's, which calls it as it is in the Java class. */
  private void add(ThreadState ts, PyType base, String method) {
    PyString name = ts.own(HostText.name(method));
    if (base.dict(ts).getStr(ts, name) != null) {
      return;
    }
    PyObject function =
        ts.own(
            HostBuiltin.of(
                ts,
                name.toString(),
                1,
                (t, args, off, n) -> extensions.callAbove(t, method, args, off, n)));
    Objects.setAttr(ts, base, name, ts.own(PyMethod.create(ts, function, null, base)));
  }

  /** Gives the class the static methods. */
  private void addStatics(ThreadState ts, PyType base, Class<?> type) {
    for (String name : host.membersOf(type).staticNames()) {
      PyString key = ts.own(HostText.name(name));
      JavaMember member = host.membersOf(type).staticMember(name);
      if (member.isMethod() && base.dict(ts).getStr(ts, key) == null) {
        PyObject function = HostMethod.of(ts, host, name, host.choices(member.methods()), null);
        Objects.setAttr(ts, base, key, ts.own(function));
      }
    }
  }
}
