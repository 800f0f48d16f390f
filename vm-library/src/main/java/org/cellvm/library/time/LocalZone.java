package org.cellvm.library.time;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import org.cellvm.codec.FileNames;
import org.cellvm.model.ThreadState;

/**
 * A time zone as the C library knows it: what its clocks show, and the names of that.
 *
 * <p>As in the GNU library, the variable TZ names a file of {@code /usr/share/zoneinfo} or tells
 * the rules itself; without it, {@code /etc/localtime} holds. Where there is no such file, the Java
 * platform's zone does.
 */
public abstract class LocalZone {
  private static final String DATABASE = "/usr/share/zoneinfo";
  private static final String OF_SYSTEM = "/etc/localtime";

  /** A quarter of a Julian year too long, as CPython counts the years since 1970. */
  private static final long YEAR = (365 * 24 + 6) * 3600L;

  /** How far {@link #toSeconds} looks for daylight saving time, and in what steps. */
  private static final long SEARCH_BOUND = 536454000 / 2 + 601200;

  private static final long SEARCH_STEP = 601200;
  private static final int MOST_GUESSES = 6;

  /**
   * What holds at a moment.
   *
   * @param offset seconds east of UTC, {@code tm_gmtoff}
   * @param daylight {@code tm_isdst}
   * @param name {@code tm_zone}
   */
  public record Moment(int offset, boolean daylight, String name) {
    static final Moment UTC = new Moment(0, false, "UTC");
  }

  /** {@code timezone}, {@code altzone}, {@code daylight} and {@code tzname} of the module. */
  record Names(int timezone, int altzone, boolean daylight, String name, String daylightName) {}

  /** The zone of a VM, which a program changes by its environment. */
  private static final class State {
    LocalZone zone;

    /** The offset that {@link LocalZone#toSeconds} found last. */
    long guess;

    Names names;

    void set(String variable) {
      zone = named(variable);
      names = zone.names();
    }
  }

  private static State state(ThreadState ts) {
    State state = ts.interp.moduleStates.get(State.class);
    if (state == null) {
      state = new State();
      String variable = System.getenv("TZ");
      state.set(variable == null ? null : FileNames.toPython(variable));
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  /** The zone of a VM. */
  public static LocalZone of(ThreadState ts) {
    return state(ts).zone;
  }

  /** The names and offsets of a VM's zone, as of its last change. */
  static Names names(ThreadState ts) {
    return state(ts).names;
  }

  /** Tells that a program has set the variable TZ; null if it has removed it. */
  public static void setVariable(ThreadState ts, String value) {
    state(ts).set(value);
  }

  /** What holds at a moment, in seconds since 1970 UTC. */
  public abstract Moment at(long seconds);

  private static LocalZone named(String variable) {
    String name = variable != null && variable.startsWith(":") ? variable.substring(1) : variable;
    if (name != null && name.isEmpty()) {
      name = "Universal";
    }
    String file = name == null ? OF_SYSTEM : name.startsWith("/") ? name : DATABASE + "/" + name;
    if (name == null || !name.contains("../")) {
      // Not java.nio.file: to load it takes longer than all else here.
      try (FileInputStream in = new FileInputStream(FileNames.toJava(file))) {
        return ZoneFile.parse(in.readAllBytes());
      } catch (IOException | RuntimeException e) {
        // There is no such file, or it is no description of a zone.
      }
    }
    if (name == null) {
      return new File(OF_SYSTEM).exists() ? PosixZone.UTC : new PlatformZone();
    }
    return name.equals("Universal") ? PosixZone.UTC : PosixZone.parse(name);
  }

  /** By the offsets at the start and in the middle of this year, as CPython finds them. */
  private Names names() {
    long start = System.currentTimeMillis() / 1000 / YEAR * YEAR;
    Moment january = at(start);
    Moment july = at(start + YEAR / 2);
    boolean southern = january.offset > july.offset;
    Moment standard = southern ? july : january;
    Moment other = southern ? january : july;
    return new Names(
        -standard.offset, -other.offset, january.offset != july.offset, standard.name, other.name);
  }

  /**
   * {@code mktime} of the GNU library: the moment at which the clocks show a time. A time that they
   * skip, or show twice, is the one that its search from the last offset found ends at.
   *
   * @param local what the clocks show, as if they showed UTC
   * @param isdst positive for daylight saving time, 0 for standard time, negative for either
   */
  public static long toSeconds(ThreadState ts, long local, int isdst) {
    State state = state(ts);
    long t = state.zone.search(local, isdst, local - state.guess);
    state.guess = local - t;
    return t;
  }

  private long search(long local, int isdst, long guess) {
    long t = guess;
    long last = guess;
    long beforeLast = guess;
    boolean daylightOfLast = false;
    Moment m = at(t);
    for (int guesses = 0; local - m.offset != t && guesses < MOST_GUESSES; guesses++) {
      boolean skipped = t == beforeLast && t != last;
      if (skipped && (isdst < 0 ? !daylightOfLast || m.daylight : isdst > 0 != m.daylight)) {
        return t;
      }
      beforeLast = last;
      last = t;
      daylightOfLast = m.daylight;
      t = local - m.offset;
      m = at(t);
    }
    if (isdst < 0 || isdst > 0 == m.daylight) {
      return t;
    }
    for (long delta = SEARCH_STEP; delta < SEARCH_BOUND; delta += SEARCH_STEP) {
      for (int sign = -1; sign <= 1; sign += 2) {
        Moment near = at(t + sign * delta);
        if (near.daylight == isdst > 0) {
          return local - near.offset;
        }
      }
    }
    return isdst > 0 ? t - 3600 : t + 3600;
  }
}
