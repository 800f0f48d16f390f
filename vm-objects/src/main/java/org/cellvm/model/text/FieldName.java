package org.cellvm.model.text;

import org.cellvm.codec.UnicodeChars;
import org.cellvm.model.errors.Errors;

/** The name of a replacement field: what comes first, and the attributes and items after it. */
final class FieldName {
  private final PyBaseString text;
  private int at;
  private final int end;

  /** The part before the first {@code .} or {@code [}. */
  final int firstStart;

  final int firstEnd;

  // What next() found
  boolean isAttribute;
  int nameStart;
  int nameEnd;

  /** The item as a number, or -1. */
  long index;

  FieldName(PyBaseString text, int start, int end) {
    this.text = text;
    this.end = end;
    int i = start;
    while (i < end && text.at(i) != '.' && text.at(i) != '[') {
      i++;
    }
    firstStart = start;
    firstEnd = i;
    at = i;
  }

  /** The first part as a number, or -1 if it is none. */
  long firstIndex() {
    return integer(firstStart, firstEnd);
  }

  private long integer(int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int c = text.at(i);
      int digit = c < 128 ? c - '0' : text instanceof PyUnicode ? UnicodeChars.decimal(c) : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.valueError("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return from == to ? -1 : value;
  }

  /** Finds the next attribute or item; false at the end. */
  boolean next() {
    if (at >= end) {
      return false;
    }
    int c = text.at(at++);
    nameStart = at;
    if (c == '.') {
      isAttribute = true;
      while (at < end && text.at(at) != '.' && text.at(at) != '[') {
        at++;
      }
      nameEnd = at;
      index = -1;
    } else if (c == '[') {
      isAttribute = false;
      while (at < end && text.at(at) != ']') {
        at++;
      }
      if (at == end) {
        throw Errors.valueError("Missing ']' in format string");
      }
      nameEnd = at++;
      index = integer(nameStart, nameEnd);
    } else {
      throw Errors.valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    if (nameStart == nameEnd) {
      throw Errors.valueError("Empty attribute in format string");
    }
    return true;
  }
}
