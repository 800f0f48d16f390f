package org.cellvm.processor;

import java.util.ArrayList;
import java.util.List;

/** A format of {@code PyArg_ParseTuple}, taken apart. */
final class ParseFormat {
  /** The units, one an argument: {@code O}, {@code O!}, {@code s#}, ... */
  final List<String> units = new ArrayList<>();

  /** How many arguments are required. */
  int min = -1;

  /** The function's name in messages; null where the format has none. */
  String name;

  /** The whole message in place of the usual ones; null where the format has none. */
  String message;

  /**
   * @throws IllegalArgumentException what is wrong with the format
   */
  ParseFormat(String format) {
    int end = format.length();
    int colon = format.indexOf(':');
    int semicolon = format.indexOf(';');
    if (colon >= 0) {
      name = format.substring(colon + 1);
      end = colon;
    } else if (semicolon >= 0) {
      message = format.substring(semicolon + 1);
      end = semicolon;
    }
    int i = 0;
    while (i < end) {
      char c = format.charAt(i++);
      if (c == '|') {
        if (min >= 0) {
          throw new IllegalArgumentException("a second '|'");
        }
        min = units.size();
        continue;
      }
      String unit = String.valueOf(c);
      if (i < end && ("!#*&".indexOf(format.charAt(i)) >= 0 || c == 'e')) {
        unit += format.charAt(i++);
      }
      if (!known(unit)) {
        throw new IllegalArgumentException("unknown unit '" + unit + "'");
      }
      units.add(unit);
    }
    if (min < 0) {
      min = units.size();
    }
  }

  private static boolean known(String unit) {
    switch (unit) {
      case "O":
      case "O!":
      case "S":
      case "U":
      case "b":
      case "B":
      case "h":
      case "H":
      case "i":
      case "I":
      case "l":
      case "n":
      case "k":
      case "L":
      case "K":
      case "f":
      case "d":
      case "c":
      case "s":
      case "z":
      case "s#":
      case "z#":
      case "t#":
      case "s*":
      case "z*":
      case "w#":
      case "w*":
      case "et":
        return true;
      default:
        return false;
    }
  }

  int max() {
    return units.size();
  }

  /** Whether the value of the unit is a Java number or character. */
  static boolean isPrimitive(String unit) {
    return "bBhHiIlnkLKfdc".contains(unit);
  }
}
