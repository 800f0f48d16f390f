package org.cellvm.library.builtin;

import org.cellvm.model.*;

/** What is in {@code __builtin__} besides functions: types, exceptions and constants. */
final class BuiltinNames {
  private static final PyType[] TYPES = {
    BaseStringType.TYPE,
    BoolType.TYPE,
    BufferType.TYPE,
    ByteArrayType.TYPE,
    ClassMethodType.TYPE,
    ComplexType.TYPE,
    DictType.TYPE,
    EnumerateType.TYPE,
    FileType.TYPE,
    FloatType.TYPE,
    FrozenSetType.TYPE,
    IntType.TYPE,
    ListType.TYPE,
    LongType.TYPE,
    MemoryViewType.TYPE,
    ObjectType.TYPE,
    PropertyType.TYPE,
    ReversedType.TYPE,
    SetType.TYPE,
    SliceType.TYPE,
    StaticMethodType.TYPE,
    StrType.TYPE,
    SuperType.TYPE,
    TupleType.TYPE,
    TypeType.TYPE,
    UnicodeType.TYPE,
    XRangeType.TYPE
  };

  private BuiltinNames() {}

  static void addTo(ThreadState ts, PyDict dict) {
    for (PyType type : TYPES) {
      dict.putStr(ts, name(ts, type.name()), type);
    }
    dict.putStr(ts, name(ts, "bytes"), StrType.TYPE);
    dict.putStr(ts, name(ts, "None"), PyNone.NONE);
    dict.putStr(ts, name(ts, "Ellipsis"), PyEllipsis.ELLIPSIS);
    dict.putStr(ts, name(ts, "NotImplemented"), PyNotImplemented.NOT_IMPLEMENTED);
    dict.putStr(ts, name(ts, "True"), PyBool.TRUE);
    dict.putStr(ts, name(ts, "False"), PyBool.FALSE);
    dict.putStr(ts, name(ts, "__debug__"), PyBool.of(ts.interp.optimize == 0));
    for (BaseExceptionType type : PyExc.all()) {
      String full = type.name();
      dict.putStr(ts, name(ts, full.substring(full.indexOf('.') + 1)), type);
    }
  }

  private static PyString name(ThreadState ts, String text) {
    return PyString.intern(ts, PyString.fromString(text));
  }
}
