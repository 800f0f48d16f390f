package org.cellvm.library.sre;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _sre.SRE_Pattern}. */
@ExposedType(
    name = "_sre.SRE_Pattern",
    baseType = false,
    basicSize = 88,
    itemSize = 4,
    weakrefOffset = 64,
    doc = "A regular expression, compiled.")
final class PatternType extends ObjectType {
  static final PatternType TYPE =
      new PatternType(new PatternTypeTable(), "_sre.SRE_Pattern", ObjectType.TYPE);

  private static final PyString SEARCH = Args.constant("search");
  private static final String[] SEARCH_NAMES = {"string", "pos", "endpos", "pattern"};
  private static final String[] FIND_NAMES = {"string", "pos", "endpos", "source"};
  private static final String[] SPLIT_NAMES = {"string", "maxsplit", "source"};

  private PatternType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /**
   * The arguments of a method whose first has an old name too, the last of {@code names}.
   *
   * @return in the order of the names, nulls for those not given; the first is there
   */
  private static PyObject[] bind(
      ThreadState ts,
      String method,
      String[] names,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    int most = names.length - 1;
    int given = n + (kwnames == null ? 0 : kwnames.length);
    if (given > most) {
      throw Errors.typeError(
          method + "() takes at most " + most + " positional arguments (" + given + " given)");
    }
    PyObject[] bound = new PyObject[names.length];
    if (given == n) {
      System.arraycopy(args, off, bound, 0, n);
    } else {
      Args.bind(ts, method, names, 0, args, off, n, kwnames, bound);
    }
    for (int i = 1; i < most; i++) {
      if (bound[i] != null) {
        ArgConversions.toLong(ts, bound[i], method, i + 1);
      }
    }
    PyObject old = bound[most];
    if (old != null) {
      if (bound[0] != null) {
        throw Errors.typeError("Argument given by name ('" + names[most] + "') and position (1)");
      }
      Warnings.warn(
          ts,
          PyExc.DeprecationWarning,
          "The '" + names[most] + "' keyword parameter name is deprecated.  Use 'string' instead.",
          1);
      bound[0] = old;
    } else if (bound[0] == null) {
      throw Errors.typeError("Required argument 'string' (pos 1) not found");
    }
    return bound;
  }

  private static long size(ThreadState ts, PyObject o, long otherwise) {
    return o == null
        ? otherwise
        : o instanceof PyInt n ? n.value : ArgConversions.toLong(ts, o, null, 0);
  }

  /** The one match of match() and search(), owned; None without one. */
  private static PyObject find(
      ThreadState ts,
      PyPattern self,
      PyObject string,
      PyObject pos,
      PyObject endpos,
      boolean search) {
    long from = size(ts, pos, 0);
    long to = size(ts, endpos, Long.MAX_VALUE);
    Subject subject = Subject.of(ts, string);
    ts.own(Ref.inc(string));
    int start = subject.clip(from);
    Matcher matcher = new Matcher(ts, self.program, subject, subject.clip(to));
    return (search ? Search.search(matcher, start) : matcher.match(start))
        ? new PyMatch(self, subject, matcher, start)
        : PyNone.NONE;
  }

