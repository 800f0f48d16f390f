package org.cellvm.model.bytes;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.StringMethods;
import org.cellvm.model.text.StringRange;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** The methods that {@code bytearray} shares with {@code str}. */
abstract class ByteArrayMethods extends ObjectType {
  ByteArrayMethods(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Methods shared with str

  @ExposedMethod(
      value = "find",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "B.find(sub [,start [,end]]) -> the lowest index of sub in S[start:end], or -1")
  static long find(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.find(ByteArrayType.string(ts, self), ByteArrayType.string(ts, sub), range);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "B.rfind(sub [,start [,end]]) -> the highest index of sub in S[start:end], or -1")
  static long rfind(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.rfind(
        ByteArrayType.string(ts, self), ByteArrayType.string(ts, sub), range);
  }

  @ExposedMethod(
      value = "index",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "B.index(sub [,start [,end]]) -> int\n\nLike find, but a missing sub is a ValueError.")
  static long index(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return found(find(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "rindex",
      parse = "O|OO:find/rfind/index/rindex",
      doc =
          "B.rindex(sub [,start [,end]]) -> int\n\nLike rfind, but a missing sub is a ValueError.")
  static long rindex(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "count",
      parse = "O|OO:count",
      doc = "B.count(sub[, start[, end]]) -> how often sub occurs in S[start:end] without overlap")
  static long count(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.count(
        ByteArrayType.string(ts, self), ByteArrayType.string(ts, sub), range);
  }

  @ExposedMethod(
      value = "startswith",
      parse = "O|OO:startswith",
      doc = "B.startswith(prefix[, start[, end]]) -> bool\n\nprefix can be a tuple of strings.")
  static boolean startswith(
      ThreadState ts, PyByteArray self, PyObject prefix, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyObject by =
        prefix instanceof PyTuple
            ? strings(ts, (PyTuple) prefix)
            : ByteArrayType.string(ts, prefix);
    return StrType.anyTailMatch(ts, ByteArrayType.string(ts, self), by, range, StringMethods.LEFT);
  }

  @ExposedMethod(
      value = "endswith",
      parse = "O|OO:endswith",
      doc = "B.endswith(suffix[, start[, end]]) -> bool\n\nsuffix can be a tuple of strings.")
  static boolean endswith(
      ThreadState ts, PyByteArray self, PyObject suffix, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyObject by =
        suffix instanceof PyTuple
            ? strings(ts, (PyTuple) suffix)
            : ByteArrayType.string(ts, suffix);
    return StrType.anyTailMatch(ts, ByteArrayType.string(ts, self), by, range, StringMethods.RIGHT);
  }

  @ExposedMethod(
      value = "split",
      parse = "|On:split",
      defaults = {"PyNone.NONE", "-1"},
      doc = "B.split([sep [,maxsplit]]) -> list of strings\n\nWithout sep, runs of white space.")
  static PyObject split(ThreadState ts, PyByteArray self, PyObject sep, long maxsplit) {
    PyObject by = sep == PyNone.NONE ? sep : ByteArrayType.string(ts, sep);
    return ByteArrayType.arrays(
        ts, (PyList) StrType.split(ts, ByteArrayType.string(ts, self), by, maxsplit));
  }

  @ExposedMethod(
      value = "rsplit",
      parse = "|On:rsplit",
      defaults = {"PyNone.NONE", "-1"},
      doc = "B.rsplit([sep [,maxsplit]]) -> list of strings\n\nAs split, from the end.")
  static PyObject rsplit(ThreadState ts, PyByteArray self, PyObject sep, long maxsplit) {
    PyObject by = sep == PyNone.NONE ? sep : ByteArrayType.string(ts, sep);
    return ByteArrayType.arrays(
        ts, (PyList) StrType.rsplit(ts, ByteArrayType.string(ts, self), by, maxsplit));
  }

  @ExposedMethod(
      value = "splitlines",
      parse = "|i:splitlines",
      defaults = "0",
      doc = "B.splitlines(keepends=False) -> list of the lines of S")
  static PyObject splitlines(ThreadState ts, PyByteArray self, long keepends) {
    return ByteArrayType.arrays(
        ts, (PyList) StrType.splitlines(ts, ByteArrayType.string(ts, self), keepends));
  }

  @ExposedMethod(
      value = "partition",
      convention = Convention.O,
      doc = "B.partition(sep) -> (head, sep, tail), at the first sep; (S, '', '') without")
  static PyObject partition(ThreadState ts, PyByteArray self, PyObject sep) {
    PyTuple parts =
        (PyTuple) StrType.partition(ts, ByteArrayType.string(ts, self), separator(ts, sep));
    PyObject[] items = ts.own(parts).items;
    return PyTuple.of(ts, part(items[0]), part(items[1]), part(items[2]));
  }

  @ExposedMethod(
      value = "rpartition",
      convention = Convention.O,
      doc = "B.rpartition(sep) -> (head, sep, tail), at the last sep; ('', '', S) without")
  static PyObject rpartition(ThreadState ts, PyByteArray self, PyObject sep) {
    PyTuple parts =
        (PyTuple) StrType.rpartition(ts, ByteArrayType.string(ts, self), separator(ts, sep));
    PyObject[] items = ts.own(parts).items;
    return PyTuple.of(ts, part(items[0]), part(items[1]), part(items[2]));
  }

  @ExposedMethod(
      value = "strip",
      parse = "|O:strip",
      doc = "B.strip([chars]) -> S without white space, or the chars, at both ends")
  static PyObject strip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : ByteArrayType.string(ts, chars);
    return ByteArrayType.array(ts, StrType.strip(ts, ByteArrayType.string(ts, self), by));
  }

  @ExposedMethod(
      value = "lstrip",
      parse = "|O:lstrip",
      doc = "B.lstrip([chars]) -> S without white space, or the chars, at its start")
  static PyObject lstrip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : ByteArrayType.string(ts, chars);
    return ByteArrayType.array(ts, StrType.lstrip(ts, ByteArrayType.string(ts, self), by));
  }

  @ExposedMethod(
      value = "rstrip",
      parse = "|O:rstrip",
      doc = "B.rstrip([chars]) -> S without white space, or the chars, at its end")
  static PyObject rstrip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : ByteArrayType.string(ts, chars);
    return ByteArrayType.array(ts, StrType.rstrip(ts, ByteArrayType.string(ts, self), by));
  }

