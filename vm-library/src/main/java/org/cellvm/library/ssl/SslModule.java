package org.cellvm.library.ssl;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.cellvm.codec.FileNames;
import org.cellvm.library.socket.SocketState;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _ssl}. */
@ExposedModule(
    name = "_ssl",
    doc = "TLS on sockets, as the module ssl builds on it: by the Java platform.")
final class SslModule {
  /** The OpenSSL whose interface this has. */
  private static final int VERSION = 0x30000000;

  private static final String[] LIBRARIES = {"9 PEM", "11 X509", "20 SSL"};

  private SslModule() {}

  static void init(ThreadState ts, PyModule module) {
    // The base of the errors is that module's.
    ts.own(ts.interp.importer.importModule(ts, "_socket", PyNone.NONE, PyNone.NONE, 0));
    SslState state = new SslState(ts, SocketState.errorType(ts));
    ts.interp.moduleStates.put(state);
    module.add(ts, "SSLError", state.error);
    module.add(ts, "SSLZeroReturnError", state.zeroReturn);
    module.add(ts, "SSLWantReadError", state.wantRead);
    module.add(ts, "SSLWantWriteError", state.wantWrite);
    module.add(ts, "SSLSyscallError", state.systemCall);
    module.add(ts, "SSLEOFError", state.end);
    module.add(ts, "_SSLContext", SslContextType.TYPE);
    module.add(ts, "_SSLSocket", SslSocketType.TYPE);
    SslNumbers.addTo(ts, module);
    module.add(ts, "HAS_ALPN", PyBool.TRUE);
    module.add(ts, "HAS_ECDH", PyBool.TRUE);
    module.add(ts, "HAS_NPN", PyBool.FALSE);
    module.add(ts, "HAS_SNI", PyBool.TRUE);
    module.add(ts, "HAS_TLS_UNIQUE", PyBool.FALSE);
    module.add(ts, "HAS_TLSv1_3", PyBool.TRUE);
    String java = "OpenSSL 3.0.0 (Java " + System.getProperty("java.version") + ")";
    module.addOwned(ts, "OPENSSL_VERSION", PyString.fromString(java));
    module.addOwned(ts, "OPENSSL_VERSION_NUMBER", PyLong.valueOf(BigInteger.valueOf(VERSION)));
    module.addOwned(ts, "OPENSSL_VERSION_INFO", version(ts));
    module.addOwned(ts, "_OPENSSL_API_VERSION", version(ts));
    addReasons(ts, module);
  }

  private static PyTuple version(ThreadState ts) {
    PyObject[] parts = {
      PyInt.valueOf(3), PyInt.valueOf(0), PyInt.valueOf(0), PyInt.valueOf(0), PyInt.valueOf(0)
    };
    return PyTuple.of(ts, parts);
  }

  private static void addReasons(ThreadState ts, PyModule module) {
    PyDict byCode = ts.own(new PyDict(ts));
    PyDict byName = ts.own(new PyDict(ts));
    for (String line : ObjectNames.lines("reasons.txt")) {
      String[] columns = line.split(" ");
      int mark = ts.mark();
      PyObject code =
          ts.own(SslState.pair(ts, Long.parseLong(columns[0]), Long.parseLong(columns[1])));
      PyObject name = ts.own(PyUnicode.of(columns[2]));
      byCode.put(ts, code, name);
      byName.put(ts, name, code);
      ts.release(mark);
    }
    PyDict libraries = ts.own(new PyDict(ts));
    for (String library : LIBRARIES) {
      String[] columns = library.split(" ");
      PyObject code = ts.own(PyLong.valueOf(new BigInteger(columns[0])));
      libraries.put(ts, code, ts.own(PyUnicode.of(columns[1])));
    }
    module.add(ts, "err_codes_to_names", byCode);
    module.add(ts, "err_names_to_codes", byName);
    module.add(ts, "lib_codes_to_names", libraries);
  }

