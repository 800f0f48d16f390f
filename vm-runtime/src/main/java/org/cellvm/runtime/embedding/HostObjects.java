package org.cellvm.runtime.embedding;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cellvm.api.HostAccess;
import org.cellvm.api.ProxyObject;
import org.cellvm.library.host.HostOperations;
import org.cellvm.library.host.PyHostClass;
import org.cellvm.library.host.PyHostIterator;
import org.cellvm.library.host.PyHostObject;
import org.cellvm.library.host.PyHostPackage;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.host.JavaCallable;
import org.cellvm.runtime.host.JavaClass;
import org.cellvm.runtime.host.JavaMember;

/** The Java objects of one VM: what Python code does with them is carried out here. */
final class HostObjects implements HostOperations {
  /** Python's own names begin so. */
  private static final String SPECIAL = "__";

  private static final Object[] NOTHING = {};

  final EmbeddedVm vm;
  final HostAccess access;
  final HostClasses classes;
  final HostExceptions exceptions;
  final HostExtensions extensions;
  private final HostMembers members = new HostMembers(this);
  private final HostCollections collections;

  HostObjects(EmbeddedVm vm, HostAccess access, Predicate<String> importable, ClassLoader loader) {
    this.vm = vm;
    this.access = access;
    this.classes = new HostClasses(this, importable, loader);
    this.exceptions = new HostExceptions(this);
    this.extensions = new HostExtensions(this);
    this.collections = new HostCollections(vm);
  }

  /** Releases what is kept for Java classes. */
  void release(ThreadState ts) {
    members.release(ts);
    extensions.release(ts);
    classes.release(ts);
    exceptions.release(ts);
  }

  JavaClass membersOf(Class<?> type) {
    return members.of(type);
  }

  /** Returns a Java object as it is; owned. */
  PyObject wrap(Object object) {
    if (object instanceof Class<?> c) {
      return classes.classObject(c);
    }
    PyObject instance = extensions.instanceOf(object);
    return instance != null ? instance : wrapPlain(object);
  }

  /** Returns a Java object as such, also where an object of Python belongs to it; owned. */
  PyHostObject wrapPlain(Object object) {
    PyHostObject.Kind kind =
        object instanceof Number
            ? PyHostObject.Kind.NUMBER
            : membersOf(object.getClass()).function() != null
                ? PyHostObject.Kind.CALLABLE
                : PyHostObject.Kind.PLAIN;
    return new PyHostObject(this, object, kind);
  }

  PyObject toPython(ThreadState ts, Object value) {
    return ToPython.convert(vm, ts, value);
  }

  /** What Java code does, without the VM's lock. */
  interface Work<T> {
    T run() throws Throwable;
  }

  /** Runs Java code of the host; what it throws is raised. */
  <T> T run(ThreadState ts, Work<T> work) {
    try {
      return HostCallable.outside(ts, work);
    } catch (Throwable e) {
      throw ExceptionTranslation.toPython(vm, ts, e);
    }
  }

  // Members

  @Override
  public PyObject getAttr(ThreadState ts, PyHostObject o, PyString name) {
    HostMembers.Found found = members.find(ts, o.object, name);
    if (found.isProxy && !found.text.startsWith(SPECIAL)) {
      ProxyObject proxy = (ProxyObject) o.object;
      Object value = run(ts, () -> proxy.get(found.text));
      return value == ProxyObject.ABSENT ? null : toPython(ts, value);
    }
    return found.member == null
        ? collections.method(ts, o, found.text)
        : read(ts, found.member, found.text, o.object);
  }

  @Override
  public PyObject unboundMethod(ThreadState ts, PyHostObject o, PyString name) {
    return members.unbound(ts, o.object, name);
  }

  Choices choices(List<JavaCallable> methods) {
    return members.choices(methods);
  }

  private PyObject read(ThreadState ts, JavaMember member, String name, Object receiver) {
    if (member.isMethod()) {
      return HostMethod.of(ts, this, name, choices(member.methods()), receiver);
    }
    JavaCallable getter = member.getter();
    if (getter != null) {
      return toPython(ts, run(ts, () -> getter.call(receiver, NOTHING)));
    }
    return member.nested() == null ? null : classes.classObject(member.nested());
  }

