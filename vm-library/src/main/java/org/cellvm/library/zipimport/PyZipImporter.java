package org.cellvm.library.zipimport;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;

/** A {@code zipimporter}: the importer of an archive, or of a directory in it. */
class PyZipImporter extends PyGcObject {
  /** {@code archive}: the archive's path, owned; null until {@code __init__}. */
  PyString archive;

  /** {@code prefix}: the directory in the archive, with a slash at its end; owned. */
  PyString prefix;

  /**
   * {@code _files}: what is in the archive, owned; null until {@code __init__}, and for the
   * packaged library until it is asked for.
   */
  PyObject files;

  /** Whether the archive is that of the packaged library. */
  boolean packaged;

  @SubclassLeaf("zipimporter")
  PyZipImporter(ThreadState ts) {
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return ZipImporterType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(files);
  }

  @Override
  public void clear(ThreadState ts) {}

  @Override
  protected void release(ThreadState ts) {
    Ref.dec(ts, archive);
    Ref.dec(ts, prefix);
    Ref.dec(ts, files);
    archive = null;
    prefix = null;
    files = null;
  }
}
