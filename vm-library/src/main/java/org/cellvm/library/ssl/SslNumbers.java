package org.cellvm.library.ssl;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;

/** The numbers of the module, OpenSSL's. */
final class SslNumbers {
  static final long OP_CIPHER_SERVER_PREFERENCE = 4194304;
  static final long OP_NO_TLSV1 = 67108864;
  static final long OP_NO_TLSV1_1 = 268435456;
  static final long OP_NO_TLSV1_2 = 134217728;
  static final long OP_NO_TLSV1_3 = 536870912;

  /** What a new context has. */
  static final long DEFAULT_OPTIONS = 2186412112L;

  private SslNumbers() {}

  static void addTo(ThreadState ts, PyModule module) {
    module.add(ts, "CERT_NONE", 0);
    module.add(ts, "CERT_OPTIONAL", 1);
    module.add(ts, "CERT_REQUIRED", 2);
    module.add(ts, "OP_ALL", 2147483728L);
    module.add(ts, "OP_CIPHER_SERVER_PREFERENCE", 4194304);
    module.add(ts, "OP_ENABLE_MIDDLEBOX_COMPAT", 1048576);
    module.add(ts, "OP_NO_COMPRESSION", 131072);
    module.add(ts, "OP_NO_SSLv2", 0);
    module.add(ts, "OP_NO_SSLv3", 33554432);
    module.add(ts, "OP_NO_TLSv1", 67108864);
    module.add(ts, "OP_NO_TLSv1_1", 268435456);
    module.add(ts, "OP_NO_TLSv1_2", 134217728);
    module.add(ts, "OP_NO_TLSv1_3", 536870912);
    module.add(ts, "OP_SINGLE_DH_USE", 0);
    module.add(ts, "OP_SINGLE_ECDH_USE", 0);
    module.add(ts, "PROTOCOL_SSLv23", 2);
    module.add(ts, "PROTOCOL_TLS", 2);
    module.add(ts, "PROTOCOL_TLSv1", 3);
    module.add(ts, "PROTOCOL_TLSv1_1", 4);
    module.add(ts, "PROTOCOL_TLSv1_2", 5);
    module.add(ts, "SSL_ERROR_EOF", 8);
    module.add(ts, "SSL_ERROR_INVALID_ERROR_CODE", 10);
    module.add(ts, "SSL_ERROR_SSL", 1);
    module.add(ts, "SSL_ERROR_SYSCALL", 5);
    module.add(ts, "SSL_ERROR_WANT_CONNECT", 7);
    module.add(ts, "SSL_ERROR_WANT_READ", 2);
    module.add(ts, "SSL_ERROR_WANT_WRITE", 3);
    module.add(ts, "SSL_ERROR_WANT_X509_LOOKUP", 4);
    module.add(ts, "SSL_ERROR_ZERO_RETURN", 6);
    module.add(ts, "VERIFY_CRL_CHECK_CHAIN", 12);
    module.add(ts, "VERIFY_CRL_CHECK_LEAF", 4);
    module.add(ts, "VERIFY_DEFAULT", 0);
    module.add(ts, "VERIFY_X509_STRICT", 32);
    module.add(ts, "VERIFY_X509_TRUSTED_FIRST", 32768);
    addAlerts(ts, module);
  }

  private static void addAlerts(ThreadState ts, PyModule module) {
    String alert = "ALERT_DESCRIPTION_";
    module.add(ts, alert + "ACCESS_DENIED", 49);
    module.add(ts, alert + "BAD_CERTIFICATE", 42);
    module.add(ts, alert + "BAD_CERTIFICATE_HASH_VALUE", 114);
    module.add(ts, alert + "BAD_CERTIFICATE_STATUS_RESPONSE", 113);
    module.add(ts, alert + "BAD_RECORD_MAC", 20);
    module.add(ts, alert + "CERTIFICATE_EXPIRED", 45);
    module.add(ts, alert + "CERTIFICATE_REVOKED", 44);
    module.add(ts, alert + "CERTIFICATE_UNKNOWN", 46);
    module.add(ts, alert + "CERTIFICATE_UNOBTAINABLE", 111);
    module.add(ts, alert + "CLOSE_NOTIFY", 0);
    module.add(ts, alert + "DECODE_ERROR", 50);
    module.add(ts, alert + "DECOMPRESSION_FAILURE", 30);
    module.add(ts, alert + "DECRYPT_ERROR", 51);
    module.add(ts, alert + "HANDSHAKE_FAILURE", 40);
    module.add(ts, alert + "ILLEGAL_PARAMETER", 47);
    module.add(ts, alert + "INSUFFICIENT_SECURITY", 71);
    module.add(ts, alert + "INTERNAL_ERROR", 80);
    module.add(ts, alert + "NO_RENEGOTIATION", 100);
    module.add(ts, alert + "PROTOCOL_VERSION", 70);
    module.add(ts, alert + "RECORD_OVERFLOW", 22);
    module.add(ts, alert + "UNEXPECTED_MESSAGE", 10);
    module.add(ts, alert + "UNKNOWN_CA", 48);
    module.add(ts, alert + "UNKNOWN_PSK_IDENTITY", 115);
    module.add(ts, alert + "UNRECOGNIZED_NAME", 112);
    module.add(ts, alert + "UNSUPPORTED_CERTIFICATE", 43);
    module.add(ts, alert + "UNSUPPORTED_EXTENSION", 110);
    module.add(ts, alert + "USER_CANCELLED", 90);
  }
}
