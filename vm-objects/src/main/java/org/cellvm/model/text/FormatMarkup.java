package org.cellvm.model.text;

import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/** Breaks the string of {@code str.format} into literal text and replacement fields, one by one. */
final class FormatMarkup {
  private final PyBaseString text;
  private int at;
  private final int end;

  // The piece that next() found, as ranges of the text
  int literalStart;
  int literalEnd;
  boolean hasField;
  int nameStart;
  int nameEnd;
  int specStart;
  int specEnd;

  /** The character after the {@code !}, or 0. */
  int conversion;

  /** Whether the specification has fields of its own. */
  boolean nested;

  FormatMarkup(PyBaseString text) {
    this.text = text;
    end = text.length();
  }

  /**
   * Finds the next piece; false at the end.
   *
   * @throws PyException ValueError for lone braces and malformed fields
   */
  boolean next() {
    if (at >= end) {
      return false;
    }
    literalStart = at;
    hasField = false;
    conversion = 0;
    nested = false;
    int c = 0;
    boolean markup = false;
    while (at < end && !markup) {
      c = text.at(at++);
      markup = c == '{' || c == '}';
    }
    literalEnd = at;
    if (!markup) {
      return true;
    }
    boolean doubled = at < end && text.at(at) == c;
    if (doubled) {
      // Two braces are one: this piece ends with the first, the second is skipped.
      at++;
      return true;
    }
    if (c == '}') {
      throw Errors.valueError("Single '}' encountered in format string");
    }
    if (at >= end) {
      throw Errors.valueError("Single '{' encountered in format string");
    }
    literalEnd--;
    hasField = true;
    int start = at;
    for (int depth = 1; at < end; ) {
      c = text.at(at++);
      if (c == '{') {
        nested = true;
        depth++;
      } else if (c == '}' && --depth == 0) {
        field(start, at - 1);
        return true;
      }
    }
    throw Errors.valueError("unmatched '{' in format");
  }

  private void field(int start, int stop) {
    nameStart = start;
    int i = start;
    int c = 0;
    while (i < stop && (c = text.at(i)) != ':' && c != '!') {
      i++;
    }
    nameEnd = i;
    specStart = stop;
    specEnd = stop;
    if (i == stop) {
      return;
    }
    i++;
    if (c == '!') {
      if (i >= stop) {
        throw Errors.valueError("end of format while looking for conversion specifier");
      }
      conversion = text.at(i++);
      if (i < stop && text.at(i++) != ':') {
        throw Errors.valueError("expected ':' after format specifier");
      }
    }
    specStart = i;
  }
}
