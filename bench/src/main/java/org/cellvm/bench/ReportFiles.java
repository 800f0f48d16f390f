package org.cellvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a report: the page, and the raw data beside it. */
final class ReportFiles {
  static final String PAGE = "index.html";
  static final String SAMPLES = "measurements.csv";
  static final String WARM_UPS = "warm-up.csv";
  static final String STARTS = "starts.csv";
  static final String JMH = "jmh.csv";

  private ReportFiles() {}

  static void write(ReportData data, Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(ReportData.FILE), data.json());
    Files.write(directory.resolve(SAMPLES), samples(data.samples()));
    Files.write(directory.resolve(WARM_UPS), warmUps(data));
    Files.write(directory.resolve(STARTS), starts(data));
    Files.write(directory.resolve(JMH), jmh(data));
    Files.writeString(directory.resolve(PAGE), new ReportPage(data).html());
  }

  static List<String> samples(List<Measurements.Sample> samples) {
    List<String> lines = new ArrayList<>(List.of("fork,round,program,contender,nanoseconds"));
    for (Measurements.Sample s : samples) {
      lines.add(Csv.line(s.fork(), s.round(), s.program(), s.contender(), s.nanos()));
    }
    return lines;
  }

  private static List<String> warmUps(ReportData data) {
    List<String> lines = new ArrayList<>(List.of("fork,iteration,program,contender,nanoseconds"));
    for (Measurements.WarmUp w : data.warmUps()) {
      lines.add(Csv.line(w.fork(), w.iteration(), w.program(), w.contender(), w.nanos()));
    }
    return lines;
  }

  private static List<String> starts(ReportData data) {
    List<String> lines = new ArrayList<>(List.of("what,name,start,value,unit"));
    if (data.startup() == null) {
      return lines;
    }
    for (Startup.Command command : data.startup().commands()) {
      for (int i = 0; i < command.millis().length; i++) {
        lines.add(Csv.line("start", command.name(), i, command.millis()[i], "ms"));
      }
    }
    for (Startup.Stage stage : data.startup().stages()) {
      lines.add(Csv.line("stage", stage.name(), null, stage.millis(), "ms"));
    }
    for (Startup.Memory memory : data.startup().memory()) {
      Object megabytes = memory.megabytes() < 0 ? null : memory.megabytes();
      lines.add(Csv.line("memory", memory.name(), null, megabytes, "MB"));
    }
    return lines;
  }

  private static List<String> jmh(ReportData data) {
    List<String> lines = new ArrayList<>(List.of("engine,program,mode,fork,iteration,value,unit"));
    for (JmhResult r : data.jmh()) {
      for (int fork = 0; fork < r.forks().size(); fork++) {
        List<Double> values = r.forks().get(fork);
        for (int i = 0; i < values.size(); i++) {
          lines.add(Csv.line(r.engine(), r.program(), r.mode(), fork, i, values.get(i), r.unit()));
        }
      }
    }
    return lines;
  }
}
