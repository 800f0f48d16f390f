package org.cellvm.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the documentation and its fenced blocks. How blocks are checked:
 *
 * <ul>
 *   <li>{@code python}: all of a page are one program, in order. A {@code text} block that follows
 *       is what it prints.
 *   <li>{@code java}: a whole file (it begins with {@code package}), compiled with the others of
 *       the page; or statements, with imports before them, that are run.
 *   <li>{@code sh}: run by a {@link Shell}, all of a page in one directory, in order; {@code text}
 *       follows as above.
 *   <li>{@code mermaid}: a picture.
 *   <li>{@code xml}: dependencies for a POM.
 * </ul>
 *
 * A comment on the line before a block says more: {@code <!-- not run: why -->} (an {@code sh}
 * block that takes too long: it is only parsed), {@code <!-- excerpt: FILE -->} (Java, to be found
 * in that file as it stands), {@code <!-- file: NAME -->} (the page's commands find the block in a
 * file of that name).
 *
 * @param path from the repository's root
 */
record Document(String path, List<String> lines) {
  /**
   * A fenced block.
   *
   * @param line of its first fence, from 1
   * @param remark what a comment before it says, empty for nothing
   * @param output of the {@code text} block that follows; null where none does
   */
  record Block(String language, String text, int line, String remark, String output) {
    /** Returns the text after {@code key} in the remark; null if it has another key. */
    String remark(String key) {
      var prefix = key + ": ";
      return remark.startsWith(prefix) ? remark.substring(prefix.length()) : null;
    }
  }

  private static final String FENCE = "```";

  /** Returns the pages that are checked: those at the root, and all below {@code docs}. */
  static List<Document> all() {
    var found = new ArrayList<Document>();
    try (Stream<Path> root = Files.list(PythonProgram.REPOSITORY);
        Stream<Path> docs = Files.walk(PythonProgram.REPOSITORY.resolve("docs"))) {
      Stream.concat(
              Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")),
              Stream.of(PythonProgram.REPOSITORY.resolve("conformance/README.md")))
          .sorted()
          .forEach(file -> found.add(read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static Document named(String path) {
    return read(PythonProgram.REPOSITORY.resolve(path));
  }

  private static Document read(Path file) {
    try {
      var path = PythonProgram.REPOSITORY.relativize(file).toString();
      return new Document(path, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return PythonProgram.REPOSITORY.resolve(path);
  }

  /** Returns the name without directory and ending: what the page's program is called. */
  String stem() {
    return file().getFileName().toString().replace(".md", "");
  }

  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language.equals(language)).toList();
  }

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(FENCE)) {
        int end = endOfBlock(at);
        var language = lines.get(at).substring(FENCE.length());
        var output = end + 2 < lines.size() && lines.get(end + 2).equals(FENCE + "text");
        blocks.add(
            new Block(
                language,
                text(at, end),
                at + 1,
                remarkBefore(at),
                output ? text(end + 2, endOfBlock(end + 2)) : null));
        at = output ? endOfBlock(end + 2) : end;
      }
    }
    return blocks;
  }

  /** Writes the blocks that the page's commands need as files. */
  void writeFiles(Path directory) throws IOException {
    for (var block : blocks()) {
      var name = block.remark("file");
      if (name != null) {
        Files.writeString(directory.resolve(name), block.text());
      }
    }
  }

  /** Returns the lines outside blocks, with line breaks. */
  String prose() {
    var prose = new StringBuilder();
    var inside = false;
    for (var line : lines) {
      if (line.startsWith(FENCE)) {
        inside = !inside;
      } else if (!inside) {
        prose.append(line).append('\n');
      }
    }
    return prose.toString();
  }

  private int endOfBlock(int start) {
    for (int at = start + 1; at < lines.size(); at++) {
      if (lines.get(at).equals(FENCE)) {
        return at;
      }
    }
    throw new AssertionError(path + ":" + (start + 1) + ": a block without an end");
  }

  private String text(int start, int end) {
    var text = new StringBuilder();
    lines.subList(start + 1, end).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private String remarkBefore(int fence) {
    var line = fence == 0 ? "" : lines.get(fence - 1);
    return line.startsWith("<!-- ") && line.endsWith(" -->")
        ? line.substring("<!-- ".length(), line.length() - " -->".length())
        : "";
  }

  @Override
  public String toString() {
    return path;
  }
}
