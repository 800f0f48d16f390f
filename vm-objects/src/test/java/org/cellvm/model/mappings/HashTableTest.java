package org.cellvm.model.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cellvm.model.Fnv;
import org.cellvm.model.Interpreter;
import org.cellvm.model.Lcg;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.junit.jupiter.api.Test;

/**
 * The order of dicts and sets under insertion, deletion, popitem and growth. The expected numbers
 * are hashes over the orders that CPython 2.7.18 showed for the same operations.
 */
class HashTableTest {
  private final ThreadState ts = new ThreadState(new Interpreter());

  @Test
  void ordersOfIntKeysAreCPythons() {
    assertEquals(-2499340996264171785L, orders(1, false));
    assertEquals(8827005666891681211L, orders(2, false));
    assertEquals(-4507520017917933025L, orders(3, false));
  }

  @Test
  void ordersOfStrKeysAreCPythons() {
    assertEquals(-4325935746701445347L, orders(1, true));
    assertEquals(5605715337301536473L, orders(2, true));
    assertEquals(-7654559086085803983L, orders(3, true));
  }

  @Test
  void aHintIsTheSlotOfTheKeyItself() {
    PyDict dict = new PyDict(ts);
    PyString name = PyString.fromString("name");
    dict.put(ts, name, PyNone.NONE);
    int hint = dict.hint(name);
    assertEquals(name, dict.keys[hint]);
    assertEquals(-1, dict.hint(PyString.fromString("name")));
    int before = dict.keysVersion;
    dict.put(ts, name, PyBool.TRUE);
    assertEquals(before, dict.keysVersion);
    dict.remove(ts, name);
    assertEquals(before + 1, dict.keysVersion);
    assertEquals(-1, dict.hint(name));
  }

  private long orders(long seed, boolean strings) {
    Lcg random = new Lcg(seed);
    PyDict dict = new PyDict(ts);
    PySet set = new PySet(ts);
    Fnv hash = new Fnv();
    for (int i = 0; i < 3000; i++) {
      long op = random.next(100);
      long k = random.next(400);
      k = k * (1 + 63 * random.next(2)) - 20;
      PyObject key = strings ? PyString.fromString(Long.toString(k)) : PyInt.valueOf(k);
      if (op < 55) {
        dict.put(ts, key, PyInt.valueOf(i));
        set.add(ts, key);
      } else if (op < 95) {
        dict.remove(ts, key);
        set.discard(ts, key);
      } else if (dict.size() > 0) {
        PyTuple item = (PyTuple) DictType.popItem(ts, dict);
        hash.add(number(item.items[0]));
        hash.add(number(set.takeAny()));
      }
      if (i % 50 == 0) {
        addAll(hash, dict);
        addAll(hash, set);
      }
    }
    return hash.value;
  }

  private static void addAll(Fnv hash, HashTable table) {
    for (int i = table.next(-1); i >= 0; i = table.next(i)) {
      hash.add(number(table.keys[i]));
    }
  }

  private static long number(PyObject key) {
    return key instanceof PyInt ? ((PyInt) key).value : Long.parseLong(key.toString());
  }
}
