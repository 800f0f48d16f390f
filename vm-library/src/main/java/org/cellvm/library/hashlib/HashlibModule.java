package org.cellvm.library.hashlib;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.FrozenSetType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _hashlib}: OpenSSL's names for the JDK's digests. */
@ExposedModule(name = "_hashlib")
final class HashlibModule {
  private HashlibModule() {}

  static void init(ThreadState ts, PyModule module) {
    PyList names = ts.own(new PyList(ts));
    for (Algorithm a : Algorithm.values()) {
      names.appendOwned(PyString.fromString(a.label));
      names.appendOwned(PyString.fromString(a.lowerCaseName()));
    }
    module.addOwned(ts, "openssl_md_meth_names", Objects.call1(ts, FrozenSetType.TYPE, names));
  }

  private static PyException unsupported() {
    return Errors.valueError("unsupported hash type");
  }

  @ExposedFunction(
      value = "new",
      parse = "O|s*:new",
      keywords = {"name", "string"},
      defaults = "null",
      doc = "A new digest by the algorithm of that name, of a string if that is given.")
  static PyObject create(ThreadState ts, PyObject name, byte[] data) {
    PyString text;
    try {
      text = ArgConversions.text(ts, name, null, 1);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("name must be a string");
    }
    Algorithm algorithm = Algorithm.named(text.toString());
    if (algorithm == null) {
      throw unsupported();
    }
    return new PyDigest(OpenSslDigestType.TYPE, algorithm, text, data);
  }

  private static PyObject make(ThreadState ts, Algorithm algorithm, byte[] data) {
    PyString name = ts.own(PyString.fromString(algorithm.lowerCaseName()));
    return new PyDigest(OpenSslDigestType.TYPE, algorithm, name, data);
  }

  @ExposedFunction(value = "openssl_md5", parse = "|s*:md5", defaults = "null", doc = "A new md5.")
  static PyObject md5(ThreadState ts, byte[] data) {
    return make(ts, Algorithm.MD5, data);
  }

  @ExposedFunction(
      value = "openssl_sha1",
      parse = "|s*:sha1",
      defaults = "null",
      doc = "A new sha1.")
  static PyObject sha1(ThreadState ts, byte[] data) {
    return make(ts, Algorithm.SHA1, data);
  }

  @ExposedFunction(
      value = "openssl_sha224",
      parse = "|s*:sha224",
      defaults = "null",
      doc = "A new sha224.")
  static PyObject sha224(ThreadState ts, byte[] data) {
    return make(ts, Algorithm.SHA224, data);
  }

  @ExposedFunction(
      value = "openssl_sha256",
      parse = "|s*:sha256",
      defaults = "null",
      doc = "A new sha256.")
  static PyObject sha256(ThreadState ts, byte[] data) {
    return make(ts, Algorithm.SHA256, data);
  }

  @ExposedFunction(
      value = "openssl_sha384",
      parse = "|s*:sha384",
      defaults = "null",
      doc = "A new sha384.")
  static PyObject sha384(ThreadState ts, byte[] data) {
    return make(ts, Algorithm.SHA384, data);
  }

  @ExposedFunction(
      value = "openssl_sha512",
      parse = "|s*:sha512",
      defaults = "null",
      doc = "A new sha512.")
  static PyObject sha512(ThreadState ts, byte[] data) {
    return make(ts, Algorithm.SHA512, data);
  }

  @ExposedFunction(
      value = "pbkdf2_hmac",
      parse = "ss*s*l|O:pbkdf2_hmac",
      keywords = {"hash_name", "password", "salt", "iterations", "dklen"},
      defaults = "PyNone.NONE",
      doc =
          "pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None) -> key\n\n"
              + "A key of a password, by PBKDF2 with HMAC.")
  static PyObject deriveKey(
      ThreadState ts, String name, byte[] password, byte[] salt, long iterations, PyObject size) {
    Algorithm algorithm = Algorithm.named(name);
    if (algorithm == null) {
      throw unsupported();
    }
    if (iterations < 1) {
      throw Errors.valueError("iteration value must be greater than 0.");
    }
    if (iterations > Integer.MAX_VALUE) {
      throw Errors.overflowError("iteration value is too great.");
    }
    long length =
        size == PyNone.NONE
            ? algorithm.newDigest().getDigestLength()
            : ArgConversions.asLong(ts, size);
    if (length < 1) {
      throw Errors.valueError("key length must be greater than 0.");
    }
    if (length > Integer.MAX_VALUE) {
      throw Errors.overflowError("key length is too great.");
    }
    KeyDerivation derivation = new KeyDerivation(algorithm, password);
    return PyString.of(derivation.derive(salt, (int) iterations, (int) length));
  }
}
