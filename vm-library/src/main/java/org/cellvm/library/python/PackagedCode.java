package org.cellvm.library.python;

import org.cellvm.marshal.MarshalReader;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/**
 * The compiled code of source texts that the packaged library's modules make and execute when they
 * are imported, as {@code collections.namedtuple} does: recorded when the library was packaged. The
 * compiler need not run then, nor be loaded.
 */
public final class PackagedCode {
  private static final String FILE = "META-INF/cellvm/code";

  private final RecordedTable table;

  private PackagedCode(RecordedTable table) {
    this.table = table;
  }

  /**
   * Returns what {@code exec} of the source would compile, a new code object; the source itself if
   * it is not known, or if an option of the command has a say in what it is compiled to.
   */
  public static PyObject of(ThreadState ts, PyObject source) {
    if (!(source instanceof PyString text && text.isExact())
        || ts.interp.optimize != 0
        || ts.interp.divisionNew
        || ts.interp.allUnicode
        || ts.interp.py3kWarnings) {
      return Ref.inc(source);
    }
    PackagedCode known = ts.interp.moduleStates.get(PackagedCode.class);
    if (known == null) {
      known = new PackagedCode(new RecordedTable(LibraryData.read(ts, FILE)));
      ts.interp.moduleStates.put(known);
    }
    RecordedTable table = known.table;
    if (!table.find(text.bytes())) {
      return Ref.inc(source);
    }
    byte[] marshalled = table.bytes(table.int32());
    return new MarshalReader(ts, marshalled, 0, marshalled.length).read();
  }
}
