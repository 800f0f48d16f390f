package org.cellvm.library.sre;

import org.cellvm.library.python.LibraryData;
import org.cellvm.library.python.RecordedTable;
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
 * <p>A key of the {@link RecordedTable} is the flags that were asked for in four bytes, then the
 * pattern. An entry has the flags that the pattern has (four bytes), the number of groups and how
 * many of them have names (two bytes each), each of these as length (two bytes), name and number of
 * the group (two bytes), in the order in which {@code groupindex} got them; then how many words of
 * code there are, and these.
 */
public final class PackagedPatterns {
  private static final String FILE = "META-INF/cellvm/patterns";

  private final RecordedTable table;

  private PackagedPatterns(RecordedTable table) {
    this.table = table;
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
    return patterns.table.find(key(text.bytes(), (int) number.value))
        ? patterns.read(ts, text)
        : PyNone.NONE;
  }

  private static PackagedPatterns of(ThreadState ts) {
    PackagedPatterns patterns = ts.interp.moduleStates.get(PackagedPatterns.class);
    if (patterns == null) {
      patterns = new PackagedPatterns(new RecordedTable(LibraryData.read(ts, FILE)));
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

  private PyObject read(ThreadState ts, PyString pattern) {
    int flags = table.int32();
    int groups = table.int16();
    PyList indexgroup = ts.own(new PyList(ts));
    for (int i = 0; i <= groups; i++) {
      indexgroup.append(ts, PyNone.NONE);
    }
    PyDict groupindex = ts.own(new PyDict(ts));
    for (int n = table.int16(); n > 0; n--) {
      PyString s = ts.own(PyString.of(table.bytes(table.int16())));
      int group = table.int16();
      groupindex.putStr(ts, s, ts.own(PyInt.valueOf(group)));
      indexgroup.items[group] = Ref.inc(s);
    }
    int[] words = new int[table.int32()];
    for (int i = 0; i < words.length; i++) {
      words[i] = table.int32();
    }
    Program program = ProgramCompiler.compile(words, flags);
    return new PyPattern(program, pattern, flags, groups, groupindex, indexgroup);
  }
}
