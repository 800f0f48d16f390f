package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** Methods of {@code unicode} that are not those of {@code str}. */
final class UnicodeMethods {
  private UnicodeMethods() {}

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
      out.append(item instanceof PyUnicode u ? u : UnicodeType.decoded(ts, item));
    }
    return out.toText();
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
      if (by instanceof PyUnicode text) {
        out.append(text);
      } else if (by instanceof PyInt ordinal) {
        long to = ordinal.value;
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
    Warnings.warnPy3k(ts, "decoding Unicode is not supported in 3.x");
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
    return FormatSpec.format(ts, self, BaseStringType.formatSpec(ts, self, spec));
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
