package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path directory;

  private String page(ReportData data) throws Exception {
    ReportFiles.write(data, directory);
    return Files.readString(directory.resolve(ReportFiles.PAGE));
  }

  private static List<String> ids(ReportData data) {
    return Figures.of(data).stream().map(Figure::id).toList();
  }

  @Test
  void eachKindOfMeasurementHasItsFigures() throws Exception {
    assertEquals(
        List.of("means", "speeds", "warm-up-all", "warm-up", "starts", "stages", "memory", "jmh-1"),
        ids(Recorded.withJmh()));
    ReportData data = Recorded.comparison();
    ReportData empty = ReportData.ofThisMachine(Options.parse(new String[0]), List.of());
    assertEquals(List.of(), ids(empty));
    assertEquals(List.of("starts", "stages", "memory"), ids(empty.withStartup(data.startup())));
    assertEquals(List.of("jmh-1"), ids(empty.withJmh(Recorded.withJmh().jmh())));
  }

  @Test
  void thePageHoldsAllThatItShows() throws Exception {
    ReportData data = Recorded.withJmh();
    String page = page(data);
    String markup =
        Pattern.compile("<script>.*?</script>", Pattern.DOTALL).matcher(page).replaceAll("");
    assertFalse(
        Pattern.compile("<(script|img|link|iframe)[^>]* (src|href)=\"(?!data:)")
            .matcher(markup)
            .find());
    assertFalse(page.contains("{{"));
    assertTrue(page.contains("prefers-color-scheme: dark"));
    for (Figure figure : Figures.of(data)) {
      String html = element(page, "<figure id=\"" + figure.id() + "\">", "</figure>");
      assertTrue(html.contains("<figcaption>" + Table.escape(figure.reading())), figure.id());
      assertTrue(html.contains("<table>"), figure.id());
    }
    assertTrue(page.contains("<dt>processor</dt>"));
    assertTrue(page.contains("<dt>CPython 3</dt><dd>CPython 3.11.7</dd>"));
  }

  @Test
  void figuresAreThoseOfTheTerminal() throws Exception {
    ReportData data = Recorded.comparison();
    var report =
        new ComparisonReport(
            data.measurements(), data.settings().forks(), data.programs(), data.contenderNames());
    List<String> lines = report.table(false).lines().toList();
    String means = lines.get(1 + data.programs().size());
    Matcher found = Pattern.compile("[0-9.]+(?= +[0-9.]+-[0-9.]+)").matcher(means);
    String page = page(data);
    int count = 0;
    while (found.find()) {
      count++;
      assertTrue(page.contains("<b>" + found.group() + "</b>"), means);
    }
    assertEquals(data.contenders().size() - 1, count, means);
  }

  @Test
  void whatIsLeftOutIsNamed() throws Exception {
    ReportData data = Recorded.comparison();
    assertFalse(data.failures().isEmpty());
    String section = element(page(data), "<section id=\"left-out\">", "</section>");
    for (Comparison.Failure failure : data.failures()) {
      assertTrue(section.contains(Table.escape(failure.reason())), failure.toString());
    }
  }

  @Test
  void rawDataLieBesideThePage() throws Exception {
    ReportData data = Recorded.withJmh();
    String page = page(data);
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.equals(ReportFiles.PAGE) || page.contains("href=\"" + name + "\""), name);
      }
    }
    assertEquals(
        data.samples().size() + 1,
        Files.readAllLines(directory.resolve(ReportFiles.SAMPLES)).size());
    assertEquals(
        data.warmUps().size() + 1,
        Files.readAllLines(directory.resolve(ReportFiles.WARM_UPS)).size());
    String again = ReportData.read(directory).json();
    assertEquals(JsonParser.parseString(data.json()), JsonParser.parseString(again));
  }

  @Test
  void namesAreNoMarkup() throws Exception {
    ReportData data = Recorded.comparison();
    String hostile = "</script><script>alert(1)</script>";
    var sample = new Measurements.Sample(0, 0, hostile, data.contenderNames().get(0), 1);
    var other = new Measurements.Sample(0, 0, hostile, data.contenderNames().get(1), 1);
    var changed =
        new ReportData(
            data.made(),
            data.machine(),
            data.settings(),
            data.contenders(),
            List.of(hostile),
            List.of(sample, other),
            List.of(),
            List.of(),
            null,
            List.of());
    assertFalse(page(changed).contains("<script>alert"));
  }

  @Test
  void csvQuotesWhatItMust() {
    assertEquals("1,,\"a,b\",\"say \"\"x\"\"\"", Csv.line(1, null, "a,b", "say \"x\""));
  }

  @Test
  void whatIsNoResultOfJmhIsSaid() throws Exception {
    Path file = Files.writeString(directory.resolve("x.json"), "[{\"benchmark\": 1}]");
    assertThrows(Options.UsageException.class, () -> JmhResult.read(file));
    Files.writeString(file, "{}");
    assertThrows(Options.UsageException.class, () -> JmhResult.read(file));
  }

  private static String element(String page, String start, String end) {
    int at = page.indexOf(start);
    assertTrue(at >= 0, start);
    return page.substring(at, page.indexOf(end, at));
  }
}
