package org.cellvm.library.ssl;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** A certificate as {@code getpeercert} shows it: a dict. */
final class CertificateInfo {
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String DISTRIBUTION_POINTS = "2.5.29.31";
  private static final String ACCESS = "1.3.6.1.5.5.7.1.1";
  private static final String OCSP = "1.3.6.1.5.5.7.48.1";
  private static final String ISSUERS = "1.3.6.1.5.5.7.48.2";

  /** The kinds of general names. */
  private static final int OTHER_NAME = 0xa0;

  private static final int EMAIL = 0x81;
  private static final int DNS = 0x82;
  private static final int DIRECTORY = 0xa4;
  private static final int URI = 0x86;
  private static final int ADDRESS = 0x87;
  private static final int REGISTERED = 0x88;

  private final ThreadState ts;
  private final X509Certificate certificate;

  private CertificateInfo(ThreadState ts, X509Certificate certificate) {
    this.ts = ts;
    this.certificate = certificate;
  }

  /** A dict, owned. */
  static PyDict of(ThreadState ts, X509Certificate certificate) throws GeneralSecurityException {
    CertificateInfo info = new CertificateInfo(ts, certificate);
    PyDict out = new PyDict(ts);
    int mark = ts.mark();
    try {
      info.fill(out);
    } finally {
      ts.release(mark);
    }
    return out;
  }

  private void fill(PyDict out) throws GeneralSecurityException {
    put(out, "subject", name(new Der(certificate.getSubjectX500Principal().getEncoded())));
    put(out, "issuer", name(new Der(certificate.getIssuerX500Principal().getEncoded())));
    put(out, "version", PyLong.valueOf(BigInteger.valueOf(certificate.getVersion())));
    put(out, "serialNumber", PyUnicode.of(serialNumber()));
    put(out, "notBefore", PyUnicode.of(time(certificate.getNotBefore())));
    put(out, "notAfter", PyString.fromString(time(certificate.getNotAfter())));
    Der names = extension(ALTERNATIVE_NAMES);
    if (names != null) {
      List<PyObject> all = new ArrayList<>();
      for (Der each = names.expect(Der.SEQUENCE).inside(); each.hasNext(); ) {
        each.next();
        all.add(generalName(each));
      }
      put(out, "subjectAltName", PyTuple.of(ts, all.toArray(PyObject[]::new)));
    }
    putTexts(out, "OCSP", accessLocations(OCSP));
    putTexts(out, "caIssuers", accessLocations(ISSUERS));
    putTexts(out, "crlDistributionPoints", distributionPoints());
  }

  private void put(PyDict out, String key, PyObject value) {
    out.setItemString(ts, key, value);
  }

