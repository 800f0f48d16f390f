package org.cellvm.library.ssl;

/** The lines of CPython's source that its messages name. */
enum Place {
  HANDSHAKE(727),
  HANDSHAKE_TIMEOUT(711),
  WRITE(1829),
  READ(1946),
  SHUTDOWN(2051),
  CERTIFICATE_CHAIN(2815),
  PRIVATE_KEY(2834),
  CERTIFICATE_DATA(2938),
  VERIFY_LOCATIONS(3063),
  KEY_EXCHANGE_PARAMETERS(3122),
  CURVE(3236);

  private final int line;

  Place(int line) {
    this.line = line;
  }

  @Override
  public String toString() {
    return "_ssl.c:" + line;
  }
}
