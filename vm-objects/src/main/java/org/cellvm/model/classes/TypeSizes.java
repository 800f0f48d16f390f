package org.cellvm.model.classes;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.sequences.PyTuple;

/**
 * The sizes in memory that CPython on 64 bits reports of objects: {@code __basicsize__}, {@code
 * __itemsize__} and the offsets of {@code __dict__} and of the weak references. Nothing is as large
 * as they say; programs compare and add them up.
 */
public final class TypeSizes {
  private static final int POINTER = 8;

  /** {@code type.__itemsize__}: a class takes so much more for each of its {@code __slots__}. */
  static final int MEMBER = 40;

  private TypeSizes() {}

  public static long basicSize(PyType type) {
    if (type instanceof HeapType h) {
      int pointers = h.ownSlots() + (h.addsDict ? 1 : 0) + (h.addsWeakrefs ? 1 : 0);
      return basicSize(h.base()) + (long) POINTER * pointers;
    }
    long size =
        switch (shortName(type)) {
          case "NoneType", "NotImplementedType", "basestring", "ellipsis" -> 16;
          case "cell",
              "classmethod",
              "dict_items",
              "dict_keys",
              "dict_values",
              "dictproxy",
              "float",
              "int",
              "long",
              "module",
              "staticmethod",
              "tuple" ->
              24;
          case "bytearray_iterator",
              "callable-iterator",
              "complex",
              "iterator",
              "listiterator",
              "listreverseiterator",
              "method-wrapper",
              "reversed",
              "tupleiterator" ->
              32;
          case "str" -> 37;
          case "BaseException",
              "builtin_function_or_method",
              "classmethod_descriptor",
              "formatteriterator",
              "getset_descriptor",
              "instance",
              "list",
              "member_descriptor",
              "method_descriptor",
              "slice",
              "super",
              "sys.long_info",
              "traceback",
              "xrange" ->
              40;
          case "SystemExit",
              "bytearray",
              "enumerate",
              "fieldnameiterator",
              "generator",
              "instancemethod",
              "rangeiterator",
              "setiterator",
              "unicode",
              "wrapper_descriptor" ->
              48;
          case "dictionary-itemiterator",
              "dictionary-keyiterator",
              "dictionary-valueiterator",
              "property",
              "weakcallableproxy",
              "weakproxy",
              "weakref" ->
              56;
          case "EnvironmentError", "buffer", "sys.version_info" -> 64;
          case "classobj" -> 72;
          case "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError" -> 80;
          case "SyntaxError", "function" -> 88;
          case "sys.float_info" -> 112;
          case "memoryview" -> 120;
          case "code" -> 128;
          case "file" -> 144;
          case "flags", "sys.flags" -> 152;
          case "frozenset", "set" -> 200;
          case "dict" -> 248;
          case "frame" -> 384;
          case "type" -> 872;
          default -> 0;
        };
    return size != 0 ? size : type.base() == null ? 16 : basicSize(type.base());
  }

  private static String shortName(PyType type) {
    String name = type.name();
    return name.startsWith("exceptions.") ? name.substring("exceptions.".length()) : name;
  }

  static long itemSize(PyType type) {
    return switch (builtin(type).name()) {
      case "str" -> 1;
      case "long" -> 4;
      case "frame", "tuple" -> 8;
      case "type" -> 40;
      default -> 0;
    };
  }

  /** The nearest built-in type that a class derives from. */
  private static PyType builtin(PyType type) {
    while (type.isHeapType()) {
      type = type.base();
    }
    return type;
  }

  /** {@code __dictoffset__}: negative, counted from the end, behind a part of variable size. */
  static long dictOffset(PyType type) {
    if (!type.instancesHaveDict()) {
      return 0;
    }
    if (!(type instanceof HeapType h)) {
      return switch (type.name()) {
        case "function" -> 64;
        case "type" -> 264;
        default -> 16;
      };
    }
    if (!h.addsDict) {
      return dictOffset(h.base());
    }
    return itemSize(h) > 0 ? -POINTER : basicSize(h.base()) + (long) POINTER * h.ownSlots();
  }

  static long weakrefOffset(PyType type) {
    if (!type.instancesHaveWeakrefs()) {
      return 0;
    }
    if (type instanceof HeapType h) {
      return h.addsWeakrefs ? basicSize(h) - POINTER : weakrefOffset(h.base());
    }
    return switch (type.name()) {
      case "instance" -> 32;
      case "generator", "instancemethod" -> 40;
      case "classobj" -> 64;
      case "function" -> 72;
      case "code", "file" -> 120;
      case "frozenset", "set" -> 192;
      case "type" -> 368;
      default -> basicSize(type) - POINTER;
    };
  }

  /** What {@code object.__sizeof__} answers. */
  static long sizeOf(PyObject o) {
    PyType type = o.type();
    long size = basicSize(type);
    if (o instanceof PyTuple t) {
      return size + (long) POINTER * t.items.length;
    }
    return o instanceof HeapType h ? size + (long) MEMBER * h.ownSlots() : size;
  }
}
