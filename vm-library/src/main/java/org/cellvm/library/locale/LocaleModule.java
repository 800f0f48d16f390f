package org.cellvm.library.locale;

import org.cellvm.codec.CodePoints;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _locale}. */
@ExposedModule(name = "_locale", doc = "What POSIX has for locales.")
final class LocaleModule {
  private static final int CHAR_MAX = 127;

  /** The entries of {@code localeconv} that are numbers, all unknown in the C locale. */
  private static final String[] NUMBERS = {
    "int_frac_digits",
    "frac_digits",
    "p_cs_precedes",
    "p_sep_by_space",
    "n_cs_precedes",
    "n_sep_by_space",
    "p_sign_posn",
    "n_sign_posn"
  };

  private static final String[] TEXTS = {
    "thousands_sep",
    "int_curr_symbol",
    "currency_symbol",
    "mon_decimal_point",
    "mon_thousands_sep",
    "positive_sign",
    "negative_sign"
  };

  private LocaleModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "LC_CTYPE", 0);
    module.add(ts, "LC_NUMERIC", 1);
    module.add(ts, "LC_TIME", 2);
    module.add(ts, "LC_COLLATE", 3);
    module.add(ts, "LC_MONETARY", 4);
    module.add(ts, "LC_MESSAGES", 5);
    module.add(ts, "LC_ALL", LocaleState.LC_ALL);
    module.add(ts, "CHAR_MAX", CHAR_MAX);
    module.add(ts, "Error", state(ts).error);
    for (LocaleItems.Item item : LocaleItems.ALL) {
      module.add(ts, item.name(), item.number());
    }
  }

  private static LocaleState state(ThreadState ts) {
    LocaleState state = ts.interp.moduleStates.get(LocaleState.class);
    if (state == null) {
      state = new LocaleState(Errors.newException(ts, "locale.Error", PyExc.Exception));
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  private static PyException error(LocaleState state, String message) {
    state.error.incref();
    return new PyException(state.error, PyString.fromString(message), null);
  }

  @ExposedFunction(
      value = "setlocale",
      parse = "i|z:setlocale",
      defaults = "null",
      doc =
          "setlocale(category[, locale]) -> str\n\nSets a locale, or returns the one that is set.")
  static String setlocale(ThreadState ts, long category, String locale) {
    LocaleState state = state(ts);
    boolean valid = LocaleState.isCategory(category);
    if (locale == null) {
      if (!valid) {
        throw error(state, "locale query failed");
      }
    } else if (!valid || !state.set((int) category, locale)) {
      throw error(state, "unsupported locale setting");
    }
    return state.get((int) category);
  }

  @ExposedFunction(
      value = "localeconv",
      convention = Convention.NOARGS,
      doc = "localeconv() -> dict\n\nHow the locale writes numbers and money.")
  static PyObject localeconv(ThreadState ts) {
    PyDict result = new PyDict(ts);
    put(ts, result, "decimal_point", PyString.fromString("."));
    for (String name : TEXTS) {
      put(ts, result, name, PyString.EMPTY);
    }
    for (String name : NUMBERS) {
      put(ts, result, name, PyInt.valueOf(CHAR_MAX));
    }
    put(ts, result, "grouping", new PyList(ts));
    put(ts, result, "mon_grouping", new PyList(ts));
    return result;
  }

  /** Steals the value. */
  private static void put(ThreadState ts, PyDict dict, String name, PyObject value) {
    dict.put(ts, ts.own(PyString.fromString(name)), ts.own(value));
  }

  @ExposedFunction(
      value = "strcoll",
      parse = "strcoll 2 2",
      convention = Convention.UNPACK,
      doc = "strcoll(a, b) -> int\n\nCompares two strings, in the order of the locale.")
  static int strcoll(ThreadState ts, PyObject a, PyObject b) {
    if (a instanceof PyString s && b instanceof PyString t) {
      int i = 0;
      while (byteAt(s, i) == byteAt(t, i) && byteAt(s, i) != 0) {
        i++;
      }
      return byteAt(s, i) - byteAt(t, i);
    }
    CodePoints s = ts.own(PyUnicode.fromObject(ts, a)).toCodePoints();
    CodePoints t = ts.own(PyUnicode.fromObject(ts, b)).toCodePoints();
    int i = 0;
    while (pointAt(s, i) == pointAt(t, i) && pointAt(s, i) != 0) {
      i++;
    }
    return Integer.compare(pointAt(s, i), pointAt(t, i));
  }

  /** As C sees a string: zero at its end. */
  private static int byteAt(PyString s, int i) {
    return i < s.length() ? s.bytes()[i] & 0xff : 0;
  }

  private static int pointAt(CodePoints s, int i) {
    return i < s.length() ? s.at(i) : 0;
  }

  @ExposedFunction(
      value = "strxfrm",
      parse = "s:strxfrm",
      doc = "strxfrm(s) -> str\n\nWhat compares as the string does in the order of the locale.")
  static String strxfrm(ThreadState ts, String s) {
    return s;
  }

  @ExposedFunction(
      value = "nl_langinfo",
      parse = "i:nl_langinfo",
      doc = "nl_langinfo(key) -> str\n\nAn item of the locale.")
  static String nlLanginfo(ThreadState ts, long key) {
    String text = LocaleItems.text(key);
    if (text == null) {
      throw Errors.valueError("unsupported langinfo constant");
    }
    if (key != LocaleItems.CODESET) {
      return text;
    }
    boolean ascii = state(ts).get(LocaleState.LC_CTYPE).equals(LocaleState.C);
    return ascii ? "ANSI_X3.4-1968" : "UTF-8";
  }

  // Messages: there are none in the locales that are here.

  @ExposedFunction(value = "gettext", parse = "s", doc = "gettext(msg) -> str")
  static String gettext(ThreadState ts, String message) {
    return message;
  }

  @ExposedFunction(value = "dgettext", parse = "zs", doc = "dgettext(domain, msg) -> str")
  static String dgettext(ThreadState ts, String domain, String message) {
    return message;
  }

  @ExposedFunction(
      value = "dcgettext",
      parse = "zsi",
      doc = "dcgettext(domain, msg, category) -> str")
  static String dcgettext(ThreadState ts, String domain, String message, long category) {
    return message;
  }

  @ExposedFunction(
      value = "textdomain",
      parse = "z",
      doc = "textdomain(domain) -> str\n\nSets the domain of messages; None leaves it.")
  static String textdomain(ThreadState ts, String domain) {
    LocaleState state = state(ts);
    if (domain != null) {
      state.domain = domain.isEmpty() ? LocaleState.DEFAULT_DOMAIN : domain;
    }
    return state.domain;
  }

  @ExposedFunction(
      value = "bindtextdomain",
      parse = "sz",
      doc = "bindtextdomain(domain, dir) -> str\n\nSets where the messages of a domain are.")
  static String bindtextdomain(ThreadState ts, String domain, String directory) {
    LocaleState state = state(ts);
    if (domain.isEmpty()) {
      throw error(state, "domain must be a non-empty string");
    }
    if (directory != null) {
      state.directories.put(domain, directory);
    }
    return state.directories.getOrDefault(domain, LocaleState.DEFAULT_DIRECTORY);
  }

  @ExposedFunction(
      value = "bind_textdomain_codeset",
      parse = "sz",
      doc = "bind_textdomain_codeset(domain, codeset) -> str\n\nSets the codeset of messages.")
  static PyObject bindTextdomainCodeset(ThreadState ts, String domain, String codeset) {
    LocaleState state = state(ts);
    if (codeset != null) {
      state.codesets.put(domain, codeset);
    }
    String bound = state.codesets.get(domain);
    return bound == null ? PyNone.NONE : PyString.fromString(bound);
  }
}
