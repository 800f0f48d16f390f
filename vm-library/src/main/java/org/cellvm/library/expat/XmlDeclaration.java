package org.cellvm.library.expat;

import org.cellvm.library.expat.XmlEvents.Kind;

/** Reads the XML declaration of a document or the text declaration of an external entity. */
final class XmlDeclaration {
  private XmlDeclaration() {}

  /** Reads the declaration from an index to its {@code ?>}. */
  static void read(XmlParser parser, XmlScanner in, int from, int close) {
    String version = null;
    String encoding = null;
    int standalone = -1;
    XmlError wrong = new XmlError(parser.external ? XmlError.TEXT_DECL : XmlError.XML_DECL);
    XmlScanner part = new XmlScanner(in.chars, close);
    int i = from + 5;
    int stage = 0;
    int encodingAt = from;
    while (true) {
      int name = part.spaces(i);
      if (name == close) {
        break;
      }
      int nameEnd = name;
      while (nameEnd < close && XmlScanner.isNameChar(in.chars[nameEnd])) {
        nameEnd++;
      }
      int sign = part.spaces(nameEnd);
      int quote = sign < close && in.chars[sign] == '=' ? part.spaces(sign + 1) : close;
      boolean quoted = quote < close && (in.chars[quote] == '"' || in.chars[quote] == '\'');
      int end = quoted ? part.find(quote + 1, String.valueOf(in.chars[quote])) : XmlScanner.MORE;
      parser.eventAt = name;
      if (end < 0 || name == i) {
        throw wrong;
      }
      String value = in.text(quote + 1, end);
      int place =
          switch (in.text(name, nameEnd)) {
            case "version" -> 1;
            case "encoding" -> 2;
            case "standalone" -> parser.external ? 0 : 3;
            default -> 0;
          };
      if (place == 3 && !value.equals("yes") && !value.equals("no")) {
        parser.eventAt = quote + 1;
        throw wrong;
      }
      if (place <= stage || stage == 0 && place != 1 && !parser.external) {
        throw wrong;
      }
      stage = place;
      version = place == 1 ? value : version;
      encoding = place == 2 ? value : encoding;
      encodingAt = place == 2 ? quote + 1 : encodingAt;
      standalone = place == 3 ? value.equals("yes") ? 1 : 0 : standalone;
      i = end + 1;
    }
    if (parser.external ? encoding == null : version == null) {
      throw wrong;
    }
    if (parser.unknownEncoding || parser.wrongEncoding) {
      parser.eventAt = encodingAt;
      boolean unknown = parser.unknownEncoding;
      throw new XmlError(unknown ? XmlError.UNKNOWN_ENCODING : XmlError.INCORRECT_ENCODING);
    }
    parser.eventAt = from;
    if (standalone == 1) {
      parser.dtd.standalone = true;
      if (parser.parameterEntityParsing == 1) {
        parser.parameterEntityParsing = 0;
      }
    }
    if (parser.wants(Kind.XML_DECLARATION)) {
      parser.events.xmlDeclaration(version, encoding, standalone);
    } else {
      parser.other(in.text(from, close + 2));
    }
  }
}
