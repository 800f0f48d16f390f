package org.cellvm.library.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** As much of SQL's syntax as is needed to take scripts apart and to find parameters. */
final class SqlText {
  private final String sql;
  private int at;

  SqlText(String sql) {
    this.sql = sql;
  }

  private char peek(int i) {
    return i < sql.length() ? sql.charAt(i) : '\0';
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '$'
        || c >= 128;
  }

  /** Skips white space and comments; false if a comment has no end. */
  private boolean skipSpace() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        at++;
      } else if (c == '-' && peek(at + 1) == '-') {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
      } else if (c == '/' && peek(at + 1) == '*') {
        int end = sql.indexOf("*/", at + 2);
        if (end < 0) {
          at = sql.length();
          return false;
        }
        at = end + 2;
      } else {
        break;
      }
    }
    return true;
  }

  /** The next token, which is not a space or comment; empty at the end, null if it has no end. */
  private String token() {
    if (!skipSpace()) {
      return null;
    }
    if (at == sql.length()) {
      return "";
    }
    int start = at;
    char c = sql.charAt(at++);
    if (c == '\'' || c == '"' || c == '`' || c == '[') {
      char close = c == '[' ? ']' : c;
      int end = sql.indexOf(close, at);
      if (end < 0) {
        at = sql.length();
        return null;
      }
      at = end + 1;
    } else if (isNameChar(c) || c == '?' || c == ':' || c == '@') {
      while (isNameChar(peek(at)) && at < sql.length()) {
        at++;
      }
    }
    return sql.substring(start, at);
  }

  /** The first word, in lower case. */
  static String firstWord(String sql) {
    String word = new SqlText(sql).token();
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }

  /** Whether there is nothing but white space and comments. */
  static boolean isBlank(String sql) {
    SqlText text = new SqlText(sql);
    text.skipSpace();
    return text.at == sql.length();
  }

  /**
   * Where the first statement ends, after its semicolon; -1 if it does not. A trigger has
   * statements inside.
   */
  int firstEnd() {
    at = 0;
    boolean create = false;
    boolean trigger = false;
    boolean ended = false;
    String previous = "";
    for (int n = 0; ; n++) {
      String token = token();
      if (token == null || token.isEmpty()) {
        return -1;
      }
      String word = token.toLowerCase(Locale.ROOT);
      if (word.equals(";")) {
        if (!trigger || ended && previous.equals("end")) {
          return at;
        }
        ended = true;
      } else if (trigger) {
        ended = ended && word.equals("end");
      } else if (word.equals("explain") && n == 0) {
        n--;
      } else if (n == 0) {
        create = word.equals("create");
      } else if (create && word.equals("trigger")) {
        trigger = true;
      } else if (create && !word.equals("temp") && !word.equals("temporary")) {
        create = false;
      }
      previous = word;
    }
  }

  /** Whether the text ends after a complete statement, as {@code sqlite3_complete} has it. */
  static boolean isComplete(String sql) {
    String rest = sql;
    boolean complete = false;
    while (!isBlank(rest)) {
      int end = new SqlText(rest).firstEnd();
      if (end < 0) {
        return false;
      }
      complete = true;
      rest = rest.substring(end);
    }
    return complete && new SqlText(rest).skipSpace();
  }

  /** The names of the parameters by their numbers, with the first character; null for none. */
  static String[] parameterNames(String sql, int count) {
    String[] names = new String[count];
    List<String> seen = new ArrayList<>();
    SqlText text = new SqlText(sql);
    int largest = 0;
    for (String token = text.token(); token != null && !token.isEmpty(); token = text.token()) {
      char c = token.charAt(0);
      if (c == '?') {
        largest = token.length() == 1 ? largest + 1 : number(token, largest);
        if (token.length() > 1 && largest <= count && largest > 0) {
          names[largest - 1] = token;
        }
      } else if ((c == ':' || c == '@' || c == '$') && token.length() > 1) {
        if (!seen.contains(token)) {
          seen.add(token);
          largest++;
          if (largest <= count) {
            names[largest - 1] = token;
          }
        }
      }
    }
    return names;
  }

  private static int number(String token, int largest) {
    try {
      return Math.max(largest, Integer.parseInt(token.substring(1)));
    } catch (NumberFormatException e) {
      return largest;
    }
  }
}
