package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/**
 * What LOAD_ATTR, STORE_ATTR and method calls mean, with an inline cache for instances of user
 * classes and for methods of built-in types.
 *
 * <p>What a type answers for a name is found once and holds as long as the type's {@link
 * PyType#version}. Where it is no data descriptor the instance's own dict comes first; there the
 * cache keeps the place of the key, which is right if that place holds the very same string.
 */
public final class Attributes {
  private Attributes() {}

  /**
   * An instruction's cache: two entries, for two types. Belongs to one instruction of one code
   * object, so to one VM.
   */
  public static final class Cache {
    /** The type's version this cache holds for; 0 for none. */
    int version;

    /**
     * What the type has under the name, borrowed (it lives while the version holds); may be null.
     */
    PyObject inType;

    /** {@link #inType} is no descriptor and never becomes one: the attribute's value. */
    boolean isValue;

    /** Where the name was last found in an instance's dict. */
    int place;

    /** The entry for a second type; null until one is met. */
    private Cache second;

    /** The entry that holds for a type; null if there is none. */
    Cache entry(PyType type) {
      int wanted = type.version;
      if (wanted == version) {
        return wanted == 0 ? null : this;
      }
      Cache other = second;
      return other != null && other.version == wanted && wanted != 0 ? other : null;
    }

    /** The entry to give to a type that has none. */
    private Cache vacant() {
      if (version == 0) {
        return this;
      }
      if (second == null) {
        second = new Cache();
      }
      return second;
    }
  }

  /** {@code o.name}, owned; {@code borrowed}: the operand lies below the value stack. */
  public static PyObject load(
      ThreadState ts, PyObject o, boolean borrowed, PyString name, Cache cache) {
    if (o instanceof PyInstance instance) {
      PyType type = instance.type;
      Cache entry = cache.entry(type);
      if (entry != null) {
        PyDict dict = instance.dict;
        if (dict != null) {
          PyObject[] keys = dict.keys;
          int place = entry.place;
          if (place < keys.length && keys[place] == name) {
            return Ref.inc(dict.values[place]);
          }
          PyObject value = dict.getStr(ts, name);
          if (value != null) {
            entry.place = Math.max(dict.hint(name), 0);
            return Ref.inc(value);
          }
        }
        PyObject inType = entry.inType;
        if (inType instanceof PyFunctionObject fn) {
          return Objects.boundMethod(ts, fn, o, type);
        }
        if (entry.isValue) {
          return Ref.inc(inType);
        }
      } else {
        fill(ts, type, name, cache.vacant());
      }
    }
    if (borrowed) {
      o.incref();
      try {
        return Objects.getAttr(ts, o, name);
      } finally {
        o.decref(ts);
      }
    }
    return Objects.getAttr(ts, o, name);
  }

  /**
   * Fills the cache if the type looks attributes up in the default way and has no data descriptor.
   */
  private static void fill(ThreadState ts, PyType type, PyString name, Cache cache) {
    cache.version = 0;
    if (type.owner(Slots.TP_GETATTRO) != ObjectType.TYPE) {
      return;
    }
    PyObject inType = type.lookup(ts, name);
    if (inType != null && inType.type().has(Slots.TP_DESCR_SET)) {
      return;
    }
    cache.inType = inType;
    cache.isValue = inType != null && isNeverDescriptor(inType.type());
    cache.version = type.version;
  }

  /**
   * LOAD_METHOD: {@code R[dst]} := the callable and {@code R[receiver]} := its first argument, or
   * null where the attribute is to be called as it is. Consumes {@code R[b]} if it is on the stack.
   */
  public static void loadMethod(
      ThreadState ts,
      PyObject[] r,
      int dst,
      int b,
      int receiver,
      boolean borrowed,
      PyString name,
      Cache cache) {
    PyObject o = r[b];
    PyType type = o.type();
    Cache entry = cache.entry(type);
    if (entry != null) {
      PyObject inType = entry.inType;
      PyDict dict = o.instanceDict();
      if (isMethod(inType) && (dict == null || dict.getStr(ts, name) == null)) {
        inType.incref();
        if (borrowed) {
          o.incref();
        }
        r[receiver] = o;
        r[dst] = inType;
        return;
      }
    } else {
      fill(ts, type, name, cache.vacant());
    }
    PyObject attribute = load(ts, o, borrowed, name, cache);
    if (!borrowed) {
      o.decref(ts);
    }
    r[dst] = attribute;
  }

