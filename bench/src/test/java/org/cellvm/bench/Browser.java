package org.cellvm.bench;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** An installed Chromium without a window, spoken to by its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final int SECONDS = 60;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browser(Process process, Path profile) throws Exception {
    this.process = process;
    try {
      String port = port(profile);
      HttpRequest list =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
              .timeout(Duration.ofSeconds(SECONDS))
              .build();
      String targets = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
      String page = null;
      for (JsonElement target : JsonParser.parseString(targets).getAsJsonArray()) {
        if (target.getAsJsonObject().get("type").getAsString().equals("page")) {
          page = target.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
        }
      }
      socket =
          client
              .newWebSocketBuilder()
              .buildAsync(URI.create(page), new Listener())
              .get(SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Returns the path of a Chromium; null where none is on PATH. */
  static Path find() {
    String path = System.getenv("PATH");
    for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path file = Path.of(directory, name);
        if (Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return null;
  }

  /**
   * Starts it.
   *
   * @param profile an empty directory, for what it keeps
   */
  static Browser start(Path executable, Path profile) throws Exception {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"));
    command.addAll(List.of("--no-first-run", "--disable-background-networking"));
    command.addAll(List.of("--disable-component-update", "--disable-sync"));
    command.addAll(List.of("--disable-dev-shm-usage", "--remote-debugging-port=0"));
    command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
    return new Browser(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start(),
        profile);
  }

  /** Waits for the file in which it tells its port. */
  private String port(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10; i++) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > 1) {
          return lines.get(0);
        }
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    throw new IOException("the browser has not started");
  }

  /** What the page has complained about, and each address that it asked for beyond its own. */
  List<String> complaints() {
    return complaints;
  }

  JsonObject send(String method, Map<String, ?> parameters) throws Exception {
    int id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonObject>();
    waiting.put(id, answer);
    String request = new Gson().toJson(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(request, true).get(SECONDS, TimeUnit.SECONDS);
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the value of a JavaScript expression, as JSON. */
  JsonElement evaluate(String expression) throws Exception {
    JsonObject result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.getAsJsonObject("result").get("value");
  }

  /** Opens a page as a screen of that width and colour scheme shows it. */
  void open(Path page, int width, String scheme) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    complaints.clear();
    send("Page.navigate", Map.of("url", "about:blank"));
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    for (int i = 0; i < SECONDS * 10; i++) {
      if (evaluate(
              "document.readyState === 'complete' && document.body !== null"
                  + " && document.getElementById('drawings') !== null")
          .getAsBoolean()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("not loaded: " + page);
  }

  /** Waits until what is to be drawn is drawn. */
  void frame() throws Exception {
    evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Writes a picture of the whole page. */
  void picture(Path file) throws Exception {
    JsonObject shot =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(shot.get("data").getAsString()));
  }

  private void received(JsonObject message) {
    if (message.has("id")) {
      var answer = waiting.remove(message.get("id").getAsInt());
      if (message.has("error")) {
        answer.completeExceptionally(new IOException(message.get("error").toString()));
      } else {
        answer.complete(message.getAsJsonObject("result"));
      }
      return;
    }
    JsonObject parameters = message.getAsJsonObject("params");
    switch (message.get("method").getAsString()) {
      case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(parameters.toString());
      case "Runtime.consoleAPICalled" -> {
        String type = parameters.get("type").getAsString();
        if (type.equals("error") || type.equals("warning") || type.equals("assert")) {
          complaints.add(parameters.toString());
        }
      }
      case "Network.requestWillBeSent" -> {
        String url = parameters.getAsJsonObject("request").get("url").getAsString();
        if (!url.startsWith("file:") && !url.startsWith("data:")) {
          complaints.add("asks for " + url);
        }
      }
      default -> {}
    }
  }

  @Override
  public void close() throws Exception {
    try {
      send("Browser.close", Map.of());
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        received(message);
      }
      from.request(1);
      return null;
    }
  }
}
