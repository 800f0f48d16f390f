package org.cellvm.runtime.embedding;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.api.ProxyObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.host.JavaCallable;
import org.cellvm.runtime.host.JavaClass;
import org.cellvm.runtime.host.JavaMember;

/** The members of the Java classes that one VM has seen, and those found last by their names. */
final class HostMembers {
  /** A power of two. */
  private static final int RECENT = 256;

  /** What a name means for objects of a class. */
  static final class Found {
    private final PyString name;
    private final Class<?> type;

    /** The name as Java has it. */
    final String text;

    /** Null if the class has no such member. */
    final JavaMember member;

    /**
     * Whether the objects say themselves what their attributes are. It is remembered as HotSpot
     * searches a list where an object is not of an interface.
     */
    final boolean isProxy;

    /** The method as a function that takes the object first, owned; null until it is called. */
    PyObject unbound;

    private Found(PyString name, Class<?> type, String text, JavaMember member) {
      this.name = name;
      this.type = type;
      this.text = text;
      this.member = member;
      isProxy = ProxyObject.class.isAssignableFrom(type);
    }
  }

  private final HostObjects host;
  private final Map<Class<?>, JavaClass> classes = new HashMap<>();

  /** What calls of members chose, by the members' own lists. */
  private final Map<List<JavaCallable>, Choices> choices = new IdentityHashMap<>();

  private final Found[] recent = new Found[RECENT];

  HostMembers(HostObjects host) {
    this.host = host;
  }

  JavaClass of(Class<?> type) {
    JavaClass found = classes.get(type);
    if (found == null) {
      found = new JavaClass(type, host.access);
      classes.put(type, found);
    }
    return found;
  }

  Choices choices(List<JavaCallable> methods) {
    Choices known = choices.get(methods);
    if (known == null) {
      known = new Choices(methods);
      choices.put(methods, known);
    }
    return known;
  }

  /** Returns what a name means for an object. */
  Found find(ThreadState ts, Object object, PyString name) {
    Class<?> type = object.getClass();
    int place = (int) (name.hash() ^ type.hashCode()) & RECENT - 1;
    Found found = recent[place];
    if (found != null && found.name == name && found.type == type) {
      return found;
    }
    String text = HostText.toJava(name.toString());
    found = new Found(name, type, text, of(type).member(text));
    if (name.interned) {
      release(ts, place);
      recent[place] = found;
    }
    return found;
  }

  /** Returns a method as a function that takes the object first, owned; null if it is none. */
  PyObject unbound(ThreadState ts, Object object, PyString name) {
    Found found = find(ts, object, name);
    JavaMember member = found.member;
    if (member == null || found.isProxy || !member.isMethod()) {
      return null;
    }
    if (found.unbound == null) {
      PyObject function =
          HostMethod.unbound(ts, host, found.text, choices(member.methods()), object.getClass());
      if (!name.interned) {
        return function;
      }
      found.unbound = function;
    }
    return Ref.inc(found.unbound);
  }

  private void release(ThreadState ts, int place) {
    Found found = recent[place];
    recent[place] = null;
    if (found != null) {
      Ref.dec(ts, found.unbound);
    }
  }

  /** Releases what is kept of Python's. */
  void release(ThreadState ts) {
    for (int i = 0; i < RECENT; i++) {
      release(ts, i);
    }
  }
}
