package org.cellvm.library.ssl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The objects of ASN.1 that have names, with OpenSSL's numbers; read when first needed. */
final class ObjectNames {
  /** A number, a short and a long name, and the identifier with dots. */
  record Named(int number, String shortName, String longName, String identifier) {}

  private static final Map<String, Named> BY_IDENTIFIER = new HashMap<>();
  private static final Map<String, Named> BY_NAME = new HashMap<>();
  private static final Map<Integer, Named> BY_NUMBER = new HashMap<>();

  static {
    for (String line : lines("objects.txt")) {
      String[] columns = line.split("\t");
      Named named = new Named(Integer.parseInt(columns[0]), columns[1], columns[2], columns[3]);
      BY_IDENTIFIER.put(named.identifier, named);
      BY_NUMBER.put(named.number, named);
      BY_NAME.putIfAbsent(named.longName, named);
    }
    // A short name comes first where it is the long one of another object.
    for (Named named : BY_IDENTIFIER.values()) {
      BY_NAME.put(named.shortName, named);
    }
  }

  private ObjectNames() {}

  /** The lines of a table in this package. */
  static String[] lines(String table) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ObjectNames.class.getResourceAsStream(table), StandardCharsets.US_ASCII))) {
      return in.lines().toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null if there is none. */
  static Named byIdentifier(String identifier) {
    return BY_IDENTIFIER.get(identifier);
  }

  /** By short or long name; null if there is none. */
  static Named byName(String name) {
    return BY_NAME.get(name);
  }

  /** Null if there is none. */
  static Named byNumber(int number) {
    return BY_NUMBER.get(number);
  }
}
