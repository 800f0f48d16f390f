package org.cellvm.library.ssl;

import java.util.ArrayList;
import java.util.List;

/**
 * A cipher suite that both OpenSSL and the Java platform know.
 *
 * @param name OpenSSL's name
 * @param standardName the name of IANA, which Java has
 * @param version the oldest protocol that has it, by OpenSSL's name
 * @param exchange how keys are exchanged: {@code ECDHE}, {@code DHE} or {@code RSA}
 * @param authentication what the certificate signs with: {@code ECDSA}, {@code RSA} or {@code DSS}
 * @param encryption {@code AES} or {@code CHACHA20}
 * @param mode {@code GCM}, {@code CBC} or {@code POLY1305}
 * @param digest of the records, or of the key derivation
 */
record CipherSuite(
    String name,
    String standardName,
    String version,
    int bits,
    String exchange,
    String authentication,
    String encryption,
    String mode,
    String digest) {

  /** The suites of TLS 1.3, which no list of ciphers selects. */
  private static final String[] NEWEST = {
    "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256"
  };

  /** Ephemeral keys, in OpenSSL's order. */
  private static final String[] EPHEMERAL = {"ECDHE_ECDSA", "ECDHE_RSA", "DHE_DSS", "DHE_RSA"};

  private static final String[] FIXED = {"RSA"};

  /** In OpenSSL's order. */
  private static final String[] ENCRYPTIONS = {
    "AES_256_GCM_SHA384",
    "CHACHA20_POLY1305_SHA256",
    "AES_128_GCM_SHA256",
    "AES_256_CBC_SHA384",
    "AES_256_CBC_SHA256",
    "AES_128_CBC_SHA256",
    "AES_256_CBC_SHA",
    "AES_128_CBC_SHA"
  };

  private static final List<CipherSuite> ALL = make();

  /** All that a list of ciphers can name, in the order of {@code ALL}. */
  static List<CipherSuite> all() {
    return ALL;
  }

  static String[] newest() {
    return NEWEST.clone();
  }

  private static List<CipherSuite> make() {
    List<CipherSuite> suites = new ArrayList<>();
    for (String[] exchanges : new String[][] {EPHEMERAL, FIXED}) {
      for (String encryption : ENCRYPTIONS) {
        for (String exchange : exchanges) {
          if (exists(exchange, encryption)) {
            suites.add(of(exchange, encryption));
          }
        }
      }
    }
    return List.copyOf(suites);
  }

  private static boolean exists(String exchange, String encryption) {
    boolean curve = exchange.startsWith("ECDHE");
    return switch (encryption) {
      case "CHACHA20_POLY1305_SHA256" -> curve || exchange.equals("DHE_RSA");
      case "AES_256_CBC_SHA384" -> curve;
      case "AES_256_CBC_SHA256" -> !curve;
      default -> true;
    };
  }

  private static CipherSuite of(String exchange, String encryption) {
    String[] keys = exchange.split("_");
    String[] parts = encryption.split("_");
    boolean stream = parts[0].equals("CHACHA20");
    String mode = stream ? parts[1] : parts[2];
    String digest = parts[parts.length - 1];
    String cipher = stream ? "CHACHA20-POLY1305" : parts[0] + parts[1];
    String end = stream ? "" : (mode.equals("GCM") ? "-GCM-" : "-") + digest;
    String begin = keys.length == 1 ? "" : keys[0] + "-" + keys[1] + "-";
    String version =
        !digest.equals("SHA") ? "TLSv1.2" : keys[0].equals("ECDHE") ? "TLSv1.0" : "SSLv3";
    return new CipherSuite(
        begin + cipher + end,
        "TLS_" + exchange + "_WITH_" + encryption,
        version,
        stream ? 256 : Integer.parseInt(parts[1]),
        keys[0],
        keys[keys.length - 1],
        parts[0],
        mode,
        digest);
  }

  /** The suite of a session, one of TLS 1.3 among them; null for one that OpenSSL has not. */
  static CipherSuite byStandardName(String standardName) {
    for (CipherSuite suite : ALL) {
      if (suite.standardName.equals(standardName)) {
        return suite;
      }
    }
    for (String newest : NEWEST) {
      if (newest.equals(standardName)) {
        int bits = newest.contains("128") ? 128 : 256;
        return new CipherSuite(newest, newest, "TLSv1.3", bits, "any", "any", "", "", "");
      }
    }
    return null;
  }

  /** Whether a word of a list of ciphers means this suite, among others perhaps. */
  boolean is(String word) {
    return switch (word) {
      case "ALL", "HIGH" -> true;
      case "kECDHE", "kEECDH", "ECDHE", "EECDH", "ECDH" -> exchange.equals("ECDHE");
      case "kDHE", "kEDH", "DHE", "EDH", "DH" -> exchange.equals("DHE");
      case "kRSA", "RSA" -> exchange.equals("RSA");
      case "aRSA" -> authentication.equals("RSA");
      case "aECDSA", "ECDSA" -> authentication.equals("ECDSA");
      case "aDSS", "DSS" -> authentication.equals("DSS");
      case "AES" -> encryption.equals("AES");
      case "AES128" -> encryption.equals("AES") && bits == 128;
      case "AES256" -> encryption.equals("AES") && bits == 256;
      case "AESGCM" -> mode.equals("GCM");
      case "CHACHA20" -> encryption.equals("CHACHA20");
      case "SHA1", "SHA" -> mode.equals("CBC") && digest.equals("SHA");
      case "SHA256" -> mode.equals("CBC") && digest.equals("SHA256");
      case "SHA384" -> mode.equals("CBC") && digest.equals("SHA384");
      case "TLSv1.2", "TLSv1.0", "SSLv3" -> version.equals(word);
      case "TLSv1" -> version.equals("TLSv1.0") || version.equals("SSLv3");
      default -> name.equals(word);
    };
  }

  /**
   * What a list of ciphers selects, in its order: OpenSSL's language of words that are joined by
   * {@code +}, with {@code !}, {@code -} or {@code +} before them. A word that is not known selects
   * nothing.
   */
  static List<CipherSuite> select(String list) {
    List<CipherSuite> selected = new ArrayList<>();
    List<CipherSuite> left = new ArrayList<>(ALL);
    for (String item : list.split("[:, ;]+")) {
      char operator = item.isEmpty() ? 0 : item.charAt(0);
      boolean marked = operator == '!' || operator == '-' || operator == '+';
      String words = marked ? item.substring(1) : item;
      if (item.equals("@STRENGTH")) {
        selected.sort((a, b) -> b.bits - a.bits);
        continue;
      }
      if (words.isEmpty() || item.startsWith("@")) {
        continue;
      }
      List<CipherSuite> meant = new ArrayList<>();
      for (CipherSuite suite : operator == '+' || operator == '-' ? selected : left) {
        if (suite.isAll(words)) {
          meant.add(suite);
        }
      }
      if (marked) {
        selected.removeAll(meant);
      }
      if (operator == '!') {
        left.removeAll(meant);
      } else if (operator != '-') {
        add(selected, meant);
      }
    }
    return selected;
  }

  private static void add(List<CipherSuite> selected, List<CipherSuite> meant) {
    for (CipherSuite suite : meant) {
      if (!selected.contains(suite)) {
        selected.add(suite);
      }
    }
  }

  private boolean isAll(String words) {
    for (String word : words.split("\\+")) {
      boolean meant = word.equals("DEFAULT") || is(word);
      if (!meant) {
        return false;
      }
    }
    return true;
  }
}
