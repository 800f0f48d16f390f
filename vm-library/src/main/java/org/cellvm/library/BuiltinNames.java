package org.cellvm.library;

import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.BufferType;
import org.cellvm.model.bytes.ByteArrayType;
import org.cellvm.model.bytes.MemoryViewType;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.descriptors.ClassMethodType;
import org.cellvm.model.descriptors.PropertyType;
import org.cellvm.model.descriptors.StaticMethodType;
import org.cellvm.model.descriptors.SuperType;
import org.cellvm.model.errors.BaseExceptionType;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.files.FileType;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.FrozenSetType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.SetType;
import org.cellvm.model.numbers.BoolType;
import org.cellvm.model.numbers.ComplexType;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.IntType;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.EnumerateType;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.ReversedType;
import org.cellvm.model.sequences.SliceType;
import org.cellvm.model.sequences.TupleType;
import org.cellvm.model.sequences.XRangeType;
import org.cellvm.model.text.BaseStringType;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.UnicodeType;

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
