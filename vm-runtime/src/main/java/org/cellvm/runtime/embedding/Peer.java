package org.cellvm.runtime.embedding;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.PyObject;

/**
 * The bond between an object of Python and the Java object beside it. It holds a counted reference
 * to the former until Java's collector has found the latter, which it keeps alive as long as Python
 * has other references to the former.
 */
final class Peer extends HeldReference {
  private final HostExtensions extensions;
  private final WeakReference<Object> weak;

  /** The Java object; null while only Java code may know it. */
  private Object strong;

  /** Steals the object of Python. */
  Peer(
      HostExtensions extensions, PyObject instance, Object object, ReferenceQueue<Object> dropped) {
    super(object, instance, dropped);
    this.extensions = extensions;
    weak = new WeakReference<>(object);
  }

  boolean isOf(HostExtensions others) {
    return extensions == others;
  }

  /** The Java object is not to go until {@link Kept#weaken} finds that Python has forgotten it. */
  void keep(Object object) {
    if (strong == null) {
      strong = object;
      extensions.kept.add(this);
    }
  }

  /** Returns the Java object, for Python code that knows the other one. */
  Object javaObject() {
    Object object = strong != null ? strong : weak.get();
    if (object == null) {
      throw new IllegalStateException("Java's collector has taken the object");
    }
    keep(object);
    return object;
  }

  /** Returns the object of Python, owned; null if the Java object is another, a clone. */
  PyObject take(Object object) {
    PyObject instance = object();
    if (instance == null || !weak.refersTo(object)) {
      return null;
    }
    keep(object);
    instance.incref();
    return instance;
  }

  @Override
  PyObject take() {
    PyObject instance = super.take();
    if (instance != null) {
      extensions.forget(instance);
      strong = null;
    }
    return instance;
  }

  /** The peers that keep their Java objects. */
  static final class Kept {
    private static final int FEW = 64;

    private List<Peer> peers = new ArrayList<>();
    private int most = FEW;

    /** Whether there are twice as many as at the last {@link #weaken}. */
    private boolean many;

    private void add(Peer peer) {
      peers.add(peer);
      many = peers.size() >= most;
    }

    /** Whether it is time to {@link #weaken}. */
    boolean areMany() {
      return many;
    }

    /**
     * Lets Java's collector have objects that only Java code may still know: those of Python
     * objects that nothing but their peers refers to.
     */
    void weaken() {
      List<Peer> left = new ArrayList<>();
      for (Peer peer : peers) {
        PyObject instance = peer.object();
        if (instance != null && instance.refcnt > 1) {
          left.add(peer);
        } else {
          peer.strong = null;
        }
      }
      peers = left;
      most = Math.max(FEW, 2 * left.size());
      many = false;
    }
  }
}
