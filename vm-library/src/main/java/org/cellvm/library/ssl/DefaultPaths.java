package org.cellvm.library.ssl;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.model.ThreadState;

/** Where the system has the certificates that it trusts. */
final class DefaultPaths {
  static final String FILE_VARIABLE = "SSL_CERT_FILE";
  static final String DIRECTORY_VARIABLE = "SSL_CERT_DIR";

  /** The directories of OpenSSL's: of Debian, of Fedora, and of others. */
  private static final String[] DIRECTORIES = {"/usr/lib/ssl", "/etc/pki/tls", "/etc/ssl"};

  private DefaultPaths() {}

  private static String base() {
    for (String directory : DIRECTORIES) {
      if (Files.isDirectory(Path.of(directory))) {
        return directory;
      }
    }
    return DIRECTORIES[DIRECTORIES.length - 1];
  }

  static String file() {
    return base() + "/cert.pem";
  }

  static String directory() {
    return base() + "/certs";
  }

  /** What the environment names, or else the default. */
  static String chosen(ThreadState ts, String variable, String otherwise) {
    String value = ts.interp.system.posix().processes().variable(variable);
    return value == null ? otherwise : value;
  }
}
