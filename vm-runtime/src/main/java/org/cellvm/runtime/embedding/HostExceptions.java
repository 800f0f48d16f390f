package org.cellvm.runtime.embedding;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import org.cellvm.api.HostAccess;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyBaseException;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;

/**
 * Java's exceptions as Python's: each Java class has an exception class, which derives from that of
 * its superclass; that of Throwable derives from RuntimeError.
 */
final class HostExceptions {
  private final HostObjects host;
  private final Map<Class<?>, PyType> classes = new HashMap<>();
  private final Map<PyType, Class<?>> javaClasses = new HashMap<>();

  HostExceptions(HostObjects host) {
    this.host = host;
  }

  /** Returns the exception class of a Java class, borrowed. */
  PyType classOf(Class<?> type) {
    PyType known = classes.get(type);
    if (known == null) {
      PyObject base = type == Throwable.class ? PyExc.RuntimeError : classOf(type.getSuperclass());
      String name = type.getName();
      String full = name.indexOf('.') < 0 ? "java." + name : name;
      known = Errors.newException(host.vm.threadState(), HostText.toPython(full), base);
      classes.put(type, known);
      javaClasses.put(known, type);
      if (type == Throwable.class) {
        host.vm.addHostAttributes(known);
      }
    }
    return known;
  }

  /** Releases the classes. */
  void release(ThreadState ts) {
    for (PyType type : classes.values()) {
      type.decref(ts);
    }
    classes.clear();
    javaClasses.clear();
  }

  /** Returns the exception for what Java code has thrown; null if its class is not to be seen. */
  PyException of(ThreadState ts, Throwable thrown) {
    HostAccess access = host.access;
    if (!access.isAny() || !access.allowsClass(thrown.getClass())) {
      return null;
    }
    PyObject message = thrown.getMessage() == null ? null : host.toPython(ts, thrown.getMessage());
    PyTuple args = message == null ? PyTuple.EMPTY : PyTuple.of(ts, message);
    return new PyException(Ref.inc(classOf(thrown.getClass())), args, null);
  }

  /**
   * Returns the Java exception that an exception of Python's is: what was thrown, or, where Python
   * code has made it, a new one; null if it is none of Java's.
   */
  Throwable throwableOf(PyObject exception) {
    if (!(exception instanceof PyBaseException e)) {
      return null;
    }
    if (e.hostCause == null) {
      for (PyType t = e.type(); t != null; t = t.base()) {
        Class<?> type = javaClasses.get(t);
        if (type != null) {
          e.hostCause = make(type, ExceptionTranslation.text(host.vm.threadState(), e));
          break;
        }
      }
    }
    return e.hostCause;
  }

  private Throwable make(Class<?> type, String message) {
    try {
      Constructor<?> constructor = type.getConstructor(String.class);
      return host.access.allows(type, constructor)
          ? (Throwable) constructor.newInstance(message)
          : null;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** Returns an attribute of the Java exception, owned. */
  PyObject attribute(ThreadState ts, PyObject exception, PyObject name) {
    Throwable thrown = throwableOf(exception);
    if (thrown == null) {
      throw Errors.attributeError(name.toString());
    }
    PyObject wrapped = ts.own(host.wrap(thrown));
    return wrapped == PyNone.NONE
        ? PyNone.NONE
        : org.cellvm.model.Objects.getAttr(
            ts, wrapped, org.cellvm.model.Objects.attributeName(ts, name));
  }
}
