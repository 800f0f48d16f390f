package org.cellvm.system;

import java.util.List;

/**
 * The system's users and groups, as lines of {@code /etc/passwd} and its like taken apart: each
 * field as a string of one char a byte, numbers in decimal.
 */
public interface Accounts {
  /** Which of the system's tables. */
  enum Table {
    USERS,
    GROUPS,
    SHADOW
  }

  /** Returns the entry of a name; null if there is none. */
  String[] find(Table table, String name);

  /** Returns the entry of a number; null if there is none. */
  String[] find(Table table, int number);

  List<String[]> all(Table table);
}
