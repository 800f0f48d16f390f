package org.cellvm.model.text;

import java.util.Arrays;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** Methods of {@code str} that are not those of {@code unicode}. */
public final class StrMethods {
  private StrMethods() {}

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
    if (n == 1 && items[0] instanceof PyBaseString only && only.isExact()) {
      return Ref.inc(items[0]);
    }
    byte[] sep = self.bytes();
    long length = (long) sep.length * (n - 1);
    for (int i = 0; i < n; i++) {
      PyObject item = items[i];
      if (!(item instanceof PyString s)) {
        if (item instanceof PyUnicode) {
          return UnicodeMethods.join(ts, self, items, n);
        }
        throw Errors.typeError(
            "sequence item " + i + ": expected string, " + item.type().name() + " found");
      }
      length += s.length();
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
      return UnicodeMethods.translate(ts, UnicodeType.decoded(ts, self), table);
    }
    byte[] map = table == PyNone.NONE ? null : BaseStringMethods.bytes(ts, table).bytes();
    if (map != null && map.length != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    boolean[] delete = new boolean[256];
    if (deletions != null) {
      if (deletions instanceof PyUnicode) {
        throw noUnicodeDeletions();
      }
      for (byte b : BaseStringMethods.bytes(ts, deletions).bytes()) {
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
    return FormatSpec.format(ts, self, BaseStringType.formatSpec(ts, self, spec));
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