  /** LOAD_METHOD: the method, borrowed, where the cache says that the type has it; else null. */
  public static PyObject cachedMethod(PyObject o, PyString name, Cache cache) {
    Cache entry = cache.entry(o.type());
    if (entry == null || !isMethod(entry.inType)) {
      return null;
    }
    PyDict dict = o.instanceDict();
    return dict == null || dict.isWithout(name) ? entry.inType : null;
  }

  private static boolean isNeverDescriptor(PyType type) {
    return !(type instanceof HeapType) && !type.has(Slots.TP_DESCR_GET);
  }

  private static boolean isMethod(PyObject inType) {
    return inType instanceof PyFunctionObject || inType instanceof PyMethodDescr;
  }

  /** LOAD_ATTR of a value that the cache leads to, borrowed; else null. */
  public static PyObject cached(PyObject o, PyString name, Cache cache) {
    if (o instanceof PyInstance instance) {
      Cache entry = cache.entry(instance.type);
      if (entry != null) {
        PyDict dict = instance.dict;
        if (dict != null) {
          PyObject[] keys = dict.keys;
          int place = entry.place;
          if (place < keys.length && keys[place] == name) {
            return dict.values[place];
          }
        }
        if (entry.isValue && (dict == null || dict.isWithout(name))) {
          return entry.inType;
        }
      }
    }
    return null;
  }

  /** Where an instance's dict holds a name, if the cache knows; else -1. */
  public static int cachedPlace(PyObject o, PyString name, Cache cache) {
    if (o instanceof PyInstance instance) {
      Cache entry = cache.entry(instance.type);
      PyDict dict = instance.dict;
      if (entry != null && dict != null) {
        PyObject[] keys = dict.keys;
        int place = entry.place;
        if (place < keys.length && keys[place] == name) {
          return place;
        }
      }
    }
    return -1;
  }

  /** STORE_ATTR at a {@link #cachedPlace}; the value is borrowed and may have no owner yet. */
  public static void storeAt(ThreadState ts, PyObject o, int place, PyObject value) {
    ((PyInstance) o).dict.replaceAt(ts, place, value);
  }

  /** {@code o.name = value}; both borrowed. */
  public static void store(
      ThreadState ts, PyObject o, PyString name, PyObject value, boolean borrowed, Cache cache) {
    if (o instanceof PyInstance instance) {
      PyType type = instance.type;
      Cache entry = cache.entry(type);
      if (entry != null) {
        PyDict dict = instance.dict;
        if (dict != null) {
          PyObject[] keys = dict.keys;
          int place = entry.place;
          if (place < keys.length && keys[place] == name) {
            dict.replaceAt(ts, place, value);
            return;
          }
          dict.putStr(ts, name, value);
          entry.place = Math.max(dict.hint(name), 0);
          return;
        }
      } else {
        fillForStore(ts, type, name, cache.vacant());
      }
    }
    if (borrowed) {
      o.incref();
      try {
        Objects.setAttr(ts, o, name, value);
      } finally {
        o.decref(ts);
      }
    } else {
      Objects.setAttr(ts, o, name, value);
    }
  }

  private static void fillForStore(ThreadState ts, PyType type, PyString name, Cache cache) {
    cache.version = 0;
    if (type.owner(Slots.TP_SETATTRO) != ObjectType.TYPE) {
      return;
    }
    PyObject inType = type.lookup(ts, name);
    if (inType == null || !inType.type().has(Slots.TP_DESCR_SET)) {
      cache.version = type.version;
    }
  }
}
