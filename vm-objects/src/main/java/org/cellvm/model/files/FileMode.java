package org.cellvm.model.files;

import org.cellvm.model.Objects;
import org.cellvm.model.errors.Errors;

/** What the mode of a file object says, such as {@code "r+b"}. */
record FileMode(String text, char first, boolean plus, boolean universal) {
  /** Checks a mode as CPython does. */
  static FileMode of(String mode) {
    if (mode.isEmpty()) {
      throw Errors.valueError("empty mode string");
    }
    boolean universal = mode.indexOf('U') >= 0;
    char first = (universal ? mode.replaceFirst("U", "") + "r" : mode).charAt(0);
    if (universal && (first == 'w' || first == 'a')) {
      throw Errors.valueError(
          "universal newline mode can only be used with modes starting with 'r'");
    }
    if (!universal && "rwa".indexOf(first) < 0) {
      throw Errors.valueError(
          "mode string must begin with one of 'r', 'w', 'a' or 'U', not '"
              + Objects.limited(mode, 200)
              + "'");
    }
    return new FileMode(mode, first, mode.indexOf('+') >= 0, universal);
  }

  boolean readable() {
    return plus || !creates();
  }

  boolean writable() {
    return plus || creates();
  }

  /** Whether a file that is not there is made. */
  boolean creates() {
    return first == 'w' || first == 'a';
  }

  boolean appends() {
    return first == 'a';
  }
}
