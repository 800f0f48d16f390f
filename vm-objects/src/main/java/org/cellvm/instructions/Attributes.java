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
import org.cellvm.model.descriptors.PyMemberDescr;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/**
 * What LOAD_ATTR, STORE_ATTR and method calls mean, with an inline cache for instances of user
 * classes and for methods of built-in types.
 *
 * <p>What a type has under a name is looked up once and is valid as long as the type's {@link
 * PyType#version}. Where it is not a data descriptor the instance's own dict comes first; there the
 * cache keeps the place of the key, which is right if that place holds the very same string.
 */
public final class Attributes {
  private Attributes() {}

  @Operation(
      operands = "-> A, B, name C, cache",
      effect = "R[A] := R[B].names[C]",
      quick = "loadCached",
      can = Can.RAISE | Can.RUN)
  public static PyObject loadAttr(ThreadState ts, PyObject o, PyString name, AttributeCache cache) {
    if (o instanceof PyInstance instance
        && cache.entry(instance.type) == null
        && !cache.isWithoutEntry(instance.type)) {
      fill(ts, instance.type, name, cache);
    }
    return Objects.getAttr(ts, o, name);
  }

  /** LOAD_ATTR where the cache knows what the type has: owned; else null. */
  static PyObject loadCached(ThreadState ts, PyObject o, PyString name, AttributeCache cache) {
    if (!(o instanceof PyInstance instance)) {
      return null;
    }
    PyType type = instance.type;
    AttributeCache entry = cache.entry(type);
    if (entry == null) {
      PyObject value = cache.slotValue(instance);
      return value == null ? null : Ref.inc(value);
    }
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
    return entry.isValue ? Ref.inc(inType) : null;
  }

  /**
   * Fills the cache if the type looks attributes up in the default way and has no data descriptor,
   * or one of a slot.
   */
  private static void fill(ThreadState ts, PyType type, PyString name, AttributeCache all) {
    AttributeCache cache = all.vacant();
    cache.version = 0;
    if (type.owner(Slots.TP_GETATTRO) != ObjectType.TYPE) {
      all.noteSlot(type, -1);
      return;
    }
    PyObject inType = type.lookup(ts, name);
    if (inType != null && mayTakeOver(inType.type())) {
      all.noteSlot(type, slotOf(inType, type));
      return;
    }
    if (inType instanceof PyMethodDescr method && !type.isSubtype(method.type)) {
      // It can be looked up only to find that it does not apply.
      all.noteSlot(type, -1);
      return;
    }
    cache.inType = inType;
    cache.isValue = inType != null && !inType.type().has(Slots.TP_DESCR_GET);
    cache.version = type.version;
  }

  /** The place of the slot that a descriptor is for, -1 if it is for none of the type's. */
  private static int slotOf(PyObject descriptor, PyType type) {
    return descriptor instanceof PyMemberDescr member ? member.slotIn(type) : -1;
  }

  /**
   * The callable, and its receiver in {@code r[receiver]}; that stays null where the attribute is
   * to be called as it is.
   */
  @Operation(
      operands = "=> A, take B, name C, cache, slots X",
      effect = "R[A] := the callable of R[B].names[C], R[X] := its first argument or null",
      can = Can.RAISE | Can.RUN)
  public static PyObject loadMethod(
      ThreadState ts, PyObject o, PyString name, AttributeCache cache, PyObject[] r, int receiver) {
    PyType type = o.type();
    AttributeCache entry = cache.entry(type);
    if (entry == null && !cache.isWithoutEntry(type)) {
      fill(ts, type, name, cache);
      entry = cache.entry(type);
    }
    if (entry != null) {
      PyObject inType = entry.inType;
      PyDict dict = o.instanceDict();
      if (isMethod(inType) && (dict == null || dict.getStr(ts, name) == null)) {
        inType.incref();
        r[receiver] = o;
        return inType;
      }
    } else {
      PyObject method = type.unboundMethod(ts, o, name);
      if (method != null) {
        r[receiver] = o;
        return method;
      }
    }
    PyObject attribute = loadCached(ts, o, name, cache);
    if (attribute == null) {
      attribute = Objects.getAttr(ts, o, name);
    }
    o.decref(ts);
    return attribute;
  }

  /** LOAD_METHOD: the method, borrowed, where the cache says that the type has it; else null. */
  public static PyObject cachedMethod(PyObject o, PyString name, AttributeCache cache) {
    AttributeCache entry = cache.entry(o.type());
    if (entry == null || !isMethod(entry.inType)) {
      return null;
    }
    PyDict dict = o.instanceDict();
    return dict == null || dict.isWithout(name) ? entry.inType : null;
  }

