package org.cellvm.model.text;

import java.util.Arrays;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** Methods of {@code str}: searching, splitting, stripping, encodings. */
abstract class StrMethods extends StrCaseMethods {
  StrMethods(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Arguments

  /**
   * The bytes of a str or of an object that shows its bytes; borrowed until the call ends.
   *
   * @throws PyException TypeError for anything else
   */
  public static PyString buffer(ThreadState ts, PyObject o) {
    if (o instanceof PyString) {
      return (PyString) o;
    }
    PyString bytes = Buffers.bytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("expected a string or other character buffer object");
    }
    return ts.own(bytes);
  }

  static PyUnicode decoded(ThreadState ts, PyObject o) {
    return ts.own(PyUnicode.fromObject(ts, o));
  }

  // Methods: searching

  @ExposedMethod(
      value = "find",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "S.find(sub [,start [,end]]) -> the lowest index of sub in S[start:end], or -1")
  static long find(ThreadState ts, PyString self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    if (sub instanceof PyUnicode) {
      return StringMethods.find(decoded(ts, self), (PyUnicode) sub, range);
    }
    return StringMethods.find(self, buffer(ts, sub), range);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "S.rfind(sub [,start [,end]]) -> the highest index of sub in S[start:end], or -1")
  static long rfind(ThreadState ts, PyString self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    if (sub instanceof PyUnicode) {
      return StringMethods.rfind(decoded(ts, self), (PyUnicode) sub, range);
    }
    return StringMethods.rfind(self, buffer(ts, sub), range);
  }

