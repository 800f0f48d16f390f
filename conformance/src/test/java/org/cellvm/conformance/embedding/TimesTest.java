package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.cellvm.api.HostAccess;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates and times as they pass between Java and the module {@code datetime}. */
public class TimesTest extends EachEngine {
  private static final String ZONE =
      "import datetime\n"
          + "class Zone(datetime.tzinfo):\n"
          + "    def __init__(self, minutes): self.minutes = minutes\n"
          + "    def utcoffset(self, t): return datetime.timedelta(minutes=self.minutes)\n"
          + "    def dst(self, t): return datetime.timedelta(0)\n";

  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = vm();
    vm.exec(ZONE);
  }

  private String repr(Object value) {
    vm.set("x", value);
    return vm.eval("repr(x)").asString();
  }

  @Test
  void javaValuesBecomePythons() {
    assertEquals("datetime.date(2024, 2, 29)", repr(LocalDate.of(2024, 2, 29)));
    assertEquals("datetime.time(23, 59, 1, 123456)", repr(LocalTime.of(23, 59, 1, 123456789)));
    assertEquals(
        "datetime.datetime(1999, 12, 31, 23, 59, 59, 999999)",
        repr(LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_999)));
    assertEquals("datetime.datetime(1970, 1, 1, 0, 0, 5)", repr(Instant.ofEpochSecond(5)));
    assertEquals("datetime.datetime(1969, 12, 31, 23, 59, 59, 999000)", repr(new Date(-1)));
    assertEquals("datetime.timedelta(1, 1, 5)", repr(Duration.ofSeconds(86401, 5000)));
    assertEquals("datetime.timedelta(-1, 86399, 999999)", repr(Duration.ofNanos(-1)));
    assertEquals(
        "[datetime.date(1, 1, 1), datetime.date(9999, 12, 31)]",
        repr(List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))));
  }

  @Test
  void whatPythonHasNotIsRefused() {
    for (Object value :
        List.of(
            LocalDate.of(0, 1, 1),
            LocalDateTime.of(10000, 1, 1, 0, 0),
            Instant.MAX,
            Instant.MIN,
            Duration.ofDays(1_000_000_000L),
            OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))) {
      assertThrows(IllegalArgumentException.class, () -> vm.set("x", value), value::toString);
    }
  }

  @Test
  void pythonsBecomeTheNearestJavaValues() {
    assertEquals(LocalDate.of(2024, 2, 29), java("datetime.date(2024, 2, 29)"));
    assertEquals(LocalTime.of(1, 2, 3, 4000), java("datetime.time(1, 2, 3, 4)"));
    assertEquals(LocalDateTime.of(2024, 1, 2, 3, 4), java("datetime.datetime(2024, 1, 2, 3, 4)"));
    assertEquals(Duration.ofDays(-1), java("datetime.timedelta(-1)"));
    assertEquals(
        OffsetDateTime.of(2024, 1, 2, 3, 4, 0, 0, ZoneOffset.ofHours(2)),
        java("datetime.datetime(2024, 1, 2, 3, 4, tzinfo=Zone(120))"));
    assertEquals(List.of(LocalDate.of(2024, 1, 1), 5L), java("[datetime.date(2024, 1, 1), 5]"));
    vm.exec("class Day(datetime.date): pass\n");
    assertEquals(LocalDate.of(2024, 1, 1), java("Day(2024, 1, 1)"));
  }

  private Object java(String expression) {
    return vm.eval(expression).toJava();
  }

  private <T> T as(Class<T> type, String expression) {
    return vm.eval(expression).as(type);
  }

  @Test
  void pythonsBecomeWhatIsAskedFor() {
    String naive = "datetime.datetime(1970, 1, 1, 0, 0, 7, 1000)";
    assertEquals(Instant.ofEpochMilli(7001), as(Instant.class, naive));
    assertEquals(new Date(7001), as(Date.class, naive));
    assertEquals(LocalDateTime.of(1970, 1, 1, 0, 0, 7, 1_000_000), as(LocalDateTime.class, naive));
    String aware = "datetime.datetime(1970, 1, 1, 1, 0, tzinfo=Zone(60))";
    assertEquals(Instant.EPOCH, as(Instant.class, aware));
    assertEquals(Instant.EPOCH, as(ZonedDateTime.class, aware).toInstant());
    assertEquals(ZoneOffset.ofHours(1), as(OffsetDateTime.class, aware).getOffset());
    assertEquals(Duration.ofMillis(1500), as(Duration.class, "datetime.timedelta(0, 1.5)"));
    record Order(LocalDate day, Duration delay) {}
    assertEquals(
        new Order(LocalDate.of(2020, 5, 6), Duration.ofHours(1)),
        as(
            Order.class,
            "{'day': datetime.date(2020, 5, 6), 'delay': datetime.timedelta(0, 3600)}"));
    for (Class<?> type : List.of(LocalDate.class, LocalTime.class, ZonedDateTime.class)) {
      var e = assertThrows(PythonException.class, () -> as(type, naive));
      assertEquals("TypeError", e.type());
    }
    assertThrows(PythonException.class, () -> as(LocalDateTime.class, aware));
    assertThrows(PythonException.class, () -> as(Instant.class, "5"));
  }

  @Test
  void errorsOfAZoneAreRaised() {
    vm.exec("class Bad(datetime.tzinfo):\n    def utcoffset(self, t): return 1 / 0\n");
    var e =
        assertThrows(
            PythonException.class, () -> java("datetime.datetime(2000, 1, 1, tzinfo=Bad())"));
    assertEquals("ZeroDivisionError", e.type());
    var far =
        assertThrows(
            PythonException.class, () -> java("datetime.datetime(2000, 1, 1, tzinfo=Zone(1400))"));
    assertEquals("ValueError", far.type());
  }

  /** A bean with times, as an application has it. */
  public static final class Alarm {
    private LocalDateTime at = LocalDateTime.of(2024, 1, 1, 8, 0);

    public LocalDateTime getAt() {
      return at;
    }

    public void setAt(LocalDateTime newAt) {
      at = newAt;
    }

    public void delay(Duration by) {
      at = at.plus(by);
    }
  }

  @Test
  void javaMethodsTakePythonsTimes() {
    PythonVm open = vm(b -> b.hostAccess(HostAccess.ALL));
    var alarm = new Alarm();
    open.set("alarm", alarm);
    open.exec(
        "import datetime\n"
            + "alarm.delay(datetime.timedelta(minutes=5))\n"
            + "print alarm.at.minute\n"
            + "alarm.at = datetime.datetime(2030, 1, 2, 3, 4)\n");
    assertEquals("5\n", printed());
    assertEquals(LocalDateTime.of(2030, 1, 2, 3, 4), alarm.getAt());
  }
}
