package org.cellvm.library.locale;

import java.util.List;

/** The items of {@code nl_langinfo}, by glibc's numbers, and their text in the C locale. */
final class LocaleItems {
  /** The name of the codeset, whose text depends on the locale of LC_CTYPE. */
  static final int CODESET = 0x0e;

  static final List<Item> ALL =
      List.of(
          new Item("CODESET", 0xe, ""),
          new Item("RADIXCHAR", 0x10000, "."),
          new Item("THOUSEP", 0x10001, ""),
          new Item("ABDAY_1", 0x20000, "Sun"),
          new Item("ABDAY_2", 0x20001, "Mon"),
          new Item("ABDAY_3", 0x20002, "Tue"),
          new Item("ABDAY_4", 0x20003, "Wed"),
          new Item("ABDAY_5", 0x20004, "Thu"),
          new Item("ABDAY_6", 0x20005, "Fri"),
          new Item("ABDAY_7", 0x20006, "Sat"),
          new Item("DAY_1", 0x20007, "Sunday"),
          new Item("DAY_2", 0x20008, "Monday"),
          new Item("DAY_3", 0x20009, "Tuesday"),
          new Item("DAY_4", 0x2000a, "Wednesday"),
          new Item("DAY_5", 0x2000b, "Thursday"),
          new Item("DAY_6", 0x2000c, "Friday"),
          new Item("DAY_7", 0x2000d, "Saturday"),
          new Item("ABMON_1", 0x2000e, "Jan"),
          new Item("ABMON_2", 0x2000f, "Feb"),
          new Item("ABMON_3", 0x20010, "Mar"),
          new Item("ABMON_4", 0x20011, "Apr"),
          new Item("ABMON_5", 0x20012, "May"),
          new Item("ABMON_6", 0x20013, "Jun"),
          new Item("ABMON_7", 0x20014, "Jul"),
          new Item("ABMON_8", 0x20015, "Aug"),
          new Item("ABMON_9", 0x20016, "Sep"),
          new Item("ABMON_10", 0x20017, "Oct"),
          new Item("ABMON_11", 0x20018, "Nov"),
          new Item("ABMON_12", 0x20019, "Dec"),
          new Item("MON_1", 0x2001a, "January"),
          new Item("MON_2", 0x2001b, "February"),
          new Item("MON_3", 0x2001c, "March"),
          new Item("MON_4", 0x2001d, "April"),
          new Item("MON_5", 0x2001e, "May"),
          new Item("MON_6", 0x2001f, "June"),
          new Item("MON_7", 0x20020, "July"),
          new Item("MON_8", 0x20021, "August"),
          new Item("MON_9", 0x20022, "September"),
          new Item("MON_10", 0x20023, "October"),
          new Item("MON_11", 0x20024, "November"),
          new Item("MON_12", 0x20025, "December"),
          new Item("AM_STR", 0x20026, "AM"),
          new Item("PM_STR", 0x20027, "PM"),
          new Item("D_T_FMT", 0x20028, "%a %b %e %H:%M:%S %Y"),
          new Item("D_FMT", 0x20029, "%m/%d/%y"),
          new Item("T_FMT", 0x2002a, "%H:%M:%S"),
          new Item("T_FMT_AMPM", 0x2002b, "%I:%M:%S %p"),
          new Item("ERA", 0x2002c, ""),
          new Item("ERA_D_FMT", 0x2002e, ""),
          new Item("ALT_DIGITS", 0x2002f, ""),
          new Item("ERA_D_T_FMT", 0x20030, ""),
          new Item("ERA_T_FMT", 0x20031, ""),
          new Item("_DATE_FMT", 0x2006c, "%a %b %e %H:%M:%S %Z %Y"),
          new Item("CRNCYSTR", 0x4000f, "-"),
          new Item("YESEXPR", 0x50000, "^[yY]"),
          new Item("NOEXPR", 0x50001, "^[nN]"));

  private LocaleItems() {}

  /** One item: the name of its constant in Python, the constant, and the text. */
  record Item(String name, int number, String text) {}

  /** The text of an item; null if there is none of that number. */
  static String text(long number) {
    for (Item item : ALL) {
      if (item.number == number) {
        return item.text;
      }
    }
    return null;
  }
}
