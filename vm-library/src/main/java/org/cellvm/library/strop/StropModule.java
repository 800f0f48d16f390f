package org.cellvm.library.strop;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteSearch;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code strop}. */
@ExposedModule(
    name = "strop",
    doc = "String functions of old programs; strings have methods that do the same.")
final class StropModule {
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int SWAP = 3;

  private StropModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.addOwned(ts, "whitespace", PyString.fromString("\t\n\u000b\f\r "));
    module.addOwned(ts, "lowercase", PyString.fromString("abcdefghijklmnopqrstuvwxyz"));
    module.addOwned(ts, "uppercase", PyString.fromString("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  }

  private static void warn(ThreadState ts) {
    PyType category = PyExc.DeprecationWarning;
    Warnings.warn(ts, category, "strop functions are obsolete; use string methods", 1);
  }

  /** {@code PyString_AsStringAndSize}. */
  private static PyString string(ThreadState ts, PyObject o) {
    if (o instanceof PyString s) {
      return s;
    }
    if (o instanceof PyUnicode u) {
      return ts.own(u.encodeDefault(ts));
    }
    throw Errors.typeError("expected string or Unicode object, " + o.type().name() + " found");
  }

  // Splitting and joining

  @ExposedFunction(
      value = "split",
      parse = "t#|z#n:split",
      defaults = {"null", "0"},
      doc = "split(s [,sep [,maxsplit]]) -> list of strings\n\nThe parts between separators.")
  static PyObject split(ThreadState ts, byte[] s, byte[] separator, long max) {
    warn(ts);
    if (separator == null) {
      return Pieces.words(ts, s, max);
    }
    if (separator.length == 0) {
      throw Errors.valueError("empty separator");
    }
    return Pieces.split(ts, s, separator, max);
  }

  @ExposedFunction(
      value = "splitfields",
      parse = "t#|z#n:split",
      defaults = {"null", "0"},
      doc = "splitfields(s [,sep [,maxsplit]]) -> list of strings\n\nThe same as split.")
  static PyObject splitFields(ThreadState ts, byte[] s, byte[] separator, long max) {
    return split(ts, s, separator, max);
  }

  @ExposedFunction(
      value = "join",
      parse = "O|t#:join",
      defaults = "null",
      doc = "join(list [,sep]) -> string\n\nThe strings with separators between them.")
  static PyObject join(ThreadState ts, PyObject sequence, byte[] separator) {
    warn(ts);
    return Pieces.join(ts, sequence, separator == null ? new byte[] {' '} : separator);
  }

  @ExposedFunction(
      value = "joinfields",
      parse = "O|t#:join",
      defaults = "null",
      doc = "joinfields(list [,sep]) -> string\n\nThe same as join.")
  static PyObject joinFields(ThreadState ts, PyObject sequence, byte[] separator) {
    return join(ts, sequence, separator);
  }

  // Searching

  private static int end(long last, int n) {
    return (int) Math.max(0, last < 0 ? last + n : Math.min(last, n));
  }

  private static long start(long first, int n) {
    return Math.max(0, first < 0 ? first + n : first);
  }

  @ExposedFunction(
      value = "find",
      parse = "t#t#|nn:find",
      defaults = {"0", "Long.MAX_VALUE"},
      doc = "find(s, sub [,start [,end]]) -> int\n\nThe first index of a substring, or -1.")
  static long find(ThreadState ts, byte[] s, byte[] sub, long first, long last) {
    warn(ts);
    int end = end(last, s.length);
    long from = start(first, s.length);
    return from > end ? -1 : ByteSearch.find(s, (int) from, end, sub);
  }

  @ExposedFunction(
      value = "rfind",
      parse = "t#t#|nn:rfind",
      defaults = {"0", "Long.MAX_VALUE"},
      doc = "rfind(s, sub [,start [,end]]) -> int\n\nThe last index of a substring, or -1.")
  static long rfind(ThreadState ts, byte[] s, byte[] sub, long first, long last) {
    warn(ts);
    int end = end(last, s.length);
    long from = start(first, s.length);
    return from > end ? -1 : ByteSearch.findLast(s, (int) from, end, sub);
  }

  @ExposedFunction(
      value = "count",
      parse = "t#t#|nn:count",
      defaults = {"0", "Long.MAX_VALUE"},
      doc = "count(s, sub[, start[, end]]) -> int\n\nHow often a substring occurs.")
  static long count(ThreadState ts, byte[] s, byte[] sub, long first, long last) {
    warn(ts);
    int end = end(last, s.length);
    long from = start(first, s.length);
    if (sub.length == 0) {
      return end + 1 - from;
    }
    long n = 0;
    while (from < end) {
      int at = ByteSearch.find(s, (int) from, end, sub);
      if (at < 0) {
        break;
      }
      n++;
      from = (long) at + sub.length;
    }
    return n;
  }

  // White space and case

  private static PyObject strip(ThreadState ts, PyObject o, boolean left, boolean right) {
    warn(ts);
    byte[] s = string(ts, o).bytes();
    int from = 0;
    int to = s.length;
    while (left && from < to && isSpace(s[from])) {
      from++;
    }
    while (right && to > from && isSpace(s[to - 1])) {
      to--;
    }
    return from == 0 && to == s.length ? Ref.inc(o) : PyString.of(s, from, to);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  @ExposedFunction(
      value = "strip",
      convention = Convention.O,
      doc = "strip(s) -> string\n\nWithout white space at both ends.")
  static PyObject strip(ThreadState ts, PyObject s) {
    return strip(ts, s, true, true);
  }

  @ExposedFunction(
      value = "lstrip",
      convention = Convention.O,
      doc = "lstrip(s) -> string\n\nWithout white space at the start.")
  static PyObject lstrip(ThreadState ts, PyObject s) {
    return strip(ts, s, true, false);
  }

  @ExposedFunction(
      value = "rstrip",
      convention = Convention.O,
      doc = "rstrip(s) -> string\n\nWithout white space at the end.")
  static PyObject rstrip(ThreadState ts, PyObject s) {
    return strip(ts, s, false, true);
  }

  /** Changes the case of the first letter and of the others; the object itself if all stay. */
  private static PyObject cased(ThreadState ts, PyObject o, int first, int others) {
    warn(ts);
    byte[] s = string(ts, o).bytes();
    byte[] result = s;
    for (int i = 0; i < s.length; i++) {
      byte b = cased(s[i], i == 0 ? first : others);
      if (b != s[i]) {
        if (result == s) {
          result = s.clone();
        }
        result[i] = b;
      }
    }
    return result == s ? Ref.inc(o) : PyString.of(result);
  }

  private static byte cased(byte b, int how) {
    boolean lower = b >= 'a' && b <= 'z';
    boolean upper = b >= 'A' && b <= 'Z';
    boolean change = lower && (how & UPPER) != 0 || upper && (how & LOWER) != 0;
    return (byte) (change ? b ^ 0x20 : b);
  }

  @ExposedFunction(
      value = "lower",
      convention = Convention.O,
      doc = "lower(s) -> string\n\nWith capitals made small.")
  static PyObject lower(ThreadState ts, PyObject s) {
    return cased(ts, s, LOWER, LOWER);
  }

  @ExposedFunction(
      value = "upper",
      convention = Convention.O,
      doc = "upper(s) -> string\n\nWith small letters made capitals.")
  static PyObject upper(ThreadState ts, PyObject s) {
    return cased(ts, s, UPPER, UPPER);
  }

  @ExposedFunction(
      value = "capitalize",
      convention = Convention.O,
      doc = "capitalize(s) -> string\n\nWith a capital at the start, and small letters.")
  static PyObject capitalize(ThreadState ts, PyObject s) {
    return cased(ts, s, UPPER, LOWER);
  }

  @ExposedFunction(
      value = "swapcase",
      convention = Convention.O,
      doc = "swapcase(s) -> string\n\nWith capitals and small letters exchanged.")
  static PyObject swapcase(ThreadState ts, PyObject s) {
    return cased(ts, s, SWAP, SWAP);
  }

  // Numbers

  @ExposedFunction(
      value = "atoi",
      parse = "s|i:atoi",
      defaults = "10",
      doc = "atoi(s [,base]) -> int\n\nAn integer from text; base 0 goes by the prefix.")
  static long atoi(ThreadState ts, String s, long base) {
    warn(ts);
    return NumberText.atoi(s, base);
  }

  @ExposedFunction(
      value = "atol",
      parse = "s|i:atol",
      defaults = "10",
      doc = "atol(s [,base]) -> long\n\nA long from text; base 0 goes by the prefix.")
  static PyObject atol(ThreadState ts, String s, long base) {
    warn(ts);
    return NumberText.atol(ts, s, base);
  }

  @ExposedFunction(value = "atof", parse = "s:atof", doc = "atof(s) -> float\n\nA float from text.")
  static double atof(ThreadState ts, String s) {
    warn(ts);
    return NumberText.atof(s);
  }

  // Replacing

  @ExposedFunction(
      value = "expandtabs",
      parse = "s#|i:expandtabs",
      defaults = "8",
      doc = "expandtabs(string, [tabsize]) -> string\n\nWith blanks in place of tabs.")
  static PyObject expandtabs(ThreadState ts, byte[] s, long tabSize) {
    warn(ts);
    if (tabSize < 1) {
      throw Errors.valueError("tabsize must be at least 1");
    }
    return Pieces.expandTabs(s, (int) tabSize);
  }

  @ExposedFunction(
      value = "maketrans",
      parse = "t#t#:maketrans",
      doc = "maketrans(frm, to) -> string\n\nA table for translate.")
  static PyObject maketrans(ThreadState ts, byte[] from, byte[] to) {
    if (from.length != to.length) {
      throw Errors.valueError("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < from.length; i++) {
      table[from[i] & 0xff] = to[i];
    }
    return PyString.of(table);
  }

  @ExposedFunction(
      value = "translate",
      parse = "St#|t#:translate",
      defaults = "null",
      doc =
          "translate(s,table [,deletechars]) -> string\n\n"
              + "With some characters deleted and the others mapped by a table of 256.")
  static PyObject translate(ThreadState ts, PyString s, byte[] table, byte[] delete) {
    warn(ts);
    if (table.length != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    boolean[] deleted = new boolean[256];
    for (int i = 0; delete != null && i < delete.length; i++) {
      deleted[delete[i] & 0xff] = true;
    }
    byte[] in = s.bytes();
    byte[] out = new byte[in.length];
    int n = 0;
    boolean changed = false;
    for (byte b : in) {
      if (deleted[b & 0xff]) {
        changed = true;
      } else {
        out[n] = table[b & 0xff];
        changed |= out[n++] != b;
      }
    }
    return changed ? PyString.of(out, 0, n) : Ref.inc(s);
  }

  @ExposedFunction(
      value = "replace",
      convention = Convention.RAW,
      doc =
          "replace (str, old, new[, maxsplit]) -> string\n\n"
              + "With the first maxsplit occurrences of old replaced, all by default or for 0.")
  static PyObject replace(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.parse("replace", "replace", n, 3, 4, kwnames);
    warn(ts);
    byte[] s = ArgConversions.characters(ts, args[off], "replace", 1).bytes();
    byte[] old = ArgConversions.characters(ts, args[off + 1], "replace", 2).bytes();
    byte[] by = ArgConversions.characters(ts, args[off + 2], "replace", 3).bytes();
    long max = n > 3 ? ArgConversions.toLong(ts, args[off + 3], "replace", 4) : -1;
    if (old.length == 0) {
      throw Errors.valueError("empty pattern string");
    }
    PyObject replaced = Pieces.replace(s, old, by, max == 0 ? -1 : max);
    return replaced == null ? Ref.inc(args[off]) : replaced;
  }
}