  @ExposedFunction(
      value = "RAND_status",
      convention = Convention.NOARGS,
      doc = "1: there are random numbers.")
  static PyObject randomStatus(ThreadState ts) {
    return PyLong.valueOf(BigInteger.ONE);
  }

  /** The system's source of random numbers needs no help. */
  @ExposedFunction(
      value = "RAND_add",
      parse = "s*d:RAND_add",
      doc = "RAND_add(data, entropy)\n\nMixes data into the random numbers.")
  static void addRandom(ThreadState ts, byte[] data, double entropy) {}

  private static PyObject tuple(ThreadState ts, ObjectNames.Named named) {
    return PyTuple.of(
        ts,
        PyInt.valueOf(named.number()),
        PyString.fromString(named.shortName()),
        PyString.fromString(named.longName()),
        PyString.fromString(named.identifier()));
  }

  @ExposedFunction(
      value = "txt2obj",
      parse = "s|O:txt2obj",
      keywords = {"txt", "name"},
      defaults = "null",
      doc = "txt2obj(txt[, name]) -> (number, short name, long name, identifier) of an object")
  static PyObject byText(ThreadState ts, String text, PyObject name) {
    boolean byName = name != null && Objects.isTrue(ts, name);
    ObjectNames.Named named = ObjectNames.byIdentifier(text);
    if (named == null && byName) {
      named = ObjectNames.byName(text);
    }
    if (named == null) {
      boolean identifier = text.matches("[0-2](\\.[0-9]+)+");
      String shown = text.length() > 100 ? text.substring(0, 100) : text;
      throw Errors.valueError(identifier ? "Unknown object" : "unknown object '" + shown + "'");
    }
    return tuple(ts, named);
  }

  @ExposedFunction(
      value = "nid2obj",
      parse = "i:nid2obj",
      doc = "nid2obj(number) -> (number, short name, long name, identifier) of an object")
  static PyObject byNumber(ThreadState ts, long number) {
    if (number < 0) {
      throw Errors.valueError("NID must be positive.");
    }
    ObjectNames.Named named = ObjectNames.byNumber((int) number);
    if (named == null) {
      throw Errors.valueError(number == 0 ? "Unknown object" : "unknown NID " + number);
    }
    return tuple(ts, named);
  }

  @ExposedFunction(
      value = "get_default_verify_paths",
      convention = Convention.NOARGS,
      doc = "The variables and the paths that name what the system trusts.")
  static PyObject defaultPaths(ThreadState ts) {
    return PyTuple.of(
        ts,
        PyString.fromString(DefaultPaths.FILE_VARIABLE),
        PyString.fromString(DefaultPaths.file()),
        PyString.fromString(DefaultPaths.DIRECTORY_VARIABLE),
        PyString.fromString(DefaultPaths.directory()));
  }

  @ExposedFunction(
      value = "_test_decode_cert",
      parse = "O:test_decode_certificate",
      doc = "The certificate in a file, as a dict.")
  static PyObject decode(ThreadState ts, PyObject path) {
    String file = ArgConversions.fileName(ts, path, "test_decode_certificate", 1).toString();
    byte[] bytes;
    if (!ts.interp.system.access().mayRead(file)) {
      throw SslState.error(ts, "Can't open file");
    }
    try {
      bytes = Files.readAllBytes(FileNames.path(file));
    } catch (IOException e) {
      throw SslState.error(ts, "Can't open file");
    }
    try {
      for (PemBlock block : PemBlock.all(bytes)) {
        if (block.isCertificate()) {
          X509Certificate certificate = TrustStore.certificate(block.data());
          return CertificateInfo.of(ts, certificate);
        }
      }
    } catch (PemBlock.Malformed | GeneralSecurityException e) {
      // Told below, as a file without one is.
    }
    throw SslState.error(ts, "Error decoding PEM-encoded file");
  }
}
