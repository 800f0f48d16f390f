package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** Methods of {@code unicode}: searching, splitting, stripping, encodings. */
abstract class UnicodeMethods extends UnicodeCaseMethods {
  UnicodeMethods(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Methods: searching

  @ExposedMethod(
      value = "find",
      parse = "O|OO:find",
      doc = "S.find(sub [,start [,end]]) -> the lowest index of sub in S[start:end], or -1")
  static long find(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.find(self, UnicodeType.decoded(ts, sub), range);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "O|OO:rfind",
      doc = "S.rfind(sub [,start [,end]]) -> the highest index of sub in S[start:end], or -1")
  static long rfind(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.rfind(self, UnicodeType.decoded(ts, sub), range);
  }

  @ExposedMethod(
      value = "index",
      parse = "O|OO:index",
      doc = "S.index(sub [,start [,end]]) -> int\n\nLike find, but a missing sub is a ValueError.")
  static long index(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    return found(find(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "rindex",
      parse = "O|OO:rindex",
      doc =
          "S.rindex(sub [,start [,end]]) -> int\n\nLike rfind, but a missing sub is a ValueError.")
  static long rindex(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "count",
      parse = "O|OO:count",
      doc = "S.count(sub[, start[, end]]) -> how often sub occurs in S[start:end] without overlap")
  static long count(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.count(self, UnicodeType.decoded(ts, sub), range);
  }

  @ExposedMethod(
      value = "startswith",
      parse = "O|OO:startswith",
      doc = "S.startswith(prefix[, start[, end]]) -> bool\n\nprefix can be a tuple of strings.")
  static boolean startswith(
      ThreadState ts, PyUnicode self, PyObject prefix, PyObject start, PyObject end) {
    return tailMatch(ts, self, prefix, start, end, StringMethods.LEFT);
  }

  @ExposedMethod(
      value = "endswith",
      parse = "O|OO:endswith",
      doc = "S.endswith(suffix[, start[, end]]) -> bool\n\nsuffix can be a tuple of strings.")
  static boolean endswith(
      ThreadState ts, PyUnicode self, PyObject suffix, PyObject start, PyObject end) {
    return tailMatch(ts, self, suffix, start, end, StringMethods.RIGHT);
  }

  static boolean tailMatch(
      ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end, int side) {
    return anyTailMatch(ts, self, sub, StringRange.of(ts, start, end), side);
  }

  /** As {@link #tailMatch}, with any of a tuple's strings. */
  static boolean anyTailMatch(
      ThreadState ts, PyUnicode self, PyObject sub, StringRange range, int side) {
    if (sub instanceof PyTuple) {
      for (PyObject item : ((PyTuple) sub).items) {
        if (tailMatch(ts, self, item, range, side)) {
          return true;
        }
      }
      return false;
    }
    if (!(sub instanceof PyBaseString) && (!Buffers.hasBytes(sub) || sub instanceof PyByteArray)) {
      throw tailMatchError(side, sub);
    }
    return tailMatch(ts, self, sub, range, side);
  }

  static boolean tailMatch(
      ThreadState ts, PyUnicode self, PyObject sub, StringRange range, int side) {
    return StringMethods.tailMatch(self, UnicodeType.decoded(ts, sub), range, side);
  }

  // Methods: splitting and joining

  @ExposedMethod(
      value = "split",
      parse = "|On:split",
      defaults = {"PyNone.NONE", "-1"},
      doc = "S.split([sep [,maxsplit]]) -> list of strings\n\nWithout sep, runs of white space.")
  static PyObject split(ThreadState ts, PyUnicode self, PyObject sep, long maxsplit) {
    int max = StringMethods.limit(maxsplit);
    if (sep == PyNone.NONE) {
      return StringMethods.splitSpace(ts, self, max);
    }
    return StringMethods.split(ts, self, UnicodeType.decoded(ts, sep), max);
  }

  @ExposedMethod(
      value = "rsplit",
      parse = "|On:rsplit",
      defaults = {"PyNone.NONE", "-1"},
      doc = "S.rsplit([sep [,maxsplit]]) -> list of strings\n\nAs split, from the end.")
  static PyObject rsplit(ThreadState ts, PyUnicode self, PyObject sep, long maxsplit) {
    int max = StringMethods.limit(maxsplit);
    if (sep == PyNone.NONE) {
      return StringMethods.rsplitSpace(ts, self, max);
    }
    return StringMethods.rsplit(ts, self, UnicodeType.decoded(ts, sep), max);
  }

  @ExposedMethod(
      value = "splitlines",
      parse = "|i:splitlines",
      defaults = "0",
      doc = "S.splitlines(keepends=False) -> list of the lines of S")
  static PyObject splitlines(ThreadState ts, PyUnicode self, long keepends) {
    return StringMethods.splitlines(ts, self, keepends != 0);
  }

  @ExposedMethod(
      value = "partition",
      convention = Convention.O,
      doc = "S.partition(sep) -> (head, sep, tail), at the first sep; (S, '', '') without")
  static PyObject partition(ThreadState ts, PyUnicode self, PyObject sep) {
    PyUnicode by = UnicodeType.decoded(ts, sep);
    return StringMethods.partition(ts, self, by, by);
  }

  @ExposedMethod(
      value = "rpartition",
      convention = Convention.O,
      doc = "S.rpartition(sep) -> (head, sep, tail), at the last sep; ('', '', S) without")
  static PyObject rpartition(ThreadState ts, PyUnicode self, PyObject sep) {
    PyUnicode by = UnicodeType.decoded(ts, sep);
    return StringMethods.rpartition(ts, self, by, by);
  }

  @ExposedMethod(
      value = "join",
      convention = Convention.O,
      doc = "S.join(iterable) -> the strings of the iterable with S between them")
  static PyObject join(ThreadState ts, PyUnicode self, PyObject iterable) {
    PyObject seq = ts.own(Sequences.fast(ts, iterable, "can only join an iterable"));
    return join(ts, self, Sequences.fastItems(seq), Sequences.fastSize(seq));
  }

  /** Joins {@code n} objects, strings of either kind, as unicode. */
  static PyObject join(ThreadState ts, PyBaseString separator, PyObject[] items, int n) {
    if (n == 0) {
      return PyUnicode.EMPTY;
    }
    if (n == 1 && items[0].getClass() == PyUnicode.class) {
      return Ref.inc(items[0]);
    }
    PyUnicode sep = n == 1 ? null : UnicodeType.decoded(ts, separator);
    UnicodeBuilder out = new UnicodeBuilder(n * 8);
    for (int i = 0; i < n; i++) {
      PyObject item = items[i];
      if (!(item instanceof PyBaseString)) {
        throw Errors.typeError(
            "sequence item "
                + i
                + ": expected string or Unicode, "
                + item.type().name()
                + " found");
      }
      if (i > 0) {
        out.append(sep);
      }
      out.append(item instanceof PyUnicode ? (PyUnicode) item : UnicodeType.decoded(ts, item));
    }
    return out.toText();
  }

  // Methods: stripping, padding, replacing

  @ExposedMethod(
      value = "strip",
      parse = "|O:strip",
      doc = "S.strip([chars]) -> S without white space, or the chars, at both ends")
  static PyObject strip(ThreadState ts, PyUnicode self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.BOTH, "strip");
  }

  @ExposedMethod(
      value = "lstrip",
      parse = "|O:lstrip",
      doc = "S.lstrip([chars]) -> S without white space, or the chars, at its start")
  static PyObject lstrip(ThreadState ts, PyUnicode self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.LEFT, "lstrip");
  }

  @ExposedMethod(
      value = "rstrip",
      parse = "|O:rstrip",
      doc = "S.rstrip([chars]) -> S without white space, or the chars, at its end")
  static PyObject rstrip(ThreadState ts, PyUnicode self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.RIGHT, "rstrip");
  }

