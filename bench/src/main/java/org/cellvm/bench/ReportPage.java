package org.cellvm.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report's page: one file that needs no other and no network. */
final class ReportPage {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Z]+)}}");
  private static final String WEBJAR = "/META-INF/resources/webjars/echarts/";
  private static final String WEBJAR_PROPERTIES =
      "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

  private final ReportData data;
  private final List<Figure> figures;

  ReportPage(ReportData data) {
    this.data = data;
    figures = Figures.of(data);
  }

  String html() {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    figures.forEach(figure -> drawings.put(figure.id(), figure.drawing()));
    Map<String, String> parts =
        Map.of(
            "STYLE", resource("report.css"),
            "SCRIPT", resource("report.js"),
            "LIBRARY", library(),
            // Gson writes < as an escape: nothing in it ends the script element.
            "DRAWINGS", new Gson().toJson(drawings),
            "SUBTITLE", subtitle(),
            "TILES", tiles(),
            "FIGURES", figuresHtml(),
            "FAILURES", failures(),
            "MACHINE", machine(),
            "FILES", files());
    Matcher matcher = PLACEHOLDER.matcher(resource("report.html"));
    return matcher.replaceAll(m -> Matcher.quoteReplacement(parts.get(m.group(1))));
  }

  private String subtitle() {
    ReportData.Settings s = data.settings();
    String measured = data.made().replace('T', ' ').replaceFirst(":00Z$", " UTC");
    if (data.samples().isEmpty()) {
      return Table.escape(measured);
    }
    return Table.escape(
        "%s. %d programs, %d forks of %d rounds after %s s of warm-up, %s time."
            .formatted(
                measured,
                data.programs().size(),
                s.forks(),
                s.pairs(),
                number(s.warmup()),
                s.clock().equals("CPU") ? "processor" : "elapsed"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }

  private String tiles() {
    if (data.samples().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<ul class=\"tiles\">\n");
    Measurements measurements = data.measurements();
    List<String> names = data.contenderNames();
    for (String name : names.subList(1, names.size())) {
      Statistics.Interval mean =
          measurements.overall(data.settings().forks(), data.programs(), names.get(0), name);
      html.append("<li class=\"c").append(names.indexOf(name)).append("\"><b>");
      html.append(
          Double.isNaN(mean.mean()) ? "-" : String.format(Locale.ROOT, "%.2f", mean.mean()));
      html.append("</b><span>").append(Table.escape(name)).append("</span></li>\n");
    }
    return html.append("</ul>\n<p class=\"note\">Speed relative to ")
        .append(Table.escape(names.get(0)))
        .append(", geometric mean; above 1 is faster.</p>\n")
        .toString();
  }

  private String figuresHtml() {
    StringBuilder html = new StringBuilder();
    String section = "";
    for (Figure figure : figures) {
      if (!figure.section().equals(section)) {
        html.append(section.isEmpty() ? "" : "</section>\n");
        html.append("<section><h2>").append(Table.escape(figure.section())).append("</h2>\n");
        section = figure.section();
      }
      html.append(figureHtml(figure));
    }
    return html.append(section.isEmpty() ? "" : "</section>\n").toString();
  }

  private static String figureHtml(Figure figure) {
    String title = Table.escape(figure.title());
    return "<figure id=\""
        + figure.id()
        + "\">\n<h3>"
        + title
        + "</h3>\n<figcaption>"
        + Table.escape(figure.reading())
        + "</figcaption>\n<div class=\"legend\"></div>\n<div class=\"charts\"></div>\n"
        + "<details><summary>The figures as a table</summary>\n<div class=\"scroll\" tabindex=\"0\""
        + " role=\"region\" aria-label=\"Table: "
        + title
        + "\">"
        + figure.table().html(figure.title())
        + "</div></details>\n</figure>\n";
  }

  private String failures() {
    if (data.failures().isEmpty()) {
      return "";
    }
    Table table = new Table();
    table.row(List.of("program", "contender", "reason"));
    for (Comparison.Failure failure : data.failures()) {
      table.row(List.of(failure.program(), failure.contender(), failure.reason()));
    }
    return "<section id=\"left-out\"><h2>Left out</h2>\n"
               + "<p>What a contender could not run, or ran to another result; it is in no"
               + " mean.</p>\n"
               + "<div class=\"scroll prose\" tabindex=\"0\" role=\"region\" aria-label=\"Left"
               + " out\">"
        + table.html("Programs left out")
        + "</div></section>\n";
  }

  private String machine() {
    Map<String, String> all = new LinkedHashMap<>(data.machine());
    for (ReportData.Who who : data.contenders()) {
      all.put(who.name(), who.version());
    }
    StringBuilder html = new StringBuilder("<dl>\n");
    all.forEach(
        (name, value) ->
            html.append("<div><dt>")
                .append(Table.escape(name))
                .append("</dt><dd>")
                .append(Table.escape(value))
                .append("</dd></div>\n"));
    return html.append("</dl>\n").toString();
  }

  private String files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ReportData.FILE, "everything, as JSON");
    if (!data.samples().isEmpty()) {
      files.put(ReportFiles.SAMPLES, "every measured run");
      files.put(ReportFiles.WARM_UPS, "every run of the warm-up");
    }
    if (data.startup() != null) {
      files.put(ReportFiles.STARTS, "every start, its stages, memory");
    }
    if (!data.jmh().isEmpty()) {
      files.put(ReportFiles.JMH, "every iteration of JMH");
    }
    List<String> items = new ArrayList<>();
    files.forEach(
        (file, what) ->
            items.add("<li><a href=\"" + file + "\">" + file + "</a>: " + what + "</li>"));
    return "<ul>\n" + String.join("\n", items) + "\n</ul>\n";
  }

  /** Returns the chart library's script. */
  private static String library() {
    Properties properties = new Properties();
    try (InputStream in = ReportPage.class.getResourceAsStream(WEBJAR_PROPERTIES)) {
      if (in == null) {
        throw new IllegalStateException("the chart library is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return resource(WEBJAR + properties.getProperty("version") + "/dist/echarts.min.js");
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