  @Override
  public void setAttr(ThreadState ts, PyHostObject o, PyString name, PyObject value) {
    HostMembers.Found found = members.find(ts, o.object, name);
    if (found.isProxy) {
      ProxyObject proxy = (ProxyObject) o.object;
      String text = found.text;
      ObjectValue wrapped = vm.wrap(Ref.inc(value));
      try {
        run(
            ts,
            () -> {
              proxy.set(text, wrapped);
              return null;
            });
      } catch (PyException e) {
        throw collections.unsupported(ts, e, Errors.attributeError("cannot set " + name));
      }
      return;
    }
    write(ts, found.member, name, o.object, value);
  }

  private void write(
      ThreadState ts, JavaMember member, PyString name, Object receiver, PyObject value) {
    if (member == null || member.setters().isEmpty()) {
      throw Errors.attributeError(
          (member == null ? "no attribute '" : "cannot set attribute '") + name + "'");
    }
    Invocation.of(
            this, ts, name.toString(), choices(member.setters()), new PyObject[] {value}, 0, 1)
        .call(ts, receiver);
  }

  @Override
  public PyObject call(ThreadState ts, PyHostObject o, PyObject[] args, int off, int n) {
    List<JavaCallable> methods = membersOf(o.object.getClass()).function();
    return toPython(
        ts,
        Invocation.of(this, ts, methods.get(0).name(), choices(methods), args, off, n)
            .call(ts, o.object));
  }

  @Override
  public String[] names(ThreadState ts, PyHostObject o) {
    Set<String> names =
        o.object instanceof ProxyObject proxy
            ? Set.copyOf(run(ts, proxy::names))
            : membersOf(o.object.getClass()).names();
    return names.stream().map(HostText::toPython).sorted().toArray(String[]::new);
  }

  @Override
  public PyObject classOf(ThreadState ts, PyHostObject o) {
    return classes.classObject(o.object.getClass());
  }

  // Protocols

  @Override
  public PyObject getItem(ThreadState ts, PyHostObject o, PyObject key) {
    return collections.get(ts, o.object, key);
  }

  @Override
  public void setItem(ThreadState ts, PyHostObject o, PyObject key, PyObject value) {
    collections.set(ts, o.object, key, value);
  }

  @Override
  public long size(ThreadState ts, PyHostObject o) {
    long size = collections.size(ts, o.object);
    if (size < 0) {
      throw Errors.typeError("object of type '" + o.object.getClass().getName() + "' has no len()");
    }
    return size;
  }

  @Override
  public boolean isTrue(ThreadState ts, PyHostObject o) {
    return collections.size(ts, o.object) != 0;
  }

  @Override
  public boolean contains(ThreadState ts, PyHostObject o, PyObject item) {
    return collections.contains(ts, o.object, item);
  }

  @Override
  public PyObject iterate(ThreadState ts, PyHostObject o) {
    Iterator<?> iterator = collections.iterator(ts, o.object);
    return new PyHostIterator(thread -> next(thread, iterator));
  }