  @ExposedMethod(
      value = "index",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "S.index(sub [,start [,end]]) -> int\n\nLike find, but a missing sub is a ValueError.")
  static long index(ThreadState ts, PyString self, PyObject sub, PyObject start, PyObject end) {
    return found(find(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "rindex",
      parse = "O|OO:find/rfind/index/rindex",
      doc =
          "S.rindex(sub [,start [,end]]) -> int\n\nLike rfind, but a missing sub is a ValueError.")
  static long rindex(ThreadState ts, PyString self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "count",
      parse = "O|OO:count",
      doc = "S.count(sub[, start[, end]]) -> how often sub occurs in S[start:end] without overlap")
  static long count(ThreadState ts, PyString self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    if (sub instanceof PyUnicode) {
      return StringMethods.count(decoded(ts, self), (PyUnicode) sub, range);
    }
    return StringMethods.count(self, buffer(ts, sub), range);
  }

  @ExposedMethod(
      value = "startswith",
      parse = "O|OO:startswith",
      doc = "S.startswith(prefix[, start[, end]]) -> bool\n\nprefix can be a tuple of strings.")
  static boolean startswith(
      ThreadState ts, PyString self, PyObject prefix, PyObject start, PyObject end) {
    return tailMatch(ts, self, prefix, start, end, StringMethods.LEFT);
  }

  @ExposedMethod(
      value = "endswith",
      parse = "O|OO:endswith",
      doc = "S.endswith(suffix[, start[, end]]) -> bool\n\nsuffix can be a tuple of strings.")
  static boolean endswith(
      ThreadState ts, PyString self, PyObject suffix, PyObject start, PyObject end) {
    return tailMatch(ts, self, suffix, start, end, StringMethods.RIGHT);
  }

  static boolean tailMatch(
      ThreadState ts, PyString self, PyObject sub, PyObject start, PyObject end, int side) {
    return anyTailMatch(ts, self, sub, StringRange.of(ts, start, end), side);
  }

  /** As {@link #tailMatch}, with any of a tuple's strings. */
  public static boolean anyTailMatch(
      ThreadState ts, PyString self, PyObject sub, StringRange range, int side) {
    if (sub instanceof PyTuple) {
      for (PyObject item : ((PyTuple) sub).items) {
        if (tailMatch(ts, self, item, range, side)) {
          return true;
        }
      }
      return false;
    }
    if (!(sub instanceof PyBaseString) && !Buffers.hasBytes(sub)) {
      throw tailMatchError(side, sub);
    }
    return tailMatch(ts, self, sub, range, side);
  }

  static boolean tailMatch(
      ThreadState ts, PyString self, PyObject sub, StringRange range, int side) {
    if (sub instanceof PyUnicode) {
      return StringMethods.tailMatch(decoded(ts, self), (PyUnicode) sub, range, side);
    }
    return StringMethods.tailMatch(self, buffer(ts, sub), range, side);
  }

  // Methods: splitting and joining

  @ExposedMethod(
      value = "split",
      parse = "|On:split",
      defaults = {"PyNone.NONE", "-1"},
      doc = "S.split([sep [,maxsplit]]) -> list of strings\n\nWithout sep, runs of white space.")
  public static PyObject split(ThreadState ts, PyString self, PyObject sep, long maxsplit) {
    int max = StringMethods.limit(maxsplit);
    if (sep == PyNone.NONE) {
      return StringMethods.splitSpace(ts, self, max);
    }
    if (sep instanceof PyUnicode) {
      return StringMethods.split(ts, decoded(ts, self), (PyUnicode) sep, max);
    }
    return StringMethods.split(ts, self, buffer(ts, sep), max);
  }

  @ExposedMethod(
      value = "rsplit",
      parse = "|On:rsplit",
      defaults = {"PyNone.NONE", "-1"},
      doc = "S.rsplit([sep [,maxsplit]]) -> list of strings\n\nAs split, from the end.")
  public static PyObject rsplit(ThreadState ts, PyString self, PyObject sep, long maxsplit) {
    int max = StringMethods.limit(maxsplit);
    if (sep == PyNone.NONE) {
      return StringMethods.rsplitSpace(ts, self, max);
    }
    if (sep instanceof PyUnicode) {
      return StringMethods.rsplit(ts, decoded(ts, self), (PyUnicode) sep, max);
    }
    return StringMethods.rsplit(ts, self, buffer(ts, sep), max);
  }

  @ExposedMethod(
      value = "splitlines",
      parse = "|i:splitlines",
      defaults = "0",
      doc = "S.splitlines(keepends=False) -> list of the lines of S")
  public static PyObject splitlines(ThreadState ts, PyString self, long keepends) {
    return StringMethods.splitlines(ts, self, keepends != 0);
  }

  @ExposedMethod(
      value = "partition",
      convention = Convention.O,
      doc = "S.partition(sep) -> (head, sep, tail), at the first sep; (S, '', '') without")
  public static PyObject partition(ThreadState ts, PyString self, PyObject sep) {
    if (sep instanceof PyUnicode) {
      return StringMethods.partition(ts, decoded(ts, self), (PyUnicode) sep, sep);
    }
    return StringMethods.partition(ts, self, buffer(ts, sep), sep);
  }

  @ExposedMethod(
      value = "rpartition",
      convention = Convention.O,
      doc = "S.rpartition(sep) -> (head, sep, tail), at the last sep; ('', '', S) without")
  public static PyObject rpartition(ThreadState ts, PyString self, PyObject sep) {
    if (sep instanceof PyUnicode) {
      return StringMethods.rpartition(ts, decoded(ts, self), (PyUnicode) sep, sep);
    }
    return StringMethods.rpartition(ts, self, buffer(ts, sep), sep);
  }

  @ExposedMethod(
      value = "join",
      convention = Convention.O,
      doc = "S.join(iterable) -> the strings of the iterable with S between them")
  static PyObject join(ThreadState ts, PyString self, PyObject iterable) {
    PyObject seq = ts.own(Sequences.fast(ts, iterable, "can only join an iterable"));
    PyObject[] items = Sequences.fastItems(seq);
    int n = Sequences.fastSize(seq);
    if (n == 0) {
      return PyString.EMPTY;
    }
    if (n == 1 && items[0] instanceof PyBaseString && ((PyBaseString) items[0]).isExact()) {
      return Ref.inc(items[0]);
    }
    byte[] sep = self.bytes();
    long length = (long) sep.length * (n - 1);
    for (int i = 0; i < n; i++) {
      PyObject item = items[i];
      if (!(item instanceof PyString)) {
        if (item instanceof PyUnicode) {
          return UnicodeType.join(ts, self, items, n);
        }
        throw Errors.typeError(
            "sequence item " + i + ": expected string, " + item.type().name() + " found");
      }
      length += ((PyString) item).length();
    }
    byte[] result = new byte[StringMethods.checkedLength(length)];
    int at = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0 && sep.length > 0) {
        System.arraycopy(sep, 0, result, at, sep.length);
        at += sep.length;
      }
      byte[] item = ((PyString) items[i]).bytes();
      System.arraycopy(item, 0, result, at, item.length);
      at += item.length;
    }
    return PyString.of(result);
  }

