package org.cellvm.library.crypt;

import org.apache.commons.codec.digest.Crypt;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code crypt}. */
@ExposedModule(name = "crypt")
final class CryptModule {
  private static final int MIN_ROUNDS = 1000;
  private static final int MAX_ROUNDS = 999_999_999;

  private CryptModule() {}

  static void init(ThreadState ts, PyModule module) {
    // Where an application leaves its library out, the import fails, and not a call.
    java.util.Objects.requireNonNull(Crypt.class);
  }

  @ExposedFunction(
      value = "crypt",
      parse = "ss:crypt",
      doc =
          "crypt(word, salt) -> string\n\n"
              + "The hash of a password: by DES for a salt of two characters, by MD5, SHA-256 or\n"
              + "SHA-512 for one that starts with $1$, $5$ or $6$.")
  static PyObject crypt(ThreadState ts, byte[] word, String salt) {
    try {
      checkRounds(salt);
      return PyString.fromString(Crypt.crypt(word.clone(), salt));
    } catch (IllegalArgumentException e) {
      // As the C library marks what it cannot do; the mark is never equal to the salt.
      return PyString.fromString(salt.startsWith("*0") ? "*1" : "*0");
    }
  }

  /** The C library refuses a number of rounds that Commons Codec would replace. */
  private static void checkRounds(String salt) {
    String prefix = "rounds=";
    int end = salt.indexOf('$', 3);
    if (end > 0 && salt.startsWith(prefix, 3)) {
      int rounds = Integer.parseInt(salt.substring(3 + prefix.length(), end));
      if (rounds < MIN_ROUNDS || rounds > MAX_ROUNDS) {
        throw new IllegalArgumentException(salt);
      }
    }
  }
}
