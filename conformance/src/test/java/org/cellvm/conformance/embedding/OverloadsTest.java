package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.cellvm.api.HostAccess;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overloads at one place of a program, called with arguments that change: no choice sticks. */
public class OverloadsTest extends EachEngine {
  public enum Color {
    RED
  }

  public enum Size {
    LARGE
  }

  /** What is called; each method tells which it is. */
  public static final class Target {
    public String number(byte n) {
      return "byte";
    }

    public String number(int n) {
      return "int";
    }

    public String number(long n) {
      return "long";
    }

    public String number(BigInteger n) {
      return "big";
    }

    public String number(double n) {
      return "double";
    }

    public String number(String text) {
      return "text";
    }

    public String constant(Color color) {
      return color.name();
    }

    public String constant(Size size) {
      return "size " + size.name();
    }

    public String all(Object... items) {
      return items.length + " " + List.of(items);
    }

    public String day(LocalDate day) {
      return "day";
    }

    public String day(LocalDateTime time) {
      return "time";
    }

    public String day(List<Object> days) {
      return days.size() + " days";
    }
  }

  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = vm(b -> b.hostAccess(HostAccess.ALL));
    vm.set("t", new Target());
  }

  private String each(String method, String arguments) {
    vm.exec("result = []\nfor x in " + arguments + ":\n    result.append(t." + method + "(x))\n");
    return vm.eval("', '.join(result)").asString();
  }

  @Test
  void numbersGoWhereTheyFit() {
    assertEquals(
        "int, int, long, big, double, text, int, long, text, int",
        each("number", "[1, 1000, 2 ** 40, 2 ** 70, 1.5, 'ab', 100000, -2 ** 50, u'ab', True]"));
    assertEquals(
        "int, double, int, double, text, int", each("number", "[1, 2.5, 3, 4.5, 'ab', 7]"));
  }

  @Test
  void aStrIsTheConstantOfOneEnumOrTheOther() {
    assertEquals(
        "RED, size LARGE, RED, size LARGE", each("constant", "['RED', 'LARGE', 'RED', 'LARGE']"));
    var e = assertThrows(PythonException.class, () -> each("constant", "['RED', 'BLUE']"));
    assertEquals("TypeError", e.type());
  }

  @Test
  void arrayIsSpreadOrPassed() {
    assertEquals("1 [1], 2 [5, 6], 1 [2], 1 [ab]", each("all", "[1, [5, 6], 2, 'ab']"));
  }

  @Test
  void timesGoWhereTheyFit() {
    vm.exec("import datetime\nd = datetime.date(2000, 1, 1)\n");
    assertEquals(
        "day, time, 2 days, day", each("day", "[d, datetime.datetime(2000, 1, 1), [d, d], d]"));
  }

  @Test
  void manyKindsAtOnePlace() {
    assertEquals(
        "int, long, big, double, text, ".repeat(20).replaceAll(", $", ""),
        each("number", "[1, 2 ** 40, 2 ** 70, 0.5, 'ab'] * 20"));
  }
}
