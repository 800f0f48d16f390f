package org.cellvm.model.text;

import org.cellvm.model.Names;

/**
 * The interned strings of one VM, beyond the process-wide {@link Names}. It owns no references: a
 * string that dies takes itself out. Open addressing with linear probing, so that removal can close
 * the gap by moving strings back.
 */
public final class InternTable {
  private PyString[] table = new PyString[4096];
  private int count;

  /** The string equal to {@code s} that is in the table, borrowed; {@code s} enters if none is. */
  public PyString intern(PyString s) {
    int mask = table.length - 1;
    int i = slot(s, mask);
    for (PyString t = table[i]; t != null; t = table[i]) {
      if (t.equalTo(s)) {
        return t;
      }
      i = i + 1 & mask;
    }
    table[i] = s;
    s.interned = true;
    if (++count * 2 > table.length) {
      grow();
    }
    return s;
  }

  public void remove(PyString s) {
    int mask = table.length - 1;
    int i = slot(s, mask);
    while (table[i] != s) {
      if (table[i] == null) {
        return;
      }
      i = i + 1 & mask;
    }
    count--;
    for (int j = i + 1 & mask; table[j] != null; j = j + 1 & mask) {
      int home = slot(table[j], mask);
      if ((j - home & mask) >= (j - i & mask)) {
        table[i] = table[j];
        i = j;
      }
    }
    table[i] = null;
  }

  private void grow() {
    PyString[] old = table;
    PyString[] bigger = new PyString[old.length * 2];
    int mask = bigger.length - 1;
    for (PyString s : old) {
      if (s != null) {
        int i = slot(s, mask);
        while (bigger[i] != null) {
          i = i + 1 & mask;
        }
        bigger[i] = s;
      }
    }
    table = bigger;
  }

  /** Where the probing for a string begins. */
  public static int slot(PyString s, int mask) {
    long h = s.hash();
    return (int) (h ^ h >>> 29) & mask;
  }
}
