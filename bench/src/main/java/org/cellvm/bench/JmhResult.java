package org.cellvm.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One row of JMH's own results.
 *
 * @param error half the width of JMH's 99.9 % interval; null where one sample gives none
 * @param forks each fork's iterations
 */
record JmhResult(
    String engine,
    String program,
    String mode,
    String unit,
    double score,
    Double error,
    List<List<Double>> forks) {

  /**
   * Reads the file that JMH writes with {@code -rf json}.
   *
   * @throws Options.UsageException if it is none
   */
  static List<JmhResult> read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new Options.UsageException("cannot read " + file);
    }
    List<JmhResult> results = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file)) {
      for (JsonElement element : JsonParser.parseReader(in).getAsJsonArray()) {
        // Other benchmarks run no program: they are not drawn.
        if (element.getAsJsonObject().getAsJsonObject("params").has("program")) {
          results.add(of(element.getAsJsonObject()));
        }
      }
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | NumberFormatException e) {
      throw new Options.UsageException(file + " is no result of JMH's -rf json: " + e.getMessage());
    }
    return results;
  }

  private static JmhResult of(JsonObject row) {
    JsonObject parameters = row.getAsJsonObject("params");
    JsonObject metric = row.getAsJsonObject("primaryMetric");
    List<List<Double>> forks = new ArrayList<>();
    for (JsonElement fork : metric.getAsJsonArray("rawData")) {
      List<Double> iterations = new ArrayList<>();
      JsonArray values = fork.getAsJsonArray();
      values.forEach(v -> iterations.add(v.getAsDouble()));
      forks.add(iterations);
    }
    // JMH writes "NaN" for the error of a single sample.
    double error = Double.parseDouble(metric.get("scoreError").getAsString());
    return new JmhResult(
        parameters.get("engine").getAsString(),
        parameters.get("program").getAsString().toLowerCase(Locale.ROOT),
        row.get("mode").getAsString(),
        metric.get("scoreUnit").getAsString(),
        metric.get("score").getAsDouble(),
        Double.isNaN(error) ? null : error,
        forks);
  }
}
