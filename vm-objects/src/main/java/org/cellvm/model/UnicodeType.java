package org.cellvm.model;

import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code unicode}. A {@code str} operand or argument is decoded by the default encoding,
 * ASCII; bytes beyond it are a UnicodeDecodeError.
 */
@ExposedType(
    name = "unicode", declares = "tp_getattro",
    doc = "unicode(object='', encoding, errors) -> unicode\n\nThe object as text, decoded.")
public class UnicodeType extends BaseStringType {
  public static final UnicodeType TYPE =
      new UnicodeType(new UnicodeTypeTable(), "unicode", BaseStringType.TYPE);

  private static final String[] NEW_NAMES = {"string", "encoding", "errors"};

  protected UnicodeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Slots

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = Args.bind(ts, "unicode", NEW_NAMES, 0, args, off, n, kwnames);
    PyUnicode u;
    int mark = ts.mark();
    try {
      u = converted(ts, bound[0], name(ts, bound[1], 2), name(ts, bound[2], 3));
    } finally {
      ts.release(mark);
    }
    if (subtype == TYPE) {
      return u;
    }
    PyObject result = new PyUnicodeDerived(ts, subtype, u);
    u.decref(ts);
    return result;
  }

  private static String name(ThreadState ts, PyObject o, int position) {
    return o == null ? null : Args.toJava(Args.text(ts, o, "unicode", position));
  }

  private static PyUnicode converted(
      ThreadState ts, PyObject o, String encoding, String errors) {
    if (o == null) {
      return PyUnicode.EMPTY;
    }
    if (encoding == null && errors == null) {
      return (PyUnicode) Objects.unicode(ts, o);
    }
    return PyUnicode.fromEncodedObject(ts, o, encoding, errors);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return TextEscapes.repr((PyUnicode) o);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).encodeDefault(ts);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).hash();
  }

  /**
   * Compares with strings of both kinds. A str that cannot be decoded is unequal, with a
   * UnicodeWarning; to order it is the UnicodeDecodeError.
   */
  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (v instanceof PyUnicode && w instanceof PyUnicode) {
      PyUnicode a = (PyUnicode) v;
      PyUnicode b = (PyUnicode) w;
      return op == Objects.EQ
          ? PyBool.of(a.equalTo(b))
          : op == Objects.NE ? PyBool.of(!a.equalTo(b)) : compared(a.compareTo(b), op);
    }
    PyUnicode a = null;
    PyUnicode b = null;
    try {
      a = PyUnicode.fromObject(ts, v);
      b = PyUnicode.fromObject(ts, w);
      return compared(a.compareTo(b), op);
    } catch (PyException e) {
      if (e.matches(ts, PyExc.TypeError)) {
        e.discard(ts);
        return PyNotImplemented.NOT_IMPLEMENTED;
      }
      if (op != Objects.EQ && op != Objects.NE || !e.matches(ts, PyExc.UnicodeDecodeError)) {
        throw e;
      }
      e.discard(ts);
      Warnings.warn(
          ts,
          PyExc.UnicodeWarning,
          (op == Objects.EQ ? "Unicode equal" : "Unicode unequal")
              + " comparison failed to convert both arguments to Unicode"
              + " - interpreting them as being unequal",
          1);
      return PyBool.of(op == Objects.NE);
    } finally {
      Ref.dec(ts, a);
      Ref.dec(ts, b);
    }
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    if (!(v instanceof PyUnicode)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PercentFormat.format(ts, (PyUnicode) v, w);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).length();
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).length();
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    return concat(ts, v, w);
  }

  /** The concatenation of any two objects that can become unicode, owned. */
  static PyObject concat(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyUnicode && w instanceof PyUnicode) {
      return PyUnicode.concat((PyUnicode) v, (PyUnicode) w);
    }
    int mark = ts.mark();
    try {
      return PyUnicode.concat(decoded(ts, v), decoded(ts, w));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long i) {
    return StringMethods.repeat((PyUnicode) o, i);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyUnicode s = (PyUnicode) o;
    if (i < 0 || i >= s.length()) {
      throw Errors.indexError("string index out of range");
    }
    return PyUnicode.fromCodePoint(s.at((int) i));
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    return slice((PyUnicode) o, i, j);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return contains(ts, o, x);
  }

  /** Whether {@code x} lies in {@code o}, both made unicode. */
  static boolean contains(ThreadState ts, PyObject o, PyObject x) {
    int mark = ts.mark();
    try {
      PyUnicode sub = decoded(ts, x);
      PyUnicode s = decoded(ts, o);
      return s.indexOf(sub, 0, s.length()) >= 0;
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    return subscript(ts, (PyUnicode) o, key, "string indices must be integers");
  }

  /** The object as unicode, borrowed until the call ends. */
  private static PyUnicode decoded(ThreadState ts, PyObject o) {
    if (o.getClass() == PyUnicode.class) {
      return (PyUnicode) o;
    }
    return ts.own(PyUnicode.fromObject(ts, o));
  }

  // Methods: searching

  @ExposedMethod(
      value = "find",
      parse = "O|OO:find",
      doc = "S.find(sub [,start [,end]]) -> the lowest index of sub in S[start:end], or -1")
  static long find(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    return StringMethods.find(ts, self, decoded(ts, sub), start, end);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "O|OO:rfind",
      doc = "S.rfind(sub [,start [,end]]) -> the highest index of sub in S[start:end], or -1")
  static long rfind(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    return StringMethods.rfind(ts, self, decoded(ts, sub), start, end);
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
      doc = "S.rindex(sub [,start [,end]]) -> int\n\nLike rfind, but a missing sub is a ValueError.")
  static long rindex(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "count",
      parse = "O|OO:count",
      doc = "S.count(sub[, start[, end]]) -> how often sub occurs in S[start:end] without overlap")
  static long count(ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end) {
    return StringMethods.count(ts, self, decoded(ts, sub), start, end);
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

  private static boolean tailMatch(
      ThreadState ts, PyUnicode self, PyObject sub, PyObject start, PyObject end, int side) {
    long from = StringMethods.sliceIndex(ts, start, 0);
    long to = StringMethods.sliceIndex(ts, end, Long.MAX_VALUE);
    if (sub instanceof PyTuple) {
      for (PyObject item : ((PyTuple) sub).items) {
        if (tailMatch(ts, self, item, from, to, side)) {
          return true;
        }
      }
      return false;
    }
    if (!(sub instanceof PyBaseString) && !Buffers.hasBytes(sub)) {
      throw tailMatchError(side, sub);
    }
    return tailMatch(ts, self, sub, from, to, side);
  }

  private static boolean tailMatch(
      ThreadState ts, PyUnicode self, PyObject sub, long from, long to, int side) {
    return StringMethods.tailMatch(self, decoded(ts, sub), from, to, side);
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
    return StringMethods.split(ts, self, decoded(ts, sep), max);
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
    return StringMethods.rsplit(ts, self, decoded(ts, sep), max);
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
    PyUnicode by = decoded(ts, sep);
    return StringMethods.partition(ts, self, by, by);
  }

  @ExposedMethod(
      value = "rpartition",
      convention = Convention.O,
      doc = "S.rpartition(sep) -> (head, sep, tail), at the last sep; ('', '', S) without")
  static PyObject rpartition(ThreadState ts, PyUnicode self, PyObject sep) {
    PyUnicode by = decoded(ts, sep);
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
    PyUnicode sep = n == 1 ? null : decoded(ts, separator);
    UnicodeBuilder out = new UnicodeBuilder(n * 8);
    for (int i = 0; i < n; i++) {
      PyObject item = items[i];
      if (!(item instanceof PyBaseString)) {
        throw Errors.typeError(
            "sequence item " + i + ": expected string or Unicode, " + item.type().name()
                + " found");
      }
      if (i > 0) {
        out.append(sep);
      }
      out.append(item instanceof PyUnicode ? (PyUnicode) item : decoded(ts, item));
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

  private static PyObject strip(
      ThreadState ts, PyUnicode self, PyObject chars, int sides, String method) {
    if (chars == null || chars == PyNone.NONE) {
      return StringMethods.strip(self, sides);
    }
    if (!(chars instanceof PyBaseString)) {
      throw Errors.typeError(method + " arg must be None, unicode or str");
    }
    return StringMethods.strip(self, sides, decoded(ts, chars));
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

  private static int fillChar(ThreadState ts, PyObject fill) {
    if (fill == null) {
      return ' ';
    }
    PyUnicode u;
    try {
      u = decoded(ts, fill);
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
    return StringMethods.replace(self, decoded(ts, old), decoded(ts, by), count);
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

  // Methods: case and classes of characters

  @ExposedMethod(value = "lower", convention = Convention.NOARGS, doc = "S.lower() -> unicode")
  static PyObject lower(ThreadState ts, PyUnicode self) {
    return mapped(self, LOWER);
  }

  @ExposedMethod(value = "upper", convention = Convention.NOARGS, doc = "S.upper() -> unicode")
  static PyObject upper(ThreadState ts, PyUnicode self) {
    return mapped(self, UPPER);
  }

  @ExposedMethod(
      value = "swapcase",
      convention = Convention.NOARGS,
      doc = "S.swapcase() -> S with upper and lower case exchanged")
  static PyObject swapcase(ThreadState ts, PyUnicode self) {
    return mapped(self, SWAP);
  }

  @ExposedMethod(
      value = "capitalize",
      convention = Convention.NOARGS,
      doc = "S.capitalize() -> S with its first character in upper case, the others in lower")
  static PyObject capitalize(ThreadState ts, PyUnicode self) {
    return mapped(self, CAPITALIZE);
  }

  @ExposedMethod(
      value = "title",
      convention = Convention.NOARGS,
      doc = "S.title() -> S with each word's first letter in title case, the others in lower")
  static PyObject title(ThreadState ts, PyUnicode self) {
    return mapped(self, TITLE);
  }

  private static final int LOWER = 0;
  private static final int UPPER = 1;
  private static final int SWAP = 2;
  private static final int CAPITALIZE = 3;
  private static final int TITLE = 4;

  /** The string with each character's case changed; an exact string that does not change itself. */
  private static PyObject mapped(PyUnicode self, int mapping) {
    int n = self.length();
    UnicodeBuilder out = new UnicodeBuilder(n);
    boolean changed = false;
    boolean inWord = false;
    for (int i = 0; i < n; i++) {
      int c = self.at(i);
      int by;
      switch (mapping) {
        case LOWER:
          by = UnicodeChars.toLower(c);
          break;
        case UPPER:
          by = UnicodeChars.toUpper(c);
          break;
        case SWAP:
          by =
              UnicodeChars.isUpper(c)
                  ? UnicodeChars.toLower(c)
                  : UnicodeChars.isLower(c) ? UnicodeChars.toUpper(c) : c;
          break;
        case CAPITALIZE:
          by = i == 0 ? UnicodeChars.toUpper(c) : UnicodeChars.toLower(c);
          break;
        default:
          by = inWord ? UnicodeChars.toLower(c) : UnicodeChars.toTitle(c);
          inWord = isCased(c);
      }
      changed |= by != c;
      out.append(by);
    }
    return changed ? out.toText() : self.exact();
  }

  private static boolean isCased(int c) {
    return UnicodeChars.isLower(c) || UnicodeChars.isUpper(c) || UnicodeChars.isTitle(c);
  }

  @ExposedMethod(
      value = "isalnum",
      convention = Convention.NOARGS,
      doc = "S.isalnum() -> whether S is of letters and numbers alone, and not empty")
  static boolean isalnum(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isAlpha(self.at(i)) && !UnicodeChars.isNumeric(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isalpha",
      convention = Convention.NOARGS,
      doc = "S.isalpha() -> whether S is of letters alone, and not empty")
  static boolean isalpha(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isAlpha(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isspace",
      convention = Convention.NOARGS,
      doc = "S.isspace() -> whether S is of white space alone, and not empty")
  static boolean isspace(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!self.isSpace(i)) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isdecimal",
      convention = Convention.NOARGS,
      doc = "S.isdecimal() -> whether S is of decimal digits alone, and not empty")
  static boolean isdecimal(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (UnicodeChars.decimal(self.at(i)) < 0) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isdigit",
      convention = Convention.NOARGS,
      doc = "S.isdigit() -> whether S is of digits alone, and not empty")
  static boolean isdigit(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isDigit(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isnumeric",
      convention = Convention.NOARGS,
      doc = "S.isnumeric() -> whether S is of numeric characters alone, and not empty")
  static boolean isnumeric(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isNumeric(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "islower",
      convention = Convention.NOARGS,
      doc = "S.islower() -> whether S has cased characters, all of them lower case")
  static boolean islower(ThreadState ts, PyUnicode self) {
    boolean cased = false;
    for (int i = 0, n = self.length(); i < n; i++) {
      int c = self.at(i);
      if (UnicodeChars.isUpper(c) || UnicodeChars.isTitle(c)) {
        return false;
      }
      cased |= UnicodeChars.isLower(c);
    }
    return cased;
  }

  @ExposedMethod(
      value = "isupper",
      convention = Convention.NOARGS,
      doc = "S.isupper() -> whether S has cased characters, all of them upper case")
  static boolean isupper(ThreadState ts, PyUnicode self) {
    boolean cased = false;
    for (int i = 0, n = self.length(); i < n; i++) {
      int c = self.at(i);
      if (UnicodeChars.isLower(c) || UnicodeChars.isTitle(c)) {
        return false;
      }
      cased |= UnicodeChars.isUpper(c);
    }
    return cased;
  }

  @ExposedMethod(
      value = "istitle",
      convention = Convention.NOARGS,
      doc = "S.istitle() -> whether S is cased, each word's first character alone in upper case")
  static boolean istitle(ThreadState ts, PyUnicode self) {
    boolean cased = false;
    boolean inWord = false;
    for (int i = 0, n = self.length(); i < n; i++) {
      int c = self.at(i);
      boolean capital = UnicodeChars.isUpper(c) || UnicodeChars.isTitle(c);
      if (capital ? inWord : UnicodeChars.isLower(c) && !inWord) {
        return false;
      }
      inWord = isCased(c);
      cased |= inWord;
    }
    return cased;
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
      doc = "S.format(*args, **kwargs) -> unicode\n\nS with its {fields} replaced by the arguments.")
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
