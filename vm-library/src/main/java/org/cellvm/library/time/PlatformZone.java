package org.cellvm.library.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

/** The zone that the Java platform found, where the system has no file of it. */
final class PlatformZone extends LocalZone {
  private final ZoneId zone = ZoneId.systemDefault();

  @Override
  public Moment at(long seconds) {
    Instant when = Instant.ofEpochSecond(seconds);
    int offset = zone.getRules().getOffset(when).getTotalSeconds();
    boolean daylight = zone.getRules().isDaylightSavings(when);
    if (zone instanceof ZoneOffset || zone.getId().equals("Etc/UTC")) {
      return offset == 0 ? Moment.UTC : new Moment(offset, false, zone.getId());
    }
    String name = TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ROOT);
    return new Moment(offset, daylight, name);
  }
}
