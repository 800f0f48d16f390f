package org.cellvm.runtime.embedding;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/**
 * What one VM has made of the texts that its host passed last: the names of variables, the code of
 * expressions. Each text has one place, by its hash, which it shares with others. The VM's lock
 * guards it.
 */
final class RecentTexts<T extends PyObject> {
  /** Longer texts are made anew each time. */
  private static final int LONGEST = 500;

  private final String[] texts;

  /** By place: owned; null for none. */
  private final PyObject[] made;

  /**
   * @param places a power of two: how many texts are remembered at most
   */
  RecentTexts(int places) {
    texts = new String[places];
    made = new PyObject[places];
  }

  private int place(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 16) & texts.length - 1;
  }

  /** Returns what was made of the text, owned; null if that is not known. */
  @SuppressWarnings("unchecked") // only T come in
  T find(String text) {
    int i = place(text);
    PyObject known = text.equals(texts[i]) ? made[i] : null;
    if (known != null) {
      known.incref();
    }
    return (T) known;
  }

  /** Remembers what was made of a text, which {@link #find} does not know; borrowed. */
  void add(ThreadState ts, String text, T object) {
    if (text.length() > LONGEST) {
      return;
    }
    int i = place(text);
    PyObject old = made[i];
    object.incref();
    texts[i] = text;
    made[i] = object;
    Ref.dec(ts, old);
  }

  /** Releases all. */
  void release(ThreadState ts) {
    for (int i = 0; i < made.length; i++) {
      PyObject object = made[i];
      texts[i] = null;
      made[i] = null;
      Ref.dec(ts, object);
    }
  }
}
