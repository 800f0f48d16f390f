package org.cellvm.library.system;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.system.Accounts;

/** The C library's users and groups, in structures that the next call overwrites. */
final class NativeAccounts implements Accounts {
  private static final String LATIN1 = "ISO-8859-1";
  private static final int ID = 16;
  private static final int AFTER_IDS = 24;
  private static final int SHADOW_NUMBERS = 7;

  private static String[] entry(Table table, Pointer p) {
    if (p == null) {
      return null;
    }
    return switch (table) {
      case USERS ->
          new String[] {
            text(p, 0),
            text(p, 8),
            Integer.toUnsignedString(p.getInt(ID)),
            Integer.toUnsignedString(p.getInt(ID + 4)),
            text(p, AFTER_IDS),
            text(p, AFTER_IDS + 8),
            text(p, AFTER_IDS + 16)
          };
      case GROUPS ->
          new String[] {
            text(p, 0),
            text(p, 8),
            Integer.toUnsignedString(p.getInt(ID)),
            members(p.getPointer(AFTER_IDS))
          };
      case SHADOW -> shadow(p);
    };
  }

  private static String text(Pointer p, int at) {
    Pointer s = p.getPointer(at);
    return s == null ? "" : s.getString(0, LATIN1);
  }

  private static String members(Pointer names) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; names != null && names.getPointer(8L * i) != null; i++) {
      out.append(i == 0 ? "" : ",").append(names.getPointer(8L * i).getString(0, LATIN1));
    }
    return out.toString();
  }

  private static String[] shadow(Pointer p) {
    String[] out = new String[2 + SHADOW_NUMBERS];
    out[0] = text(p, 0);
    out[1] = text(p, 8);
    for (int i = 0; i < SHADOW_NUMBERS; i++) {
      long number = p.getLong(8L * (2 + i));
      out[2 + i] = number == -1 ? "" : Long.toString(number);
    }
    return out;
  }

  @Override
  public synchronized String[] find(Table table, String name) {
    byte[] bytes = NativeText.bytes(name);
    return entry(
        table,
        switch (table) {
          case USERS -> AccountCalls.getpwnam(bytes);
          case GROUPS -> AccountCalls.getgrnam(bytes);
          case SHADOW -> AccountCalls.getspnam(bytes);
        });
  }

  @Override
  public synchronized String[] find(Table table, int number) {
    return entry(
        table,
        table == Table.USERS ? AccountCalls.getpwuid(number) : AccountCalls.getgrgid(number));
  }

  @Override
  public synchronized List<String[]> all(Table table) {
    List<String[]> entries = new ArrayList<>();
    switch (table) {
      case USERS -> {
        AccountCalls.setpwent();
        addAll(entries, table);
        AccountCalls.endpwent();
      }
      case GROUPS -> {
        AccountCalls.setgrent();
        addAll(entries, table);
        AccountCalls.endgrent();
      }
      case SHADOW -> {
        AccountCalls.setspent();
        addAll(entries, table);
        AccountCalls.endspent();
      }
    }
    return entries;
  }

  private static void addAll(List<String[]> entries, Table table) {
    for (String[] e = entry(table, next(table)); e != null; e = entry(table, next(table))) {
      entries.add(e);
    }
  }

  private static Pointer next(Table table) {
    return switch (table) {
      case USERS -> AccountCalls.getpwent();
      case GROUPS -> AccountCalls.getgrent();
      case SHADOW -> AccountCalls.getspent();
    };
  }
}
