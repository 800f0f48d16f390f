package org.cellvm.library.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The host's time zone as {@code time} tells it: seconds west of UTC, with and without daylight.
 */
record LocalZone(int timezone, int altzone, boolean daylight, String name, String daylightName) {
  /** By the offsets at the start and in the middle of this year, as CPython finds them. */
  static LocalZone ofSystem() {
    ZoneId zone = ZoneId.systemDefault();
    int year = ZonedDateTime.now(zone).getYear();
    Instant january = ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    Instant july = ZonedDateTime.of(year, 7, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    int januaryWest = -zone.getRules().getOffset(january).getTotalSeconds();
    int julyWest = -zone.getRules().getOffset(july).getTotalSeconds();
    boolean southern = januaryWest < julyWest;
    Instant standard = southern ? july : january;
    Instant other = southern ? january : july;
    return new LocalZone(
        Math.max(januaryWest, julyWest),
        Math.min(januaryWest, julyWest),
        januaryWest != julyWest,
        shortName(zone, standard),
        shortName(zone, other));
  }

  /** The abbreviation of a zone's name at a time. */
  static String shortName(ZoneId zone, Instant when) {
    if (zone instanceof ZoneOffset || zone.getId().equals("Etc/UTC")) {
      return zone.getRules().getOffset(when).getTotalSeconds() == 0 ? "UTC" : zone.getId();
    }
    return TimeZone.getTimeZone(zone)
        .getDisplayName(zone.getRules().isDaylightSavings(when), TimeZone.SHORT, Locale.ROOT);
  }
}