  static PyObject strip(ThreadState ts, PyUnicode self, PyObject chars, int sides, String method) {
    if (chars == null || chars == PyNone.NONE) {
      return StringMethods.strip(self, sides);
    }
    if (!(chars instanceof PyBaseString)) {
      throw Errors.typeError(method + " arg must be None, unicode or str");
    }
    return StringMethods.strip(self, sides, UnicodeType.decoded(ts, chars));
  }

  @ExposedMethod(
      value = "center",
      parse = "n|O:center",
      doc = "S.center(width[, fillchar]) -> S in the middle of a string of that width")
  static PyObject center(ThreadState ts, PyUnicode self, long width, PyObject fill) {
    return StringMethods.center(self, width, fillChar(ts, fill));
  }

  @ExposedMethod(
      value = "ljust",
      parse = "n|O:ljust",
      doc = "S.ljust(width[, fillchar]) -> S at the start of a string of that width")
  static PyObject ljust(ThreadState ts, PyUnicode self, long width, PyObject fill) {
    return StringMethods.ljust(self, width, fillChar(ts, fill));
  }

  @ExposedMethod(
      value = "rjust",
      parse = "n|O:rjust",
      doc = "S.rjust(width[, fillchar]) -> S at the end of a string of that width")
  static PyObject rjust(ThreadState ts, PyUnicode self, long width, PyObject fill) {
    return StringMethods.rjust(self, width, fillChar(ts, fill));
  }

  @ExposedMethod(
      value = "zfill",
      parse = "n:zfill",
      doc = "S.zfill(width) -> S, a number, with zeros before it up to that width")
  static PyObject zfill(ThreadState ts, PyUnicode self, long width) {
    return StringMethods.zfill(self, width);
  }

