package org.cellvm.library.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.system.Accounts;

/** Users and groups as the system's files have them. */
final class AccountFiles implements Accounts {
  private static final int NUMBER = 2;

  private static String file(Table table) {
    return switch (table) {
      case USERS -> "/etc/passwd";
      case GROUPS -> "/etc/group";
      case SHADOW -> "/etc/shadow";
    };
  }

  private static int fields(Table table) {
    return switch (table) {
      case USERS -> 7;
      case GROUPS -> 4;
      case SHADOW -> 9;
    };
  }

  @Override
  public String[] find(Table table, String name) {
    for (String[] entry : all(table)) {
      if (entry[0].equals(name)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public String[] find(Table table, int number) {
    String wanted = Integer.toUnsignedString(number);
    for (String[] entry : all(table)) {
      if (entry[NUMBER].equals(wanted)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public List<String[]> all(Table table) {
    List<String[]> entries = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of(file(table)), StandardCharsets.ISO_8859_1)) {
        String[] entry = line.split(":", -1);
        if (entry.length == fields(table)) {
          entries.add(entry);
        }
      }
    } catch (IOException e) {
      // Who must not read the file finds no entries.
      entries.clear();
    }
    return entries;
  }
}
