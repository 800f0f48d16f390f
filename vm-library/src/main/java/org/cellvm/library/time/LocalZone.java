package org.cellvm.library.time;

import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The host's time zone as {@code time} tells it: seconds west of UTC, with and without daylight.
 */
record LocalZone(int timezone, int altzone, boolean daylight, String name, String daylightName) {
  private static final long MILLIS_PER_DAY = 86_400_000;

  /**
   * By the offsets at the start and in the middle of this year, as CPython finds them. By {@code
   * TimeZone}: the rules of {@code java.time} look for providers in every jar, at each start that
   * imports {@code time}.
   */
  static LocalZone ofSystem() {
    TimeZone zone = TimeZone.getDefault();
    long now = System.currentTimeMillis();
    int year =
        LocalDate.ofEpochDay(Math.floorDiv(now + zone.getOffset(now), MILLIS_PER_DAY)).getYear();
    long january = LocalDate.of(year, 1, 1).toEpochDay() * MILLIS_PER_DAY;
    long july = LocalDate.of(year, 7, 1).toEpochDay() * MILLIS_PER_DAY;
    int januaryWest = -zone.getOffset(january) / 1000;
    int julyWest = -zone.getOffset(july) / 1000;
    boolean southern = januaryWest < julyWest;
    return new LocalZone(
        Math.max(januaryWest, julyWest),
        Math.min(januaryWest, julyWest),
        januaryWest != julyWest,
        shortName(zone, southern ? july : january),
        shortName(zone, southern ? january : july));
  }

  /** The abbreviation of a zone's name at a time. */
  private static String shortName(TimeZone zone, long when) {
    String id = zone.getID();
    return id.equals("Etc/UTC") || id.equals("UTC")
        ? "UTC"
        : zone.getDisplayName(zone.inDaylightTime(new Date(when)), TimeZone.SHORT, Locale.ROOT);
  }
}
