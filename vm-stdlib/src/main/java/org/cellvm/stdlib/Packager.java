package org.cellvm.stdlib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cellvm.library.python.LibrarySource;

/**
 * Writes the packaged library: {@code Packager JYTHON_JAR VERSION SOURCES OUTPUT}. SOURCES has the
 * modules written for CellVM in {@code python}, in {@code library} what is done with the taken
 * ones, and in {@code record} the programs that record what the library has ready.
 */
public final class Packager {
  private static final String LIBRARY = "lib/python2.7/";
  private static final String TAKEN_FROM = "Lib/";
  private static final String TABLES = "META-INF/cellvm";
  private static final String LISTING = "META-INF/cellvm/library.txt";

  /** The time stamp of all sources, which their compiled files have in them: 2026-01-01. */
  private static final long MTIME = 1767225600L;

  private final SortedMap<String, LibraryFile> files = new TreeMap<>();

  private Packager() {}

  public static void main(String[] args) throws IOException {
    Path sources = Path.of(args[2]);
    Packager packager = new Packager();
    packager.take(Path.of(args[0]), "jython-standalone-" + args[1], sources.resolve("library"));
    packager.addOwn(sources.resolve("python"));
    packager.addKernelOwn();
    Path output = Path.of(args[3]);
    packager.write(output);
    Path record = sources.resolve("record");
    Path library = output.resolve(LIBRARY).toAbsolutePath();
    Recorder.record(record.resolve("tables.py"), library, output.resolve(TABLES));
  }

  private void take(Path jar, String origin, Path rules) throws IOException {
    LeftOut leftOut = new LeftOut(rules.resolve("left-out.txt"));
    Path edits = rules.resolve("edits");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (!name.startsWith(TAKEN_FROM) || name.endsWith("/") || name.endsWith(".class")) {
          continue;
        }
        String file = name.substring(TAKEN_FROM.length());
        if (!leftOut.has(file)) {
          byte[] bytes;
          try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
          }
          takeFile(file, bytes, origin, edits.resolve(file + ".edit"));
        }
      }
    }
  }

  private void takeFile(String file, byte[] content, String origin, Path edit) throws IOException {
    byte[] bytes = file.endsWith(".py") ? unixLines(content) : content;
    boolean edited = Files.exists(edit);
    if (edited) {
      bytes = new Edit(file, Files.readAllBytes(edit)).apply(bytes);
    }
    files.put(file, new LibraryFile(bytes, edited ? origin + ", edited" : origin));
  }

  private static byte[] unixLines(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1)
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void addOwn(Path directory) throws IOException {
    List<Path> own = new ArrayList<>();
    try (Stream<Path> found = Files.walk(directory)) {
      found.filter(Files::isRegularFile).forEach(own::add);
    }
    for (Path path : own) {
      if (path.toString().endsWith(".py")) {
        String file = directory.relativize(path).toString().replace('\\', '/');
        files.put(file, new LibraryFile(Files.readAllBytes(path), "cellvm"));
      }
    }
  }

  /** Adds the modules that {@code vm-library} has, where none was taken. */
  private void addKernelOwn() throws IOException {
    for (String module : LibrarySource.names()) {
      files.putIfAbsent(module + ".py", new LibraryFile(LibrarySource.read(module), "cellvm"));
    }
  }

  private void write(Path output) throws IOException {
    Path library = output.resolve(LIBRARY);
    removeOthers(library);
    // They would be used when the next ones are recorded.
    Files.deleteIfExists(output.resolve(TABLES).resolve("patterns"));
    Files.deleteIfExists(output.resolve(TABLES).resolve("code"));
    try (Precompiler precompiler = new Precompiler()) {
      for (Map.Entry<String, LibraryFile> entry : files.entrySet()) {
        Path path = library.resolve(entry.getKey());
        byte[] bytes = entry.getValue().bytes();
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        Files.setLastModifiedTime(path, FileTime.fromMillis(MTIME * 1000));
        if (entry.getKey().endsWith(".py")) {
          byte[] compiled = precompiler.compile(LIBRARY + entry.getKey(), bytes, MTIME);
          Files.write(path.resolveSibling(path.getFileName() + "c"), compiled);
        }
      }
    }
    Path listing = output.resolve(LISTING);
    Files.createDirectories(listing.getParent());
    Files.writeString(listing, Listing.of(files));
  }

  /** Removes what an earlier build has left. */
  private void removeOthers(Path library) throws IOException {
    if (!Files.isDirectory(library)) {
      return;
    }
    List<Path> old = new ArrayList<>();
    try (Stream<Path> found = Files.walk(library)) {
      found.filter(Files::isRegularFile).forEach(old::add);
    }
    for (Path path : old) {
      Files.delete(path);
    }
  }
}
