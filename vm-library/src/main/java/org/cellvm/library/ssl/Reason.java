package org.cellvm.library.ssl;

import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Set;

/**
 * Why an operation has failed, in OpenSSL's words.
 *
 * @param library null for none
 * @param name null for a reason without one
 * @param number with which OpenSSL reports it
 */
record Reason(String library, String name, String text, long number) {
  private static final String SSL = "SSL";
  private static final int LIBRARY_SHIFT = 23;
  private static final long PEM_LIBRARY = 9;
  private static final long CERTIFICATE_LIBRARY = 11;
  private static final long SSL_LIBRARY = 20;

  /** The flag of reasons that name another library. */
  private static final long OTHER_LIBRARY = 0x80000;

  static final Reason PEM_IN_SSL =
      new Reason(SSL, null, "PEM lib", SSL_LIBRARY << LIBRARY_SHIFT | OTHER_LIBRARY | PEM_LIBRARY);
  static final Reason PEM_IN_CERTIFICATES =
      new Reason(
          "X509",
          null,
          "PEM lib",
          CERTIFICATE_LIBRARY << LIBRARY_SHIFT | OTHER_LIBRARY | PEM_LIBRARY);
  static final Reason NO_CERTIFICATE =
      new Reason("X509", null, "no certificate or crl found", 92274824);
  static final Reason KEY_MISMATCH =
      new Reason("X509", "KEY_VALUES_MISMATCH", "key values mismatch", 92274804);
  static final Reason NO_START_LINE = new Reason("PEM", "NO_START_LINE", "no start line", 75497580);
  static final Reason BAD_END_LINE = new Reason("PEM", "BAD_END_LINE", "bad end line", 75497574);
  static final Reason NOT_ENCODED = new Reason("PEM", null, "ASN1 lib", 76021773);
  static final Reason NOT_ENOUGH_DATA = new Reason(null, null, "not enough data", 109052046);
  static final Reason NESTED = new Reason(null, null, "nested asn1 error", 109576458);
  static final Reason UNKNOWN_GROUP = new Reason(null, null, "unknown group", 134217857);

  /** Alerts that SSL 3.0 had; all others have the prefix of TLS. */
  private static final Set<String> OLD_ALERTS =
      Set.of(
          "unexpected_message",
          "bad_record_mac",
          "decompression_failure",
          "handshake_failure",
          "no_certificate",
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_expired",
          "certificate_unknown",
          "illegal_parameter");

  /** Alerts of extensions, without {@code ALERT} in their names. */
  private static final Set<String> EXTENSION_ALERTS =
      Set.of(
          "unsupported_extension",
          "certificate_unobtainable",
          "unrecognized_name",
          "bad_certificate_status_response",
          "bad_certificate_hash_value");

  /** What Java's messages begin with, and the name of the reason. */
  private static final String[][] MESSAGES = {
    {"Empty client certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE"},
    {"Empty server certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE"},
    {"No appropriate protocol", "NO_PROTOCOLS_AVAILABLE"},
    {"no cipher suites in common", "NO_SHARED_CIPHER"},
    {"No available authentication scheme", "NO_SHARED_CIPHER"},
    {"No supported CertificateVerify signature algorithm", "NO_SHARED_CIPHER"},
    {"Client requested protocol", "UNSUPPORTED_PROTOCOL"},
    {"The client supported protocol versions", "UNSUPPORTED_PROTOCOL"},
    {"The server selected protocol version", "UNSUPPORTED_PROTOCOL"},
    {"Unsupported or unrecognized SSL message", "WRONG_VERSION_NUMBER"},
    {"Unrecognized record version", "WRONG_VERSION_NUMBER"},
    {"Unrecognized SSL message", "WRONG_VERSION_NUMBER"},
    {"Tag mismatch", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"},
    {"bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"},
    {"Unexpected handshake message", "UNEXPECTED_MESSAGE"},
    {"Unknown handshake type", "UNEXPECTED_MESSAGE"}
  };

  /** A reason that is in no library. */
  static Reason plain(String text) {
    return new Reason(null, null, text, 0);
  }

  /** A reason of TLS by its name, from which the text follows. */
  static Reason named(String name) {
    return new Reason(SSL, name, name.toLowerCase(Locale.ROOT).replace('_', ' '), 0);
  }

  /** A reason of TLS that CPython has no name for. */
  static Reason unnamed(String text) {
    return new Reason(SSL, null, text, 0);
  }

  /** What an exception of the engine means. */
  static Reason of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return named("CERTIFICATE_VERIFY_FAILED");
      }
    }
    String message = String.valueOf(e.getMessage());
    // Newer JDKs put the name in brackets before it as well.
    String received = "Received fatal alert: ";
    int at = message.indexOf(received);
    if (at >= 0) {
      return alert(message.substring(at + received.length()));
    }
    for (String[] known : MESSAGES) {
      if (message.contains(known[0])) {
        return named(known[1]);
      }
    }
    return unnamed(message);
  }

  private static Reason alert(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (OLD_ALERTS.contains(name)) {
      return named("SSLV3_ALERT_" + upper);
    }
    if (EXTENSION_ALERTS.contains(name)) {
      return named("TLSV1_" + upper);
    }
    return switch (name) {
      case "certificate_required" -> unnamed("tlsv13 alert certificate required");
      case "missing_extension" -> unnamed("tlsv13 alert missing extension");
      case "no_application_protocol" -> unnamed("tlsv1 alert no application protocol");
      case "user_canceled" -> named("TLSV1_ALERT_USER_CANCELLED");
      default -> named("TLSV1_ALERT_" + upper);
    };
  }
}