  /**
   * Whether an object of that type in a class decides on instances' attributes, or may one day: a
   * Python class can gain {@code __get__} and {@code __set__}, which no version here tells.
   */
  private static boolean mayTakeOver(PyType type) {
    return type instanceof HeapType || type.has(Slots.TP_DESCR_SET);
  }

  private static boolean isMethod(PyObject inType) {
    return inType instanceof PyFunctionObject || inType instanceof PyMethodDescr;
  }

  /** LOAD_ATTR of a value that the cache leads to, borrowed; else null. */
  public static PyObject cached(PyObject o, PyString name, AttributeCache cache) {
    if (o instanceof PyInstance instance) {
      AttributeCache entry = cache.entry(instance.type);
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
      } else {
        return cache.slotValue(instance);
      }
    }
    return null;
  }

  /** Where an instance's dict holds a name, if the cache knows; else -1. */
  public static int cachedPlace(PyObject o, PyString name, AttributeCache cache) {
    if (o instanceof PyInstance instance) {
      AttributeCache entry = cache.entry(instance.type);
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

  /**
   * STORE_ATTR of an attribute that an instance does not have, if the cache knows that its dict or
   * a slot is to have it; else false, with nothing done. The old value of a slot is replaced if it
   * lives on. No code runs. The value is borrowed.
   */
  public static boolean storeNew(
      ThreadState ts, PyObject o, PyString name, AttributeCache cache, PyObject value) {
    if (!(o instanceof PyInstance instance)) {
      return false;
    }
    AttributeCache entry = cache.entry(instance.type);
    if (entry == null) {
      PyObject old = cache.slotValue(instance);
      return (old == null || old.refcnt != 1) && storeSlot(ts, value, instance, cache);
    }
    PyDict dict = instance.dict;
    if (dict == null ? !instance.hasInstanceDict() : !dict.isWithout(name)) {
      return false;
    }
    if (dict == null) {
      dict = new PyDict(ts);
      instance.dict = dict;
    }
    dict.putStr(ts, name, value);
    entry.place = Math.max(dict.hint(name), 0);
    return true;
  }

  @Operation(
      operands = "A, B, name C, cache",
      effect = "R[A].names[C] := R[B]",
      quick = "storeCached",
      can = Can.RAISE | Can.RUN)
  public static void storeAttr(
      ThreadState ts, PyObject o, PyObject value, PyString name, AttributeCache cache) {
    if (o instanceof PyInstance instance
        && cache.entry(instance.type) == null
        && !cache.isWithoutEntry(instance.type)) {
      fillForStore(ts, instance.type, name, cache);
    }
    Objects.setAttr(ts, o, name, value);
  }

  /** STORE_ATTR into an instance's dict, where the cache knows that it goes there; else false. */
  static boolean storeCached(
      ThreadState ts, PyObject o, PyObject value, PyString name, AttributeCache cache) {
    if (!(o instanceof PyInstance instance)) {
      return false;
    }
    AttributeCache entry = cache.entry(instance.type);
    if (entry == null) {
      return storeSlot(ts, value, instance, cache);
    }
    PyDict dict = instance.dict;
    if (dict == null) {
      return storeNew(ts, o, name, cache, value);
    }
    PyObject[] keys = dict.keys;
    int place = entry.place;
    if (place < keys.length && keys[place] == name) {
      dict.replaceAt(ts, place, value);
    } else {
      dict.putStr(ts, name, value);
      entry.place = Math.max(dict.hint(name), 0);
    }
    return true;
  }

  private static boolean storeSlot(
      ThreadState ts, PyObject value, PyInstance o, AttributeCache cache) {
    if (!cache.hasSlot(o)) {
      return false;
    }
    PyObject[] slots = o.slotValues();
    PyObject old = slots[cache.slot];
    slots[cache.slot] = Ref.inc(value);
    Ref.dec(ts, old);
    return true;
  }

  @Operation(
      operands = "A, name B",
      effect = "delete R[A].names[B]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteAttr(ThreadState ts, PyObject o, PyString name) {
    Objects.setAttr(ts, o, name, null);
  }

  private static void fillForStore(ThreadState ts, PyType type, PyString name, AttributeCache all) {
    AttributeCache cache = all.vacant();
    cache.version = 0;
    if (type.owner(Slots.TP_SETATTRO) != ObjectType.TYPE) {
      all.noteSlot(type, -1);
      return;
    }
    PyObject inType = type.lookup(ts, name);
    if (inType == null || !mayTakeOver(inType.type())) {
      cache.version = type.version;
    } else {
      all.noteSlot(type, slotOf(inType, type));
    }
  }
}