  @ExposedMethod(
      value = "expandtabs",
      parse = "|i:expandtabs",
      defaults = "8",
      doc = "S.expandtabs([tabsize]) -> S with spaces for its tabs; tabsize is 8 if not given")
  static PyObject expandtabs(ThreadState ts, PyUnicode self, long tabsize) {
    return StringMethods.expandtabs(self, tabsize);
  }

  static int fillChar(ThreadState ts, PyObject fill) {
    if (fill == null) {
      return ' ';
    }
    PyUnicode u;
    try {
      u = UnicodeType.decoded(ts, fill);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("The fill character cannot be converted to Unicode");
    }
    if (u.length() != 1) {
      throw Errors.typeError("The fill character must be exactly one character long");
    }
    return u.at(0);
  }

  @ExposedMethod(
      value = "replace",
      parse = "OO|n:replace",
      defaults = "-1",
      doc = "S.replace(old, new[, count]) -> S with new for old, at most count times")
  static PyObject replace(ThreadState ts, PyUnicode self, PyObject old, PyObject by, long count) {
    return StringMethods.replace(
        self, UnicodeType.decoded(ts, old), UnicodeType.decoded(ts, by), count);
  }

  @ExposedMethod(
      value = "translate",
      convention = Convention.O,
      doc =
          "S.translate(table) -> S with each character mapped by table[ordinal] to an ordinal, a"
              + " unicode or None, which deletes it")
  static PyObject translate(ThreadState ts, PyUnicode self, PyObject table) {
    int n = self.length();
    UnicodeBuilder out = new UnicodeBuilder(n);
    for (int i = 0; i < n; i++) {
      int c = self.at(i);
      PyObject by;
      PyObject key = PyInt.valueOf(c);
      try {
        by = Objects.getItem(ts, table, key);
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.LookupError)) {
          throw e;
        }
        e.discard(ts);
        out.append(c);
        continue;
      } finally {
        key.decref(ts);
      }
      ts.own(by);
      if (by instanceof PyUnicode) {
        out.append((PyUnicode) by);
      } else if (by instanceof PyInt) {
        long to = ((PyInt) by).value;
        if (to < 0 || to > Character.MAX_CODE_POINT) {
          // The format of the limit is a slip of CPython's that its users see.
          throw Errors.typeError("character mapping must be in range(0x%lx)");
        }
        out.append((int) to);
      } else if (by != PyNone.NONE) {
        throw Errors.typeError("character mapping must return integer, None or unicode");
      }
    }
    return out.toText();
  }

  // Methods: encodings, formatting, pickling

  @ExposedMethod(
      value = "encode",
      parse = "|ss:encode",
      keywords = {"encoding", "errors"},
      defaults = {"null", "null"},
      doc = "S.encode([encoding[,errors]]) -> object\n\nS by the encoder of that name.")
  static PyObject encode(ThreadState ts, PyUnicode self, String encoding, String errors) {
    return Codecs.encodeUnicode(ts, self, encoding, errors);
  }

  @ExposedMethod(
      value = "decode",
      parse = "|ss:decode",
      keywords = {"encoding", "errors"},
      defaults = {"null", "null"},
      doc = "S.decode([encoding[,errors]]) -> object\n\nS by the decoder of that name.")
  static PyObject decode(ThreadState ts, PyUnicode self, String encoding, String errors) {
    return Codecs.decodeUnicode(ts, self, encoding, errors);
  }

  @ExposedMethod(
      value = "format",
      convention = Convention.RAW,
      doc =
          "S.format(*args, **kwargs) -> unicode\n\nS with its {fields} replaced by the arguments.")
  static PyObject format(
      ThreadState ts, PyUnicode self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return FieldFormat.format(ts, self, args, off, n, kwnames);
  }

  @ExposedMethod(
      value = "__format__",
      parse = "O:__format__",
      doc = "S.__format__(format_spec) -> unicode")
  static PyObject __format__(ThreadState ts, PyUnicode self, PyObject spec) {
    return FormatSpec.format(ts, self, formatSpec(ts, self, spec));
  }

  @ExposedMethod(value = "_formatter_parser", convention = Convention.NOARGS)
  static PyObject formatterParser(ThreadState ts, PyUnicode self) {
    return new PyFormatterIterator(self);
  }

  @ExposedMethod(value = "_formatter_field_name_split", convention = Convention.NOARGS)
  static PyObject formatterFieldNameSplit(ThreadState ts, PyUnicode self) {
    return PyFieldNameIterator.split(ts, self);
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject __getnewargs__(ThreadState ts, PyUnicode self) {
    return PyTuple.of(ts, self.exact());
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "S.__sizeof__() -> size of S in memory, in bytes")
  static long __sizeof__(ThreadState ts, PyUnicode self) {
    return 48L + 4L * (self.length() + 1);
  }
}
