package org.cellvm.library.csv;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.SubclassLeaf;

/** A {@code _csv.Dialect}: the rules of a kind of table. A character of 0 is none. */
class PyDialect extends PyObject {
  final int delimiter;
  final boolean doublequote;
  final int escapechar;
  final int quotechar;
  final int quoting;
  final boolean skipinitialspace;
  final boolean strict;

  /** A str or a unicode, owned. */
  final PyObject lineterminator;

  /** Takes the rules of {@code options}, and the line's end that it owns. */
  @SubclassLeaf("Dialect")
  PyDialect(DialectOptions options) {
    this.delimiter = options.delimiter;
    this.doublequote = options.doublequote;
    this.escapechar = options.escapechar;
    this.quotechar = options.quotechar;
    this.quoting = options.quoting;
    this.skipinitialspace = options.skipinitialspace;
    this.strict = options.strict;
    this.lineterminator = options.lineterminator;
    lineterminator.incref();
  }

  final boolean quotes() {
    return quoting != DialectOptions.QUOTE_NONE;
  }

  @Override
  public PyType type() {
    return DialectType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    lineterminator.decref(ts);
  }
}
