package org.cellvm.stdlib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of a taken module, by its lines. An edit file has a line {@code @ FIRST COUNT} for each
 * change, in the order of the module, followed by the lines that replace those; {@code @ FIRST 0}
 * inserts before the line FIRST. Lines before the first {@code @} say why. The artifact that
 * modules are taken from is pinned, so that the numbers hold; the edit's second word, the hash of
 * the module that it was written for, proves it.
 */
final class Edit {
  private final String name;
  private final List<String> lines;

  Edit(String name, byte[] text) {
    this.name = name;
    this.lines = new String(text, StandardCharsets.ISO_8859_1).lines().toList();
  }

  /**
   * Returns the edited module.
   *
   * @throws IOException if the module is not the one that the edit is for
   */
  byte[] apply(byte[] module) throws IOException {
    String[] header = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
    if (header.length != 2 || !header[1].equals(Listing.sha256(module))) {
      throw new IOException(
          "edit of " + name + " is for another text; this one's hash is " + Listing.sha256(module));
    }
    List<String> in = List.of(new String(module, StandardCharsets.ISO_8859_1).split("\n", -1));
    List<String> out = new ArrayList<>();
    int copied = 0;
    boolean started = false;
    for (String line : lines) {
      if (line.startsWith("@ ")) {
        String[] words = line.split(" ", -1);
        int first = Integer.parseInt(words[1]) - 1;
        if (first < copied) {
          throw new IOException("edit of " + name + " goes back at " + line);
        }
        out.addAll(in.subList(copied, first));
        copied = first + Integer.parseInt(words[2]);
        started = true;
      } else if (started) {
        out.add(line);
      }
    }
    out.addAll(in.subList(copied, in.size()));
    return String.join("\n", out).getBytes(StandardCharsets.ISO_8859_1);
  }
}