  @ExposedMethod(
      value = "center",
      parse = "n|c:center",
      defaults = "' '",
      doc = "B.center(width[, fillchar]) -> S in the middle of a string of that width")
  static PyObject center(ThreadState ts, PyByteArray self, long width, char fill) {
    return ByteArrayType.array(ts, StrType.center(ts, ByteArrayType.string(ts, self), width, fill));
  }

  @ExposedMethod(
      value = "ljust",
      parse = "n|c:ljust",
      defaults = "' '",
      doc = "B.ljust(width[, fillchar]) -> S at the start of a string of that width")
  static PyObject ljust(ThreadState ts, PyByteArray self, long width, char fill) {
    return ByteArrayType.array(ts, StrType.ljust(ts, ByteArrayType.string(ts, self), width, fill));
  }

  @ExposedMethod(
      value = "rjust",
      parse = "n|c:rjust",
      defaults = "' '",
      doc = "B.rjust(width[, fillchar]) -> S at the end of a string of that width")
  static PyObject rjust(ThreadState ts, PyByteArray self, long width, char fill) {
    return ByteArrayType.array(ts, StrType.rjust(ts, ByteArrayType.string(ts, self), width, fill));
  }

  @ExposedMethod(
      value = "zfill",
      parse = "n:zfill",
      doc = "B.zfill(width) -> S, a number, with zeros before it up to that width")
  static PyObject zfill(ThreadState ts, PyByteArray self, long width) {
    return ByteArrayType.array(ts, StrType.zfill(ts, ByteArrayType.string(ts, self), width));
  }

  @ExposedMethod(
      value = "expandtabs",
      parse = "|i:expandtabs",
      defaults = "8",
      doc = "B.expandtabs([tabsize]) -> S with spaces for its tabs; tabsize is 8 if not given")
  static PyObject expandtabs(ThreadState ts, PyByteArray self, long tabsize) {
    return ByteArrayType.array(ts, StrType.expandtabs(ts, ByteArrayType.string(ts, self), tabsize));
  }

  @ExposedMethod(
      value = "replace",
      parse = "OO|n:replace",
      defaults = "-1",
      doc = "B.replace(old, new[, count]) -> S with new for old, at most count times")
  static PyObject replace(ThreadState ts, PyByteArray self, PyObject old, PyObject by, long count) {
    return ByteArrayType.array(
        ts,
        StrType.replace(
            ts,
            ByteArrayType.string(ts, self),
            ByteArrayType.string(ts, old),
            ByteArrayType.string(ts, by),
            count));
  }

