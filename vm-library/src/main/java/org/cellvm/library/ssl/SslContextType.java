package org.cellvm.library.ssl;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _ssl._SSLContext}. */
@ExposedType(
    name = "_ssl._SSLContext",
    basicSize = 72,
    members = {ContextFiles.class, ContextMethods.class})
final class SslContextType extends ObjectType {
  static final SslContextType TYPE =
      new SslContextType(new SslContextTypeTable(), "_ssl._SSLContext", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"protocol"};
  private static final int FIRST_PROTOCOL = 2;
  private static final int LAST_PROTOCOL = 5;

  private SslContextType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] given = Args.bind(ts, "_SSLContext", KEYWORDS, 1, args, off, n, kwnames);
    int protocol = (int) ArgConversions.toInt(ts, given[0], "_SSLContext", 1);
    if (protocol < FIRST_PROTOCOL || protocol > LAST_PROTOCOL) {
      throw Errors.valueError("invalid protocol version");
    }
    return subtype == TYPE
        ? new PySslContext(ts, protocol)
        : new PySslContextDerived(ts, subtype, protocol);
  }

  private static void checkDeletion(PyObject value) {
    if (value == null) {
      throw Errors.typeError("function takes at least one argument");
    }
  }

  @ExposedGetter("options")
  static PyObject options(ThreadState ts, PySslContext self) {
    return PyLong.valueOf(BigInteger.valueOf(self.options));
  }

  @ExposedSetter("options")
  static void setOptions(ThreadState ts, PySslContext self, PyObject value) {
    checkDeletion(value);
    self.options = ArgConversions.toLong(ts, value, "options", 1) & 0xffffffffL;
  }

  @ExposedGetter("verify_mode")
  static PyObject verifyMode(ThreadState ts, PySslContext self) {
    return PyLong.valueOf(BigInteger.valueOf(self.verifyMode));
  }

  @ExposedSetter("verify_mode")
  static void setVerifyMode(ThreadState ts, PySslContext self, PyObject value) {
    checkDeletion(value);
    int mode = (int) ArgConversions.toInt(ts, value, "verify_mode", 1);
    if (mode < PySslContext.CERT_NONE || mode > PySslContext.CERT_REQUIRED) {
      throw Errors.valueError("invalid value for verify_mode");
    }
    if (mode == PySslContext.CERT_NONE && self.checksHostname) {
      throw Errors.valueError(
          "Cannot set verify_mode to CERT_NONE when check_hostname is enabled.");
    }
    self.verifyMode = mode;
    self.changed();
  }

  @ExposedGetter("verify_flags")
  static PyObject verifyFlags(ThreadState ts, PySslContext self) {
    return PyLong.valueOf(BigInteger.valueOf(self.verifyFlags));
  }

  @ExposedSetter("verify_flags")
  static void setVerifyFlags(ThreadState ts, PySslContext self, PyObject value) {
    checkDeletion(value);
    String given = value == PyNone.NONE ? "None" : value.type().name();
    String wrong = "argument must be an integer, not " + given;
    self.verifyFlags = ArgConversions.longMask(ts, value, wrong, 0) & 0xffffffffL;
    self.changed();
  }

  @ExposedGetter("check_hostname")
  static PyObject checksHostname(ThreadState ts, PySslContext self) {
    return PyBool.of(self.checksHostname);
  }

  @ExposedSetter("check_hostname")
  static void setChecksHostname(ThreadState ts, PySslContext self, PyObject value) {
    checkDeletion(value);
    boolean checks = Objects.isTrue(ts, value);
    if (checks && self.verifyMode == PySslContext.CERT_NONE) {
      throw Errors.valueError(
          "check_hostname needs a SSL context with either CERT_OPTIONAL or CERT_REQUIRED");
    }
    self.checksHostname = checks;
  }
}
