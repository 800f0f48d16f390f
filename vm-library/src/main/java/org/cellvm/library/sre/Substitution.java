package org.cellvm.library.sre;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** {@code sub} and {@code subn}: what replaces a match, and the text with the replacements. */
final class Substitution {
  private static final PyString JOIN = Args.constant("join");

  private final ThreadState ts;
  private final PyPattern pattern;

  /** A function of the match, or what stands for each match; the caller's mark owns it. */
  private final PyObject filter;

  private final boolean isFunction;

  /** A template with references to groups becomes a function, which {@code re} makes of it. */
  Substitution(ThreadState ts, PyPattern pattern, PyObject replacement) {
    this.ts = ts;
    this.pattern = pattern;
    if (Objects.isCallable(replacement)) {
      filter = ts.own(Ref.inc(replacement));
      isFunction = true;
    } else if (isLiteral(replacement)) {
      filter = ts.own(Ref.inc(replacement));
      isFunction = false;
    } else {
      filter = ts.own(Templates.call(ts, "_subx", pattern, replacement));
      isFunction = Objects.isCallable(filter);
    }
  }

  private boolean isLiteral(PyObject template) {
    Subject text;
    try {
      text = Subject.of(ts, template);
    } catch (PyException e) {
      e.discard(ts);
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (text.at(i) == '\\') {
        return false;
      }
    }
    return true;
  }

  /** An item of findall(): the text of the match or of its groups, owned. */
  static PyObject found(ThreadState ts, PyPattern pattern, Subject subject, Matcher matcher) {
    switch (pattern.groups) {
      case 0:
        return subject.slice(ts, matcher.matchStart, matcher.matchEnd);
      case 1:
        return group(ts, subject, matcher, 0);
      default:
        PyObject[] texts = new PyObject[pattern.groups];
        int done = 0;
        try {
          for (; done < texts.length; done++) {
            texts[done] = group(ts, subject, matcher, done);
          }
        } finally {
          if (done < texts.length) {
            Ref.decAll(ts, texts, 0, done);
          }
        }
        return PyTuple.of(ts, texts);
    }
  }

  /** The text of a group, empty if it took no part. */
  private static PyObject group(ThreadState ts, Subject subject, Matcher matcher, int i) {
    return matcher.has(i)
        ? subject.slice(ts, matcher.mark[2 * i], matcher.mark[2 * i + 1])
        : subject.slice(ts, 0, 0);
  }

  /**
   * The text with replacements for {@code most} matches, for all if that is 0; owned.
   *
   * @param counted whether to return a tuple of the text and the number of replacements
   */
  PyObject apply(PyObject string, long most, boolean counted) {
    Subject subject = Subject.of(ts, string);
    ts.own(Ref.inc(string));
    Matcher matcher = new Matcher(ts, pattern.program, subject, subject.length);
    PyList pieces = ts.own(new PyList(ts));
    int done = 0;
    int start = 0;
    long count = 0;
    while ((most == 0 || count < most) && Search.search(matcher, start)) {
      int from = matcher.matchStart;
      int to = matcher.matchEnd;
      start = from == to ? to + 1 : to;
      if (done < from) {
        pieces.appendOwned(subject.slice(ts, done, from));
      } else if (done == from && done == to && count > 0) {
        // An empty match right behind the last one.
        continue;
      }
      PyObject piece = replacement(subject, matcher);
      if (piece == PyNone.NONE) {
        piece.decref(ts);
      } else {
        pieces.appendOwned(piece);
      }
      done = to;
      count++;
    }
    if (done < subject.length) {
      pieces.appendOwned(subject.slice(ts, done, subject.length));
    }
    PyObject joiner = ts.own(subject.slice(ts, 0, 0));
    PyObject joined =
        pieces.size == 0 ? Ref.inc(joiner) : Objects.callMethod(ts, joiner, JOIN, pieces);
    return counted ? PyTuple.of(ts, joined, PyInt.valueOf(count)) : joined;
  }

  private PyObject replacement(Subject subject, Matcher matcher) {
    if (!isFunction) {
      return Ref.inc(filter);
    }
    PyObject match = new PyMatch(pattern, subject, matcher, 0);
    try {
      return Objects.call1(ts, filter, match);
    } finally {
      match.decref(ts);
    }
  }
}