  private void putTexts(PyDict out, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      PyObject[] items = new PyObject[texts.size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = PyUnicode.of(texts.get(i));
      }
      put(out, key, PyTuple.of(ts, items));
    }
  }

  private String serialNumber() {
    BigInteger number = certificate.getSerialNumber();
    String digits = number.abs().toString(16).toUpperCase(Locale.ROOT);
    return (number.signum() < 0 ? "-" : "") + (digits.length() % 2 == 0 ? "" : "0") + digits;
  }

  private static String time(Date date) {
    ZonedDateTime time = date.toInstant().atZone(ZoneOffset.UTC);
    String day = (time.getDayOfMonth() < 10 ? " " : "") + time.getDayOfMonth();
    String month = time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    String clock = time.toLocalTime().toString();
    if (clock.length() == 5) {
      clock += ":00";
    }
    return month + " " + day + " " + clock.substring(0, 8) + " " + time.getYear() + " GMT";
  }

  /** A distinguished name: a tuple of tuples of pairs; owned. */
  private PyObject name(Der der) throws GeneralSecurityException {
    List<PyObject> parts = new ArrayList<>();
    for (Der sets = der.expect(Der.SEQUENCE).inside(); sets.hasNext(); ) {
      List<PyObject> pairs = new ArrayList<>();
      for (Der pair = sets.expect(Der.SET).inside(); pair.hasNext(); ) {
        Der attribute = pair.expect(Der.SEQUENCE).inside();
        String identifier = attribute.expect(Der.OBJECT).objectName();
        ObjectNames.Named named = ObjectNames.byIdentifier(identifier);
        attribute.next();
        pairs.add(
            PyTuple.of(
                ts,
                PyString.fromString(named == null ? identifier : named.longName()),
                unicode(attribute.text())));
      }
      parts.add(PyTuple.of(ts, pairs.toArray(PyObject[]::new)));
    }
    return PyTuple.of(ts, parts.toArray(PyObject[]::new));
  }

  private static PyUnicode unicode(String text) {
    return PyUnicode.fromCodePoints(text.codePoints().toArray());
  }

  /** The general name last read: a pair; owned. */
  private PyObject generalName(Der der) throws GeneralSecurityException {
    int tag = der.tag();
    return switch (tag) {
      case OTHER_NAME -> pair("othername", "<unsupported>");
      case EMAIL -> pair("email", der.text());
      case DNS -> pair("DNS", der.text());
      case URI -> pair("URI", der.text());
      case DIRECTORY -> PyTuple.of(ts, PyString.fromString("DirName"), name(der.inside()));
      case ADDRESS -> pair("IP Address", address(der.content()));
      case REGISTERED -> {
        ObjectNames.Named named = ObjectNames.byIdentifier(der.objectName());
        String text = named == null ? der.objectName() : named.longName();
        yield PyTuple.of(ts, PyUnicode.of("Registered ID"), PyUnicode.of(text));
      }
      default -> pair(tag == 0xa3 ? "X400Name" : "EdiPartyName", "<unsupported>");
    };
  }

  private PyObject pair(String kind, String text) {
    return PyTuple.of(ts, PyString.fromString(kind), PyString.fromString(text));
  }

  private static String address(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    if (bytes.length == 4) {
      for (byte b : bytes) {
        out.append(out.length() == 0 ? "" : ".").append(b & 0xff);
      }
    } else if (bytes.length == 16) {
      for (int i = 0; i < 16; i += 2) {
        int group = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
        out.append(i == 0 ? "" : ":").append(Integer.toHexString(group).toUpperCase(Locale.ROOT));
      }
    } else {
      return "<invalid>";
    }
    return out.toString();
  }

  /** What is inside of an extension; null if there is none. */
  private Der extension(String identifier) throws GeneralSecurityException {
    byte[] value = certificate.getExtensionValue(identifier);
    return value == null ? null : new Der(value).expect(Der.OCTET_STRING).inside();
  }

  private List<String> accessLocations(String method) throws GeneralSecurityException {
    List<String> out = new ArrayList<>();
    Der all = extension(ACCESS);
    if (all == null) {
      return out;
    }
    for (Der each = all.expect(Der.SEQUENCE).inside(); each.hasNext(); ) {
      Der one = each.expect(Der.SEQUENCE).inside();
      boolean wanted = one.expect(Der.OBJECT).objectName().equals(method);
      if (one.next() == URI && wanted) {
        out.add(one.text());
      }
    }
    return out;
  }

  private List<String> distributionPoints() throws GeneralSecurityException {
    List<String> out = new ArrayList<>();
    Der all = extension(DISTRIBUTION_POINTS);
    if (all == null) {
      return out;
    }
    for (Der each = all.expect(Der.SEQUENCE).inside(); each.hasNext(); ) {
      Der point = each.expect(Der.SEQUENCE).inside();
      // A point may be named by reasons or an issuer alone.
      if (!point.hasNext() || point.next() != 0xa0) {
        continue;
      }
      Der name = point.inside();
      if (name.hasNext() && name.next() == 0xa0) {
        for (Der full = name.inside(); full.hasNext(); ) {
          if (full.next() == URI) {
            out.add(full.text());
          }
        }
      }
    }
    return out;
  }
}
