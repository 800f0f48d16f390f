package org.cellvm.model.classes;

import org.cellvm.model.NoneType;
import org.cellvm.model.NotImplementedType;
import org.cellvm.model.PyType;
import org.cellvm.model.bytes.BufferType;
import org.cellvm.model.bytes.ByteArrayType;
import org.cellvm.model.bytes.MemoryViewType;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.DictItemsType;
import org.cellvm.model.mappings.DictKeysType;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.FrozenSetType;
import org.cellvm.model.mappings.SetType;
import org.cellvm.model.memory.WeakProxySlots;
import org.cellvm.model.numbers.ComplexType;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.IntType;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.model.sequences.TupleType;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.UnicodeType;

/** {@code __flags__}: CPython's type flags, as far as a type's nature decides them. */
public final class TypeFlags {
  /**
   * The features that all types have: character buffers, {@code in}, operations in place, rich
   * comparison, weak references, iterators and attributes of the class.
   */
  private static final long DEFAULT = 1 << 0 | 1 << 1 | 1 << 3 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8;

  private static final long INDEX = 1 << 17;
  private static final long VERSION_TAG = 1 << 18;
  private static final long HEAP_TYPE = 1 << 9;
  private static final long BASE_TYPE = 1 << 10;
  private static final long READY = 1 << 12;
  private static final long COLLECTED = 1 << 14;
  private static final long ABSTRACT = 1 << 20;
  private static final long CHECK_TYPES = 1 << 4;
  private static final long NEW_BUFFER = 1 << 21;
  private static final long INT_SUBCLASS = 1L << 23;
  private static final long LONG_SUBCLASS = 1L << 24;
  private static final long LIST_SUBCLASS = 1L << 25;
  private static final long TUPLE_SUBCLASS = 1L << 26;
  private static final long STRING_SUBCLASS = 1L << 27;
  private static final long UNICODE_SUBCLASS = 1L << 28;
  private static final long DICT_SUBCLASS = 1L << 29;
  private static final long BASE_EXC_SUBCLASS = 1L << 30;
  private static final long TYPE_SUBCLASS = 1L << 31;

  private TypeFlags() {}

  static long of(PyType type) {
    if (type == NoneType.TYPE || type == NotImplementedType.TYPE) {
      return READY;
    }
    long flags = DEFAULT | INDEX | VERSION_TAG | READY;
    flags |= checksTypes(type) ? CHECK_TYPES : 0;
    if (type.isBaseType()) {
      flags |= BASE_TYPE;
    }
    if (type instanceof HeapType t) {
      flags |= HEAP_TYPE;
      flags |= t.isCollected ? COLLECTED : 0;
      flags |= t.isAbstract ? ABSTRACT : 0;
    } else {
      flags |= isCollected(type) ? COLLECTED : 0;
      flags |= hasNewBuffer(type) ? NEW_BUFFER : 0;
    }
    flags |= type.isSubtype(IntType.TYPE) ? INT_SUBCLASS : 0;
    flags |= type.isSubtype(LongType.TYPE) ? LONG_SUBCLASS : 0;
    flags |= type.isSubtype(ListType.TYPE) ? LIST_SUBCLASS : 0;
    flags |= type.isSubtype(TupleType.TYPE) ? TUPLE_SUBCLASS : 0;
    flags |= type.isSubtype(StrType.TYPE) ? STRING_SUBCLASS : 0;
    flags |= type.isSubtype(UnicodeType.TYPE) ? UNICODE_SUBCLASS : 0;
    flags |= type.isSubtype(DictType.TYPE) ? DICT_SUBCLASS : 0;
    flags |= type.isSubtype(PyExc.BaseException) ? BASE_EXC_SUBCLASS : 0;
    flags |= type.isSubtype(TypeType.TYPE) ? TYPE_SUBCLASS : 0;
    return flags;
  }

  /**
   * Whether the number slots of a type look at the types of their operands themselves. Operands of
   * other types are coerced first, as those of all types were before Python 2.1.
   */
  public static boolean checksTypes(PyType type) {
    return type.checksOperandTypes()
        || type.isHeapType()
        || type instanceof IntType
        || type instanceof LongType
        || type instanceof FloatType
        || type instanceof ComplexType
        || type instanceof StrType
        || type instanceof UnicodeType
        || type instanceof SetType
        || type instanceof FrozenSetType
        || type instanceof DictKeysType
        || type instanceof DictItemsType
        || type instanceof InstanceObjectType
        || type instanceof WeakProxySlots;
  }

  /** Whether CPython's collector tracks the instances of a built-in type. */
  private static boolean isCollected(PyType type) {
    return switch (type.name().substring(type.name().lastIndexOf('.') + 1)) {
      case "object", "int", "long", "bool", "float", "complex", "basestring", "str", "unicode" ->
          false;
      case "bytearray", "buffer", "xrange", "rangeiterator", "code", "file", "ellipsis" -> false;
      case "formatteriterator", "fieldnameiterator" -> false;
      case "AST", "IncrementalNewlineDecoder", "NullImporter", "Random", "Struct", "UCD" -> false;
      case "BZ2Compressor", "BZ2Decompressor", "BZ2File", "Compress", "Decompress", "HASH" -> false;
      case "SRE_Match", "SRE_Pattern", "SRE_Scanner", "md5", "sha", "StringI", "StringO" -> false;
      case "array", "mmap", "lock", "epoll", "poll", "socket", "Dialect", "Profiler" -> false;
      case "date", "datetime", "time", "timedelta", "tzinfo" -> false;
      case "Connection", "Cursor", "PrepareProtocol", "Row", "Statement" -> false;
      case "_SSLSocket" -> false;
      default -> !(type instanceof StructSequenceType);
    };
  }

  private static boolean hasNewBuffer(PyType type) {
    return type instanceof StrType
        || type instanceof ByteArrayType
        || type instanceof BufferType
        || type instanceof MemoryViewType;
  }
}
