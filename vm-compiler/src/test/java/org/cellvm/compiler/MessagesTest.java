package org.cellvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code messages.txt} lists what the compiler of CPython 2.7.18 can say, file by file. Each
 * message is in what one of the bad programs is expected to give, or it says why no program gives
 * it.
 */
class MessagesTest {
  private static final String UNREACHABLE = "unreachable: ";

  @TestFactory
  List<DynamicTest> everyMessageIsCoveredOrUnreachable() throws IOException {
    String expected =
        ProgramsTest.resource("bad_programs.expected").replace("\\'", "'").replace("\\\\", "\\");
    return ProgramsTest.resource("messages.txt")
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line, expected)))
        .toList();
  }

  private static void check(String line, String expected) {
    String[] parts = line.split(" \\| ");
    boolean found = pattern(parts[1]).matcher(expected).find();
    if (parts.length == 3) {
      assertTrue(parts[2].startsWith(UNREACHABLE), line);
    }
    assertEquals(parts.length == 2, found, "covered by a bad program");
  }

  /** A format of C as a pattern. */
  private static Pattern pattern(String format) {
    var pattern = new StringBuilder("[|:]");
    int from = 0;
    var conversion = Pattern.compile("%[-.0-9]*[a-z]").matcher(format);
    while (conversion.find()) {
      pattern.append(Pattern.quote(format.substring(from, conversion.start()))).append(".*");
      from = conversion.end();
    }
    return Pattern.compile(pattern + Pattern.quote(format.substring(from)));
  }
}
