package org.cellvm.library.hashlib;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type {@code _hashlib.HASH}. */
@ExposedType(
    name = "_hashlib.HASH",
    doc =
        "A digest of strings.\n\n"
            + "Methods: update(), digest(), hexdigest(), copy().\n"
            + "Attributes: name, digest_size, block_size.\n")
final class OpenSslDigestType extends DigestType {
  static final OpenSslDigestType TYPE =
      new OpenSslDigestType(new OpenSslDigestTypeTable(), "_hashlib.HASH", ObjectType.TYPE);

  private OpenSslDigestType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyString name = ((PyDigest) o).name;
    return PyString.fromString("<" + name + " HASH object @ " + Objects.address(ts, o) + ">");
  }
}
