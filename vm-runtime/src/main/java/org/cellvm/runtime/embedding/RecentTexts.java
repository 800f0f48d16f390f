package org.cellvm.runtime.embedding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;

/**
 * What one VM has made of the texts that its host passed last: the names of variables, the code of
 * expressions. The VM's lock guards it.
 */
final class RecentTexts<T extends PyObject> {
  /** Longer texts are made anew each time. */
  private static final int LONGEST = 500;

  /** The objects, owned; the one used last comes last. */
  private final LinkedHashMap<String, T> objects = new LinkedHashMap<>(16, 0.75f, true);

  private final int most;

  /**
   * @param most how many texts are remembered
   */
  RecentTexts(int most) {
    this.most = most;
  }

  /** Returns what was made of the text, owned; null if that is not known. */
  T find(String text) {
    T known = objects.get(text);
    if (known != null) {
      known.incref();
    }
    return known;
  }

  /** Remembers what was made of a text, which {@link #find} does not know; borrowed. */
  void add(ThreadState ts, String text, T made) {
    if (text.length() > LONGEST) {
      return;
    }
    if (objects.size() == most) {
      Iterator<T> all = objects.values().iterator();
      T oldest = all.next();
      all.remove();
      oldest.decref(ts);
    }
    made.incref();
    objects.put(text, made);
  }

  /** Releases all. */
  void release(ThreadState ts) {
    List<T> all = new ArrayList<>(objects.values());
    objects.clear();
    for (T object : all) {
      object.decref(ts);
    }
  }
}