  private PyObject next(ThreadState ts, Iterator<?> iterator) {
    int mark = ts.mark();
    try {
      Object[] item = run(ts, () -> iterator.hasNext() ? new Object[] {iterator.next()} : null);
      return item == null ? null : toPython(ts, item[0]);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public boolean areEqual(ThreadState ts, PyHostObject o, PyObject other) {
    Object java;
    try {
      java = ToJava.convert(vm, other);
    } catch (PyException e) {
      e.discard(ts);
      return false;
    }
    if (java == o.object) {
      return true;
    }
    if (o.object instanceof List<?> list && java instanceof List<?> items) {
      return run(ts, () -> list.size() == items.size() && collections.sameItems(list, items));
    }
    return run(ts, () -> o.object.equals(java) || collections.sameNumber(o.object, java));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Integer compare(ThreadState ts, PyHostObject o, PyObject other) {
    if (!(o.object instanceof Comparable<?> comparable)) {
      return null;
    }
    Object java =
        other instanceof PyHostObject h
            ? h.object
            : o.object instanceof Number
                ? ToType.convert(vm, other, o.object.getClass())
                : ToJava.convert(vm, other);
    return run(
        ts,
        () -> {
          try {
            return ((Comparable<Object>) comparable).compareTo(java);
          } catch (ClassCastException e) {
            return null;
          }
        });
  }

  @Override
  public long hash(ThreadState ts, PyHostObject o) {
    long hash = run(ts, o.object::hashCode);
    return hash == -1 ? -2 : hash;
  }

  @Override
  public PyObject text(ThreadState ts, PyHostObject o) {
    return toPython(ts, run(ts, () -> String.valueOf(o.object)));
  }

  // Classes

  @Override
  public PyObject getStatic(ThreadState ts, PyHostClass c, PyString name) {
    String text = HostText.toJava(name.toString());
    if (text.equals("__init__")) {
      return HostBuiltin.of(ts, text, 1, this::initialize);
    }
    JavaMember member = membersOf(c.javaClass).staticMember(text);
    if (member != null) {
      return read(ts, member, text, null);
    }
    // A method of objects, to be called with the object first, as Python's are.
    JavaMember unbound = membersOf(c.javaClass).member(text);
    if (unbound != null && unbound.isMethod()) {
      return HostMethod.unbound(ts, this, text, choices(unbound.methods()), c.javaClass);
    }
    JavaMember ofClass = membersOf(Class.class).member(text);
    return ofClass == null ? null : read(ts, ofClass, text, c.javaClass);
  }

  /** {@code Class.__init__(self, ...)} in the {@code __init__} of a class that extends it. */
  private PyObject initialize(ThreadState ts, PyObject[] args, int off, int n) {
    if (extensions.isExtension(args[off].type())) {
      extensions.construct(ts, args[off], args, off + 1, n - 1);
    }
    return PyNone.NONE;
  }

  @Override
  public void setStatic(ThreadState ts, PyHostClass c, PyString name, PyObject value) {
    String text = HostText.toJava(name.toString());
    write(ts, membersOf(c.javaClass).staticMember(text), name, null, value);
  }

  @Override
  public PyObject construct(ThreadState ts, PyHostClass c, PyObject[] args, int off, int n) {
    Class<?> type = c.javaClass;
    if (type.isInterface() && n == 1) {
      // A function, or an object with its methods, as the interface.
      return wrap(InterfaceProxy.of(vm, args[off], type));
    }
    List<JavaCallable> constructors = membersOf(type).constructors();
    if (constructors.isEmpty()) {
      throw Errors.typeError("cannot make objects of " + type.getName());
    }
    Object made =
        Invocation.of(this, ts, type.getSimpleName(), choices(constructors), args, off, n)
            .call(ts, null);
    return wrap(made);
  }

  @Override
  public String[] staticNames(ThreadState ts, PyHostClass c) {
    return membersOf(c.javaClass).staticNames().stream()
        .map(HostText::toPython)
        .sorted()
        .toArray(String[]::new);
  }

  @Override
  public boolean isInstance(ThreadState ts, PyHostClass c, PyObject o) {
    return o instanceof PyHostObject h
        ? c.javaClass.isInstance(h.object)
        : classes.isSubclass(ts, o.type(), c.javaClass);
  }

  @Override
  public boolean isSubclass(ThreadState ts, PyHostClass c, PyObject derived) {
    return derived instanceof PyHostClass d
        ? c.javaClass.isAssignableFrom(d.javaClass)
        : classes.isSubclass(ts, derived, c.javaClass);
  }

  @Override
  public PyObject derive(ThreadState ts, PyObject name, PyObject bases, PyObject dict) {
    return classes.derive(ts, name, bases, dict);
  }

  @Override
  public PyObject member(ThreadState ts, PyHostPackage p, PyString name) {
    String text = name.toString();
    return text.startsWith(SPECIAL) ? null : classes.find(p.name + "." + text);
  }
}
