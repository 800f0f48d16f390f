package org.cellvm.library.ssl;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.codec.FileNames;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.system.SystemErrors;

/** The methods of contexts that read certificates and keys. */
final class ContextFiles {
  private static final int LONGEST_PASSWORD = 1024;

  private ContextFiles() {}

  /** The path that an argument names; null for None or no argument. */
  private static String path(ThreadState ts, PyObject o) {
    return o == null || o == PyNone.NONE
        ? null
        : ArgConversions.fileName(ts, o, null, 1).toString();
  }

  private static byte[] read(ThreadState ts, String path, PyObject shown) {
    if (!ts.interp.system.access().mayRead(path)) {
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EACCES, shown);
    }
    try {
      return Files.readAllBytes(FileNames.path(path));
    } catch (NoSuchFileException e) {
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.ENOENT, shown);
    } catch (IOException e) {
      File file = FileNames.path(path).toFile();
      int error =
          file.isDirectory()
              ? SystemErrors.EISDIR
              : file.exists() ? SystemErrors.EACCES : SystemErrors.ENOENT;
      throw SystemFailure.of(ts, PyExc.IOError, -error, shown);
    }
  }

  @ExposedMethod(
      value = "load_cert_chain",
      parse = "O|OO:load_cert_chain",
      keywords = {"certfile", "keyfile", "password"},
      defaults = {"null", "null"},
      doc = "Takes certificates, and the key of the first one, from files.")
  static void loadChain(
      ThreadState ts, PySslContext self, PyObject certfile, PyObject keyfile, PyObject password) {
    String certificates = ArgConversions.fileName(ts, certfile, null, 1).toString();
    String given = path(ts, keyfile);
    String keys = given == null ? certificates : given;
    byte[] secret = null;
    boolean asks = false;
    if (password != null && password != PyNone.NONE) {
      asks = Objects.isCallable(password);
      secret = asks ? null : password(password, "password should be a string or callable");
    }
    List<X509Certificate> chain = new ArrayList<>();
    try {
      for (PemBlock block : PemBlock.all(read(ts, certificates, null))) {
        if (block.isCertificate()) {
          chain.add(TrustStore.certificate(block.data()));
        }
      }
    } catch (PemBlock.Malformed | CertificateException e) {
      chain.clear();
    }
    if (chain.isEmpty()) {
      throw SslState.numbered(ts, Reason.PEM_IN_SSL, Place.CERTIFICATE_CHAIN);
    }
    PemBlock block = keyBlock(ts, read(ts, keys, null));
    if (block.isEncrypted() && asks) {
      PyObject answer = ts.own(Objects.call0(ts, password));
      secret = password(answer, "password callback must return a string");
    }
    try {
      PrivateKey key = PrivateKeys.read(block, secret == null ? new byte[0] : secret);
      if (!PrivateKeys.match(key, chain.get(0).getPublicKey())) {
        throw SslState.numbered(ts, Reason.KEY_MISMATCH, Place.PRIVATE_KEY);
      }
      self.key = key;
      self.chain = chain.toArray(X509Certificate[]::new);
      self.changed();
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw SslState.numbered(ts, Reason.PEM_IN_SSL, Place.PRIVATE_KEY);
    }
  }

  private static PemBlock keyBlock(ThreadState ts, byte[] file) {
    try {
      for (PemBlock block : PemBlock.all(file)) {
        if (block.isPrivateKey()) {
          return block;
        }
      }
    } catch (PemBlock.Malformed e) {
      // As if there were none.
    }
    throw SslState.numbered(ts, Reason.PEM_IN_SSL, Place.PRIVATE_KEY);
  }

  private static byte[] password(PyObject o, String otherwise) {
    byte[] bytes;
    if (o instanceof PyUnicode u) {
      bytes = u.encodeUtf8();
    } else {
      bytes = Buffers.plainBytesOrNull(null, o);
      if (bytes == null) {
        throw Errors.typeError(otherwise);
      }
    }
    if (bytes.length > LONGEST_PASSWORD) {
      throw Errors.valueError("password cannot be longer than " + LONGEST_PASSWORD + " bytes");
    }
    return bytes;
  }

  // What is trusted

  @ExposedMethod(
      value = "load_verify_locations",
      parse = "|OOO:load_verify_locations",
      keywords = {"cafile", "capath", "cadata"},
      defaults = {"null", "null", "null"},
      doc = "Trusts the certificates of a file, a directory or some bytes.")
  static void loadLocations(
      ThreadState ts, PySslContext self, PyObject cafile, PyObject capath, PyObject cadata) {
    boolean isData = cadata != null && cadata != PyNone.NONE;
    String file = path(ts, cafile);
    String directory = path(ts, capath);
    if (file == null && directory == null && !isData) {
      throw Errors.typeError("cafile, capath and cadata cannot be all omitted");
    }
    if (isData) {
      loadData(ts, self.store, cadata);
    }
    if (file != null) {
      loadFile(ts, self.store, read(ts, file, null));
    }
    if (directory != null && ts.interp.system.access().mayRead(directory)) {
      self.store.addDirectory(FileNames.path(directory).toString());
    }
  }

  private static void loadFile(ThreadState ts, TrustStore store, byte[] file) {
    try {
      if (store.addFile(file) == 0) {
        throw SslState.numbered(ts, Reason.NO_CERTIFICATE, Place.VERIFY_LOCATIONS);
      }
    } catch (PemBlock.Malformed | GeneralSecurityException e) {
      throw SslState.numbered(ts, Reason.PEM_IN_CERTIFICATES, Place.VERIFY_LOCATIONS);
    }
  }

  private static void loadData(ThreadState ts, TrustStore store, PyObject data) {
    boolean text = data instanceof PyUnicode;
    byte[] bytes =
        data instanceof PyUnicode u ? u.encodeUtf8() : Buffers.plainBytesOrNull(ts, data);
    boolean wrong = bytes == null;
    for (int i = 0; text && i < bytes.length; i++) {
      wrong |= bytes[i] < 0;
    }
    if (wrong) {
      throw Errors.typeError("cadata should be an ASCII string or a bytes-like object");
    }
    if (bytes.length == 0) {
      throw Errors.valueError("Empty certificate data");
    }
    Reason reason = text ? addText(store, bytes) : addEncoded(store, bytes);
    if (reason != null) {
      throw SslState.numbered(ts, reason, Place.CERTIFICATE_DATA);
    }
  }

  /** Null for success. */
  private static Reason addText(TrustStore store, byte[] bytes) {
    try {
      int n = 0;
      for (PemBlock block : PemBlock.all(bytes)) {
        if (block.isCertificate()) {
          store.add(TrustStore.certificate(block.data()));
          n++;
        }
      }
      return n == 0 ? Reason.NO_START_LINE : null;
    } catch (PemBlock.Malformed e) {
      return Reason.BAD_END_LINE;
    } catch (CertificateException e) {
      return Reason.NOT_ENCODED;
    }
  }

  /** Null for success. */
  private static Reason addEncoded(TrustStore store, byte[] bytes) {
    Der der = new Der(bytes);
    while (der.hasNext()) {
      try {
        der.next();
      } catch (GeneralSecurityException e) {
        return Reason.NOT_ENOUGH_DATA;
      }
      try {
        store.add(TrustStore.certificate(der.encoded()));
      } catch (CertificateException e) {
        return Reason.NESTED;
      }
    }
    return null;
  }

  /** A file that is missing, or holds no certificates, is passed over. */
  @ExposedMethod(
      value = "set_default_verify_paths",
      convention = Convention.NOARGS,
      doc = "Trusts what the system trusts.")
  static void setDefaultPaths(ThreadState ts, PySslContext self) {
    String file = DefaultPaths.chosen(ts, DefaultPaths.FILE_VARIABLE, DefaultPaths.file());
    String directory =
        DefaultPaths.chosen(ts, DefaultPaths.DIRECTORY_VARIABLE, DefaultPaths.directory());
    try {
      loadFile(ts, self.store, read(ts, file, null));
    } catch (PyException e) {
      e.discard(ts);
    }
    self.store.addDirectory(FileNames.path(directory).toString());
  }

  @ExposedMethod(
      value = "cert_store_stats",
      convention = Convention.NOARGS,
      doc = "How many certificates are trusted, as a dict.")
  static PyObject storeStatistics(ThreadState ts, PySslContext self) {
    PyDict out = new PyDict(ts);
    put(ts, out, "x509", self.store.certificateCount());
    put(ts, out, "crl", self.store.listCount());
    put(ts, out, "x509_ca", self.store.authorities().size());
    return out;
  }

  private static void put(ThreadState ts, PyDict out, String key, int n) {
    out.setItemString(ts, key, PyInt.valueOf(n));
  }

  @ExposedMethod(
      value = "get_ca_certs",
      parse = "|O:get_ca_certs",
      keywords = "binary_form",
      defaults = "null",
      doc = "get_ca_certs([binary_form]) -> a list of the trusted authorities' certificates")
  static PyObject authorities(ThreadState ts, PySslContext self, PyObject binaryForm) {
    boolean der = binaryForm != null && Objects.isTrue(ts, binaryForm);
    PyList out = ts.own(new PyList(ts));
    try {
      for (X509Certificate certificate : self.store.authorities()) {
        out.appendOwned(
            der ? PyString.of(certificate.getEncoded()) : CertificateInfo.of(ts, certificate));
      }
    } catch (GeneralSecurityException e) {
      throw SslState.error(ts, Reason.of(e), Place.VERIFY_LOCATIONS);
    }
    out.incref();
    return out;
  }

  @ExposedMethod(
      value = "load_dh_params",
      convention = Convention.O,
      doc = "Reads parameters for the exchange of keys. The Java platform takes its own.")
  static void loadParameters(ThreadState ts, PySslContext self, PyObject path) {
    String file = ArgConversions.fileName(ts, path, null, 1).toString();
    byte[] bytes = read(ts, file, path);
    try {
      for (PemBlock block : PemBlock.all(bytes)) {
        if (block.label().equals("DH PARAMETERS")) {
          AlgorithmParameters.getInstance("DH").init(block.data());
          return;
        }
      }
    } catch (PemBlock.Malformed | GeneralSecurityException | IOException e) {
      throw SslState.numbered(ts, Reason.NOT_ENCODED, Place.KEY_EXCHANGE_PARAMETERS);
    }
    throw SslState.numbered(ts, Reason.NO_START_LINE, Place.KEY_EXCHANGE_PARAMETERS);
  }
}
