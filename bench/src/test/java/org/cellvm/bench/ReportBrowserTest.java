package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report's page as a browser shows it. Its pictures are in {@code target/report}. */
class ReportBrowserTest {
  private static final int PHONE = 360;

  /**
   * What the page looks like: the charts with something drawn in them, those without, the colours
   * of the texts, the widths.
   */
  private static final String LOOK =
      """
      (() => {
        const luminance = (color) => {
          const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map((c) => c / 255)
              .map((c) => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = luminance(getComputedStyle(document.body).backgroundColor);
        const contrast = (color) => {
          const text = luminance(color);
          return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        };
        const texts = [...document.querySelectorAll('p, h1, h2, h3, figcaption, summary, dd')]
            .map((e) => getComputedStyle(e).color)
            .concat([...document.querySelectorAll('.chart svg text')]
                .map((e) => getComputedStyle(e).fill));
        const empty = [...document.querySelectorAll('figure')].filter((f) => {
          const charts = [...f.querySelectorAll('.chart')];
          return charts.length === 0 || charts.some((c) => {
            const svg = c.querySelector('svg');
            return !svg || svg.querySelectorAll('path').length < 4
                || svg.querySelectorAll('text').length < 2
                || svg.getBoundingClientRect().width < 100;
          });
        });
        return {
          drawn: document.documentElement.dataset.drawn,
          empty: empty.map((f) => f.id).join(' '),
          ground,
          contrast: Math.min(...texts.map(contrast)),
          texts: texts.length,
          width: document.documentElement.scrollWidth,
          screen: document.documentElement.clientWidth,
        };
      })()
      """;

  @TempDir static Path directory;
  private static Browser browser;
  private static int figures;

  @BeforeAll
  static void openBrowser() throws Exception {
    Path executable = Browser.find();
    assumeTrue(executable != null, "no Chromium on PATH to look at the page with");
    ReportData data = Recorded.withJmh();
    figures = Figures.of(data).size();
    ReportFiles.write(data, directory.resolve("report"));
    // Not in the directory that goes with the test: the browser's helpers may outlive it a little.
    Path profile = Files.createTempDirectory(Path.of("target"), "browser");
    browser = Browser.start(executable, profile.toAbsolutePath());
  }

  @AfterAll
  static void closeBrowser() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(int width, String scheme) throws Exception {
    browser.open(directory.resolve("report").resolve(ReportFiles.PAGE), width, scheme);
  }

  private static JsonObject look() throws Exception {
    browser.frame();
    return browser.evaluate(LOOK).getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource({"360,light", "360,dark", "1000,light", "1000,dark"})
  void everyChartIsThere(int width, String scheme) throws Exception {
    open(width, scheme);
    JsonObject look = look();
    browser.picture(Path.of("target", "report", width + "-" + scheme + ".png"));
    assertEquals(List.of(), browser.complaints());
    assertEquals(figures, look.get("drawn").getAsInt());
    assertEquals("", look.get("empty").getAsString());
    assertTrue(
        look.get("width").getAsInt() <= look.get("screen").getAsInt(), "scrolls sideways: " + look);
    assertTrue(look.get("texts").getAsInt() > 100, look.toString());
    assertTrue(look.get("contrast").getAsDouble() >= 4.5, look.toString());
    assertEquals(scheme.equals("dark"), look.get("ground").getAsDouble() < 0.1);
  }

  @Test
  void openTablesScrollForThemselves() throws Exception {
    open(PHONE, "light");
    browser.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    assertTrue(look().get("width").getAsInt() <= PHONE);
    assertEquals(
        figures,
        browser
            .evaluate(
                "[...document.querySelectorAll('figure table')]"
                    + ".filter((t) => t.getBoundingClientRect().height > 30).length")
            .getAsInt());
  }

  @Test
  void aContenderIsHiddenByItsName() throws Exception {
    open(1000, "light");
    String marks =
        "document.querySelectorAll('#speeds .chart svg path').length"
            + " + document.querySelectorAll('#speeds .chart svg circle').length";
    browser.frame();
    int before = browser.evaluate(marks).getAsInt();
    browser.evaluate("document.querySelector('#speeds .legend button').click()");
    browser.frame();
    assertTrue(browser.evaluate(marks).getAsInt() < before);
    browser.evaluate("document.querySelector('#speeds .legend button').click()");
    browser.frame();
    assertEquals(before, browser.evaluate(marks).getAsInt());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void coloursFollowTheScreen() throws Exception {
    open(1000, "light");
    browser.send(
        "Emulation.setEmulatedMedia",
        java.util.Map.of(
            "features",
            List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark"))));
    JsonObject look = look();
    assertTrue(look.get("ground").getAsDouble() < 0.1);
    assertTrue(look.get("contrast").getAsDouble() >= 4.5, look.toString());
  }
}
