package org.cellvm.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The character sets that were needed so far, by name: several encodings share one. */
final class CharacterSets {
  private final Map<String, CharacterSet> loaded = new HashMap<>();

  /** The set of a name in {@code charsets.txt}. */
  CharacterSet get(String name) {
    CharacterSet set = loaded.get(name);
    if (set == null) {
      set = CharacterSet.read(line(name).split(" "), this);
      loaded.put(name, set);
    }
    return set;
  }

  private static String line(String name) {
    try (var in = CharacterSets.class.getResourceAsStream("charsets.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      String line = reader.readLine();
      while (!line.startsWith(name + " ")) {
        line = reader.readLine();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
