package org.cellvm.library.locale;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cellvm.model.PyType;

/** The locale of each category in one VM, and the domains of messages. */
final class LocaleState {
  static final int LC_CTYPE = 0;
  static final int LC_ALL = 6;
  static final String C = "C";
  static final String DEFAULT_DOMAIN = "messages";
  static final String DEFAULT_DIRECTORY = "/usr/share/locale";

  /** The names of glibc's categories by their numbers. */
  private static final String[] CATEGORIES = {
    "LC_CTYPE",
    "LC_NUMERIC",
    "LC_TIME",
    "LC_COLLATE",
    "LC_MONETARY",
    "LC_MESSAGES",
    "LC_ALL",
    "LC_PAPER",
    "LC_NAME",
    "LC_ADDRESS",
    "LC_TELEPHONE",
    "LC_MEASUREMENT",
    "LC_IDENTIFICATION"
  };

  /** The exception {@code locale.Error}. */
  final PyType error;

  String domain = DEFAULT_DOMAIN;

  /** The directories and codesets of domains that have been bound. */
  final Map<String, String> directories = new HashMap<>();

  final Map<String, String> codesets = new HashMap<>();

  private final String[] locales = new String[CATEGORIES.length];

  LocaleState(PyType error) {
    this.error = error;
    Arrays.fill(locales, C);
  }

  static boolean isCategory(long category) {
    return category >= 0 && category < CATEGORIES.length;
  }

  /** The locale of a category; of all, one name or the name of each. */
  String get(int category) {
    if (category != LC_ALL) {
      return locales[category];
    }
    var all = new StringBuilder();
    boolean same = true;
    for (int i = 0; i < locales.length; i++) {
      if (i != LC_ALL) {
        same &= locales[i].equals(locales[LC_CTYPE]);
        all.append(all.length() > 0 ? ";" : "").append(CATEGORIES[i]).append('=');
        all.append(locales[i]);
      }
    }
    return same ? locales[LC_CTYPE] : all.toString();
  }

  /** Sets the locale of a category, or of all; false if there is none of that name. */
  boolean set(int category, String name) {
    String[] changed = locales.clone();
    if (category == LC_ALL && name.indexOf(';') >= 0) {
      if (!readAll(name, changed)) {
        return false;
      }
    } else {
      for (int i = 0; i < changed.length; i++) {
        if (i == category || category == LC_ALL && i != LC_ALL) {
          changed[i] = known(name.isEmpty() ? fromEnvironment(i) : name);
          if (changed[i] == null) {
            return false;
          }
        }
      }
    }
    System.arraycopy(changed, 0, locales, 0, changed.length);
    return true;
  }

  private static boolean readAll(String names, String[] target) {
    for (String part : names.split(";")) {
      int equals = part.indexOf('=');
      int category = Arrays.asList(CATEGORIES).indexOf(part.substring(0, Math.max(equals, 0)));
      String name = known(part.substring(equals + 1));
      if (category < 0 || category == LC_ALL || name == null) {
        return false;
      }
      target[category] = name;
    }
    return true;
  }

  private static String fromEnvironment(int category) {
    for (String variable : new String[] {"LC_ALL", CATEGORIES[category], "LANG"}) {
      String value = System.getenv(variable);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return C;
  }

  /** The name as {@code setlocale} shows it; null if there is no such locale. */
  private static String known(String name) {
    if (name.equals(C) || name.equals("POSIX")) {
      return C;
    }
    boolean utf8 =
        name.startsWith("C.")
            && name.substring(2).replace("-", "").toLowerCase(Locale.ROOT).equals("utf8");
    return utf8 ? name : null;
  }
}
