package org.cellvm.library.sre;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cellvm.library.python.LibraryData;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * What {@code sre_compile} makes of the regular expressions of the packaged library's modules,
 * recorded when the library was packaged. Most of them are compiled when a module is imported, and
 * {@code sre_parse} takes milliseconds for each in a JVM that has compiled nothing yet.
 *
 * <p>The table is sorted by key, for a binary search. In it all numbers are big-endian: how many
 * entries there are, the place of each, and the entries. An entry is the key, with its length in
 * two bytes before it: the flags that were asked for in four bytes, then the pattern. Then come the
 * flags that the pattern has, the number of groups, how many of them have names (two bytes), each
 * of these as length (one byte), name and number of the group (two bytes), in the order in which
 * {@code groupindex} got them; then how many words of code there are, and these.
 */
public final class PackagedPatterns {
  private static final String FILE = "META-INF/cellvm/patterns";
  private static final byte[] NONE = new byte[4];

  private final byte[] table;

  /** Where {@link #int32} and its like read next. */
  private int at;

  private PackagedPatterns(byte[] table) {
    this.table = table == null ? NONE : table;
  }

  /**
   * Returns a new pattern object, as {@code sre_compile.compile} would; None if the pattern is not
   * in the table, or if more than that object could be seen of its compilation: by warnings of
   * {@code -3}, by a trace or a profile function.
   */
  public static PyObject pattern(ThreadState ts, PyObject pattern, PyObject flags) {
    if (!(pattern instanceof PyString text && text.isExact())
        || !(flags instanceof PyInt number)
        || ts.interp.py3kWarnings
        || ts.traceFunction != null
        || ts.profileFunction != null) {
      return PyNone.NONE;
    }
    PackagedPatterns patterns = of(ts);
    return patterns.find(key(text.bytes(), (int) number.value))
        ? patterns.read(ts, text)
        : PyNone.NONE;
  }

  private static PackagedPatterns of(ThreadState ts) {
    PackagedPatterns patterns = ts.interp.moduleStates.get(PackagedPatterns.class);
    if (patterns == null) {
      patterns = new PackagedPatterns(LibraryData.read(ts, FILE));
      ts.interp.moduleStates.put(patterns);
    }
    return patterns;
  }

  private static byte[] key(byte[] pattern, int flags) {
    byte[] key = new byte[4 + pattern.length];
    key[0] = (byte) (flags >> 24);
    key[1] = (byte) (flags >> 16);
    key[2] = (byte) (flags >> 8);
    key[3] = (byte) flags;
    System.arraycopy(pattern, 0, key, 4, pattern.length);
    return key;
  }

  /** Whether there is an entry of the key; {@link #at} is behind the key then. */
  private boolean find(byte[] key) {
    at = 0;
    int low = 0;
    int high = int32() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      at = 4 + 4 * middle;
      at = int32();
      int length = int16();
      int order = Arrays.compareUnsigned(key, 0, key.length, table, at, at + length);
      if (order == 0) {
        at += length;
        return true;
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return false;
  }

  private PyObject read(ThreadState ts, PyString pattern) {
    int flags = int32();
    int groups = int16();
    PyList indexgroup = ts.own(new PyList(ts));
    for (int i = 0; i <= groups; i++) {
      indexgroup.append(ts, PyNone.NONE);
    }
    PyDict groupindex = ts.own(new PyDict(ts));
    for (int n = int16(); n > 0; n--) {
      int length = table[at++] & 0xff;
      String name = new String(table, at, length, StandardCharsets.ISO_8859_1);
      at += length;
      int group = int16();
      PyString s = ts.own(PyString.fromString(name));
      groupindex.putStr(ts, s, ts.own(PyInt.valueOf(group)));
      indexgroup.items[group] = Ref.inc(s);
    }
    int[] words = new int[int32()];
    for (int i = 0; i < words.length; i++) {
      words[i] = int32();
    }
    Program program = ProgramCompiler.compile(words, flags);
    return new PyPattern(program, pattern, flags, groups, groupindex, indexgroup);
  }

  private int int32() {
    byte[] b = table;
    int i = at;
    at = i + 4;
    return b[i] << 24 | (b[i + 1] & 0xff) << 16 | (b[i + 2] & 0xff) << 8 | b[i + 3] & 0xff;
  }

  private int int16() {
    byte[] b = table;
    int i = at;
    at = i + 2;
    return (b[i] & 0xff) << 8 | b[i + 1] & 0xff;
  }
}
