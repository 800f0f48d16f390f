package org.cellvm.library.pwd;

import java.util.List;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.model.text.PyString;
import org.cellvm.system.Accounts;

/** Entries of the system's tables as structures. */
final class Entries {
  /** What a field of an entry is. */
  enum Field {
    TEXT,
    NUMBER,
    NAMES
  }

  private Entries() {}

  static Accounts accounts(ThreadState ts) {
    return ts.interp.system.posix().accounts();
  }

  static PyObject structure(
      ThreadState ts, StructSequenceType type, Field[] fields, String[] entry) {
    PyObject[] items = new PyObject[fields.length];
    for (int i = 0; i < fields.length; i++) {
      items[i] =
          switch (fields[i]) {
            case TEXT -> PyString.fromString(entry[i]);
            case NUMBER -> PyInt.valueOf(entry[i].isEmpty() ? -1 : Long.parseLong(entry[i]));
            case NAMES ->
                PyList.ofStrings(ts, entry[i].isEmpty() ? new String[0] : entry[i].split(","));
          };
    }
    return new PyStructSequence(ts, type, items);
  }

  /** The structure of an entry, or KeyError where it is null. */
  static PyObject found(
      ThreadState ts, StructSequenceType type, Field[] fields, String[] entry, String error) {
    if (entry == null) {
      throw missing(error);
    }
    return structure(ts, type, fields, entry);
  }

  static PyException missing(String text) {
    return new PyException(PyExc.KeyError, text);
  }

  static PyObject list(
      ThreadState ts, StructSequenceType type, Field[] fields, List<String[]> entries) {
    PyList list = ts.own(new PyList(ts));
    for (String[] entry : entries) {
      list.append(ts, ts.own(structure(ts, type, fields, entry)));
    }
    return Ref.inc(list);
  }
}
