package org.cellvm.model.memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;

/**
 * The identities of one VM: each object whose {@code id} is requested gets the next multiple of 16.
 * An object that the JVM has freed leaves the table.
 */
public final class Identities {
  private static final long FIRST = 0x7f0000000010L;

  private static final class Entry extends WeakReference<PyObject> {
    final int hash;
    final long id;
    Entry next;

    Entry(PyObject o, int hash, long id, ReferenceQueue<PyObject> queue, Entry next) {
      super(o, queue);
      this.hash = hash;
      this.id = id;
      this.next = next;
    }
  }

  private final ReferenceQueue<PyObject> dead = new ReferenceQueue<>();
  private Entry[] table = new Entry[256];
  private int count;
  private long last = FIRST;

  public long id(PyObject o) {
    if (o instanceof PyInstance instance) {
      if (instance.number == 0) {
        instance.number = next();
      }
      return instance.number;
    }
    int hash = System.identityHashCode(o);
    for (Entry e = table[hash & table.length - 1]; e != null; e = e.next) {
      if (e.hash == hash && e.refersTo(o)) {
        return e.id;
      }
    }
    expunge();
    if (count >= table.length) {
      grow();
    }
    int i = hash & table.length - 1;
    long id = next();
    table[i] = new Entry(o, hash, id, dead, table[i]);
    count++;
    return id;
  }

  private long next() {
    return last += 16;
  }

  private void expunge() {
    for (Object ref = dead.poll(); ref != null; ref = dead.poll()) {
      Entry gone = (Entry) ref;
      int i = gone.hash & table.length - 1;
      Entry before = null;
      for (Entry e = table[i]; e != null; before = e, e = e.next) {
        if (e == gone) {
          if (before == null) {
            table[i] = e.next;
          } else {
            before.next = e.next;
          }
          count--;
          break;
        }
      }
    }
  }

  private void grow() {
    Entry[] old = table;
    Entry[] larger = new Entry[old.length * 2];
    for (Entry first : old) {
      for (Entry e = first; e != null; ) {
        Entry next = e.next;
        int i = e.hash & larger.length - 1;
        e.next = larger[i];
        larger[i] = e;
        e = next;
      }
    }
    table = larger;
  }
}