  // Methods: stripping, padding, replacing

  @ExposedMethod(
      value = "strip",
      parse = "|O:strip",
      doc = "S.strip([chars]) -> S without white space, or the chars, at both ends")
  public static PyObject strip(ThreadState ts, PyString self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.BOTH, "strip");
  }

  @ExposedMethod(
      value = "lstrip",
      parse = "|O:lstrip",
      doc = "S.lstrip([chars]) -> S without white space, or the chars, at its start")
  public static PyObject lstrip(ThreadState ts, PyString self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.LEFT, "lstrip");
  }

  @ExposedMethod(
      value = "rstrip",
      parse = "|O:rstrip",
      doc = "S.rstrip([chars]) -> S without white space, or the chars, at its end")
  public static PyObject rstrip(ThreadState ts, PyString self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.RIGHT, "rstrip");
  }

  static PyObject strip(ThreadState ts, PyString self, PyObject chars, int sides, String method) {
    if (chars == null || chars == PyNone.NONE) {
      return StringMethods.strip(self, sides);
    }
    if (chars instanceof PyString) {
      return StringMethods.strip(self, sides, (PyString) chars);
    }
    if (chars instanceof PyUnicode) {
      return StringMethods.strip(decoded(ts, self), sides, (PyUnicode) chars);
    }
    throw Errors.typeError(method + " arg must be None, str or unicode");
  }

  @ExposedMethod(
      value = "center",
      parse = "n|c:center",
      defaults = "' '",
      doc = "S.center(width[, fillchar]) -> S in the middle of a string of that width")
  public static PyObject center(ThreadState ts, PyString self, long width, char fill) {
    return StringMethods.center(self, width, fill);
  }

  @ExposedMethod(
      value = "ljust",
      parse = "n|c:ljust",
      defaults = "' '",
      doc = "S.ljust(width[, fillchar]) -> S at the start of a string of that width")
  public static PyObject ljust(ThreadState ts, PyString self, long width, char fill) {
    return StringMethods.ljust(self, width, fill);
  }

  @ExposedMethod(
      value = "rjust",
      parse = "n|c:rjust",
      defaults = "' '",
      doc = "S.rjust(width[, fillchar]) -> S at the end of a string of that width")
  public static PyObject rjust(ThreadState ts, PyString self, long width, char fill) {
    return StringMethods.rjust(self, width, fill);
  }

  @ExposedMethod(
      value = "zfill",
      parse = "n:zfill",
      doc = "S.zfill(width) -> S, a number, with zeros before it up to that width")
  public static PyObject zfill(ThreadState ts, PyString self, long width) {
    return StringMethods.zfill(self, width);
  }

  @ExposedMethod(
      value = "expandtabs",
      parse = "|i:expandtabs",
      defaults = "8",
      doc = "S.expandtabs([tabsize]) -> S with spaces for its tabs; tabsize is 8 if not given")
  public static PyObject expandtabs(ThreadState ts, PyString self, long tabsize) {
    return StringMethods.expandtabs(self, tabsize);
  }

  @ExposedMethod(
      value = "replace",
      parse = "OO|n:replace",
      defaults = "-1",
      doc = "S.replace(old, new[, count]) -> S with new for old, at most count times")
  public static PyObject replace(
      ThreadState ts, PyString self, PyObject old, PyObject by, long count) {
    if (!(old instanceof PyUnicode)) {
      PyString from = buffer(ts, old);
      if (!(by instanceof PyUnicode)) {
        return StringMethods.replace(self, from, buffer(ts, by), count);
      }
    }
    return StringMethods.replace(decoded(ts, self), decoded(ts, old), decoded(ts, by), count);
  }

  @ExposedMethod(
      value = "translate",
      convention = Convention.UNPACK,
      parse = "translate 1 2",
      doc =
          "S.translate(table [,deletechars]) -> S mapped by a table of 256 bytes, or None,"
              + " without the deletechars")
  public static PyObject translate(
      ThreadState ts, PyString self, PyObject table, PyObject deletions) {
    if (table instanceof PyUnicode) {
      if (deletions != null) {
        throw noUnicodeDeletions();
      }
      return UnicodeType.translate(ts, decoded(ts, self), table);
    }
    byte[] map = table == PyNone.NONE ? null : buffer(ts, table).bytes();
    if (map != null && map.length != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    boolean[] delete = new boolean[256];
    if (deletions != null) {
      if (deletions instanceof PyUnicode) {
        throw noUnicodeDeletions();
      }
      for (byte b : buffer(ts, deletions).bytes()) {
        delete[b & 0xff] = true;
      }
    }
    byte[] s = self.bytes();
    byte[] result = new byte[s.length];
    int n = 0;
    for (byte b : s) {
      if (!delete[b & 0xff]) {
        result[n++] = map == null ? b : map[b & 0xff];
      }
    }
    if (n == s.length && self.isExact() && Arrays.equals(result, s)) {
      return Ref.inc(self);
    }
    return PyString.of(result, 0, n);
  }

  static PyException noUnicodeDeletions() {
    return Errors.typeError("deletions are implemented differently for unicode");
  }

  // Methods: encodings, formatting, pickling

  @ExposedMethod(
      value = "encode",
      parse = "|ss:encode",
      keywords = {"encoding", "errors"},
      defaults = {"null", "null"},
      doc = "S.encode([encoding[,errors]]) -> object\n\nS by the encoder of that name.")
  static PyObject encode(ThreadState ts, PyString self, String encoding, String errors) {
    return Codecs.encodeString(ts, self, encoding, errors);
  }

  @ExposedMethod(
      value = "decode",
      parse = "|ss:decode",
      keywords = {"encoding", "errors"},
      defaults = {"null", "null"},
      doc = "S.decode([encoding[,errors]]) -> object\n\nS by the decoder of that name.")
  static PyObject decode(ThreadState ts, PyString self, String encoding, String errors) {
    return Codecs.decodeString(ts, self, encoding, errors);
  }

  @ExposedMethod(
      value = "format",
      convention = Convention.RAW,
      doc = "S.format(*args, **kwargs) -> string\n\nS with its {fields} replaced by the arguments.")
  static PyObject format(
      ThreadState ts, PyString self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return FieldFormat.format(ts, self, args, off, n, kwnames);
  }

  @ExposedMethod(
      value = "__format__",
      parse = "O:__format__",
      doc = "S.__format__(format_spec) -> string")
  static PyObject __format__(ThreadState ts, PyString self, PyObject spec) {
    return FormatSpec.format(ts, self, formatSpec(ts, self, spec));
  }

  @ExposedMethod(value = "_formatter_parser", convention = Convention.NOARGS)
  static PyObject formatterParser(ThreadState ts, PyString self) {
    return new PyFormatterIterator(self);
  }

  @ExposedMethod(value = "_formatter_field_name_split", convention = Convention.NOARGS)
  static PyObject formatterFieldNameSplit(ThreadState ts, PyString self) {
    return PyFieldNameIterator.split(ts, self);
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject __getnewargs__(ThreadState ts, PyString self) {
    return PyTuple.of(ts, PyString.of(self.bytes().clone()));
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "S.__sizeof__() -> size of S in memory, in bytes")
  static long __sizeof__(ThreadState ts, PyString self) {
    return 37L + self.length();
  }
}