  @ExposedMethod(value = "lower", convention = Convention.NOARGS, doc = "B.lower() -> bytearray")
  static PyObject lower(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrType.lower(ts, ByteArrayType.string(ts, self)));
  }

  @ExposedMethod(value = "upper", convention = Convention.NOARGS, doc = "B.upper() -> bytearray")
  static PyObject upper(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrType.upper(ts, ByteArrayType.string(ts, self)));
  }

  @ExposedMethod(
      value = "swapcase",
      convention = Convention.NOARGS,
      doc = "B.swapcase() -> S with upper and lower case exchanged")
  static PyObject swapcase(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrType.swapcase(ts, ByteArrayType.string(ts, self)));
  }

  @ExposedMethod(
      value = "capitalize",
      convention = Convention.NOARGS,
      doc = "B.capitalize() -> S with its first character in upper case, the others in lower")
  static PyObject capitalize(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrType.capitalize(ts, ByteArrayType.string(ts, self)));
  }

  @ExposedMethod(
      value = "title",
      convention = Convention.NOARGS,
      doc = "B.title() -> S with each word's first letter in upper case, the others in lower")
  static PyObject title(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrType.title(ts, ByteArrayType.string(ts, self)));
  }

  @ExposedMethod(
      value = "isalnum",
      convention = Convention.NOARGS,
      doc = "B.isalnum() -> whether S is of letters and digits alone, and not empty")
  static boolean isalnum(ThreadState ts, PyByteArray self) {
    return StrType.isalnum(ts, ByteArrayType.string(ts, self));
  }

  @ExposedMethod(
      value = "isalpha",
      convention = Convention.NOARGS,
      doc = "B.isalpha() -> whether S is of letters alone, and not empty")
  static boolean isalpha(ThreadState ts, PyByteArray self) {
    return StrType.isalpha(ts, ByteArrayType.string(ts, self));
  }

  @ExposedMethod(
      value = "isdigit",
      convention = Convention.NOARGS,
      doc = "B.isdigit() -> whether S is of digits alone, and not empty")
  static boolean isdigit(ThreadState ts, PyByteArray self) {
    return StrType.isdigit(ts, ByteArrayType.string(ts, self));
  }

  @ExposedMethod(
      value = "isspace",
      convention = Convention.NOARGS,
      doc = "B.isspace() -> whether S is of white space alone, and not empty")
  static boolean isspace(ThreadState ts, PyByteArray self) {
    return StrType.isspace(ts, ByteArrayType.string(ts, self));
  }

  @ExposedMethod(
      value = "islower",
      convention = Convention.NOARGS,
      doc = "B.islower() -> whether S has letters, all of them lower case")
  static boolean islower(ThreadState ts, PyByteArray self) {
    return StrType.islower(ts, ByteArrayType.string(ts, self));
  }

  @ExposedMethod(
      value = "isupper",
      convention = Convention.NOARGS,
      doc = "B.isupper() -> whether S has letters, all of them upper case")
  static boolean isupper(ThreadState ts, PyByteArray self) {
    return StrType.isupper(ts, ByteArrayType.string(ts, self));
  }

  @ExposedMethod(
      value = "istitle",
      convention = Convention.NOARGS,
      doc = "B.istitle() -> whether S has letters, and each word's first one alone is upper case")
  static boolean istitle(ThreadState ts, PyByteArray self) {
    return StrType.istitle(ts, ByteArrayType.string(ts, self));
  }

  static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("subsection not found");
    }
    return index;
  }

  static PyString separator(ThreadState ts, PyObject sep) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, sep);
    if (bytes == null) {
      throw Errors.typeError("'" + sep.type().name() + "' does not have the buffer interface");
    }
    return ts.own(PyString.of(bytes.clone()));
  }

  static PyByteArray part(PyObject s) {
    return new PyByteArray(((PyString) s).bytes().clone());
  }

  /** The strings of a tuple of objects with bytes, borrowed until the call ends. */
  static PyTuple strings(ThreadState ts, PyTuple objects) {
    PyObject[] items = new PyObject[objects.items.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = ByteArrayType.string(ts, objects.items[i]);
    }
    for (PyObject item : items) {
      item.incref();
    }
    return ts.own(PyTuple.of(ts, items));
  }
}
