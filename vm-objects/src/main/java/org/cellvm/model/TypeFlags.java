package org.cellvm.model;

/** {@code __flags__}: CPython's type flags, as far as a type's nature decides them. */
final class TypeFlags {
  private static final long DEFAULT = 1 << 0 | 1 << 1 | 1 << 3 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8;
  private static final long INDEX = 1 << 17;
  private static final long VERSION_TAG = 1 << 18;
  private static final long HEAP_TYPE = 1 << 9;
  private static final long BASE_TYPE = 1 << 10;
  private static final long READY = 1 << 12;
  private static final long COLLECTED = 1 << 14;
  private static final long ABSTRACT = 1 << 20;

  private TypeFlags() {}

  static long of(PyType type) {
    long flags = DEFAULT | INDEX | VERSION_TAG | READY;
    if (type.isBaseType()) {
      flags |= BASE_TYPE;
    }
    if (type instanceof HeapType) {
      HeapType t = (HeapType) type;
      flags |= HEAP_TYPE;
      flags |= t.isCollected ? COLLECTED : 0;
      flags |= t.isAbstract ? ABSTRACT : 0;
    }
    flags |= type.isSubtype(IntType.TYPE) ? 1L << 23 : 0;
    flags |= type.isSubtype(LongType.TYPE) ? 1L << 24 : 0;
    flags |= type.isSubtype(ListType.TYPE) ? 1L << 25 : 0;
    flags |= type.isSubtype(TupleType.TYPE) ? 1L << 26 : 0;
    flags |= type.isSubtype(StrType.TYPE) ? 1L << 27 : 0;
    flags |= type.isSubtype(UnicodeType.TYPE) ? 1L << 28 : 0;
    flags |= type.isSubtype(DictType.TYPE) ? 1L << 29 : 0;
    flags |= type.isSubtype(PyExc.BaseException) ? 1L << 30 : 0;
    flags |= type.isSubtype(TypeType.TYPE) ? 1L << 31 : 0;
    return flags;
  }
}