  @ExposedMethod(
      value = "match",
      convention = Convention.RAW,
      doc =
          "match(string[, pos[, endpos]]) --> match object or None.\n"
              + "    Matches at the start of the string.")
  static PyObject match(
      ThreadState ts, PyPattern self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n == 1 && kwnames == null) {
      return find(ts, self, args[off], null, null, false);
    }
    PyObject[] bound = bind(ts, "match", SEARCH_NAMES, args, off, n, kwnames);
    return find(ts, self, bound[0], bound[1], bound[2], false);
  }

  @ExposedMethod(
      value = "search",
      convention = Convention.RAW,
      doc =
          "search(string[, pos[, endpos]]) --> match object or None.\n"
              + "    Finds the first match anywhere in the string.")
  static PyObject search(
      ThreadState ts, PyPattern self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n == 1 && kwnames == null) {
      return find(ts, self, args[off], null, null, true);
    }
    PyObject[] bound = bind(ts, "search", SEARCH_NAMES, args, off, n, kwnames);
    return find(ts, self, bound[0], bound[1], bound[2], true);
  }

  @ExposedMethod(
      value = "sub",
      parse = "OO|n:sub",
      keywords = {"repl", "string", "count"},
      defaults = "0",
      doc =
          "sub(repl, string[, count = 0]) --> newstring\n"
              + "    The string with a replacement for each match; repl may be a function.")
  static PyObject sub(
      ThreadState ts, PyPattern self, PyObject replacement, PyObject string, long count) {
    return new Substitution(ts, self, replacement).apply(string, count, false);
  }

  @ExposedMethod(
      value = "subn",
      parse = "OO|n:subn",
      keywords = {"repl", "string", "count"},
      defaults = "0",
      doc =
          "subn(repl, string[, count = 0]) --> (newstring, number of subs)\n"
              + "    As sub(), with the number of replacements.")
  static PyObject subn(
      ThreadState ts, PyPattern self, PyObject replacement, PyObject string, long count) {
    return new Substitution(ts, self, replacement).apply(string, count, true);
  }

  @ExposedMethod(
      value = "split",
      convention = Convention.RAW,
      doc =
          "split(string[, maxsplit = 0])  --> list.\n"
              + "    What lies between the matches, and the groups of these.")
  static PyObject split(
      ThreadState ts, PyPattern self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = bind(ts, "split", SPLIT_NAMES, args, off, n, kwnames);
    long most = size(ts, bound[1], 0);
    Subject subject = Subject.of(ts, bound[0]);
    ts.own(Ref.inc(bound[0]));
    Matcher matcher = new Matcher(ts, self.program, subject, subject.length);
    PyList result = ts.own(new PyList(ts));
    int last = 0;
    int start = 0;
    long count = 0;
    while ((most == 0 || count < most) && Search.search(matcher, start)) {
      int from = matcher.matchStart;
      int to = matcher.matchEnd;
      if (from == to) {
        if (last == subject.length) {
          break;
        }
        start = to + 1;
        continue;
      }
      result.appendOwned(subject.slice(ts, last, from));
      for (int i = 0; i < self.groups; i++) {
        result.appendOwned(
            matcher.has(i)
                ? subject.slice(ts, matcher.mark[2 * i], matcher.mark[2 * i + 1])
                : PyNone.NONE);
      }
      count++;
      last = start = to;
    }
    result.appendOwned(subject.slice(ts, last, subject.length));
    return Ref.inc(result);
  }

  @ExposedMethod(
      value = "findall",
      convention = Convention.RAW,
      doc =
          "findall(string[, pos[, endpos]]) --> list.\n"
              + "   All matches one after the other: texts, or the texts of their groups.")
  static PyObject findall(
      ThreadState ts, PyPattern self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = bind(ts, "findall", FIND_NAMES, args, off, n, kwnames);
    long from = size(ts, bound[1], 0);
    long to = size(ts, bound[2], Long.MAX_VALUE);
    Subject subject = Subject.of(ts, bound[0]);
    ts.own(Ref.inc(bound[0]));
    Matcher matcher = new Matcher(ts, self.program, subject, subject.clip(to));
    PyList result = ts.own(new PyList(ts));
    int start = subject.clip(from);
    while (start <= matcher.end && Search.search(matcher, start)) {
      result.appendOwned(Substitution.found(ts, self, subject, matcher));
      start = matcher.matchEnd;
      if (start == matcher.matchStart) {
        start++;
      }
    }
    return Ref.inc(result);
  }

  @ExposedMethod(
      value = "finditer",
      parse = "O|nn:scanner",
      defaults = {"0", "Long.MAX_VALUE"},
      doc =
          "finditer(string[, pos[, endpos]]) --> iterator.\n"
              + "    The match objects of all matches one after the other.")
  static PyObject finditer(ThreadState ts, PyPattern self, PyObject string, long pos, long endpos) {
    PyObject scanner = ts.own(scanner(ts, self, string, pos, endpos));
    PyObject search = ts.own(Objects.getAttr(ts, scanner, SEARCH));
    return Sequences.callableIterator(ts, search, PyNone.NONE);
  }

  @ExposedMethod(
      value = "scanner",
      parse = "O|nn:scanner",
      defaults = {"0", "Long.MAX_VALUE"})
  static PyObject scanner(ThreadState ts, PyPattern self, PyObject string, long pos, long endpos) {
    return new PyScanner(ts, self, string, pos, endpos);
  }

  @ExposedMethod(value = "__copy__", convention = Convention.NOARGS)
  static PyObject copy(ThreadState ts, PyPattern self) {
    throw Errors.typeError("cannot copy this pattern object");
  }

  @ExposedMethod(value = "__deepcopy__", convention = Convention.O)
  static PyObject deepCopy(ThreadState ts, PyPattern self, PyObject memo) {
    throw Errors.typeError("cannot deepcopy this pattern object");
  }

  @ExposedGetter(value = "pattern", member = true)
  static PyObject pattern(ThreadState ts, PyPattern self) {
    return Ref.inc(self.pattern);
  }

  @ExposedGetter(value = "flags", member = true)
  static PyObject flags(ThreadState ts, PyPattern self) {
    return PyInt.valueOf(self.flags);
  }

  @ExposedGetter(value = "groups", member = true)
  static PyObject groups(ThreadState ts, PyPattern self) {
    return PyInt.valueOf(self.groups);
  }

  @ExposedGetter(value = "groupindex", member = true)
  static PyObject groupindex(ThreadState ts, PyPattern self) {
    return self.groupindex == null ? PyNone.NONE : Ref.inc(self.groupindex);
  }
}
