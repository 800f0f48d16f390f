package org.cellvm.library.expat;

/** The values of attributes and entities: replaces the references in them. */
final class AttributeValues {
  private AttributeValues() {}

  /** The end of the reference whose {@code &} is at an index. */
  static int referenceEnd(XmlScanner in, int from) {
    int i = from + 1;
    if (i == in.end) {
      return XmlScanner.MORE;
    }
    if (in.chars[i] != '#') {
      i = in.name(i);
    } else {
      i++;
      boolean hex = i < in.end && in.chars[i] == 'x';
      i += hex ? 1 : 0;
      int first = i;
      while (i < in.end && Character.digit(in.chars[i], hex ? 16 : 10) >= 0) {
        i++;
      }
      if (i < in.end && i == first) {
        throw in.invalid(i);
      }
    }
    if (i < 0 || i == in.end) {
      return XmlScanner.MORE;
    }
    if (in.chars[i] != ';') {
      throw in.invalid(i);
    }
    return i + 1;
  }

  /**
   * The value of an attribute.
   *
   * @param raw as it stands between the quotes
   * @param declared null where the attribute is not declared
   */
  static String read(XmlParser parser, String raw, XmlDtd.Attribute declared) {
    return read(parser, raw, declared == null || declared.cdata);
  }

  static String read(XmlParser parser, String raw, boolean cdata) {
    var out = new StringBuilder(raw.length());
    append(parser, raw, out, true);
    return cdata ? out.toString() : tokens(out);
  }

  /** Without white space at the ends, and one space between words. */
  static String tokens(CharSequence text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean extra = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
      if (c != ' ' || !extra) {
        out.append(c);
      }
    }
    int n = out.length();
    if (n > 0 && out.charAt(n - 1) == ' ') {
      out.setLength(n - 1);
    }
    return out.toString();
  }

  private static void append(XmlParser parser, String raw, StringBuilder out, boolean outermost) {
    XmlScanner in = new XmlScanner(raw.toCharArray(), raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '&') {
        parser.failedReference = outermost ? i : parser.failedReference;
        int to = complete(in, i);
        appendReference(parser, raw.substring(i + 1, to - 1), out);
        i = to;
      } else {
        boolean crlf = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
        out.append(XmlScanner.isSpace(c) ? ' ' : c);
        i += crlf ? 2 : 1;
      }
    }
  }

  /** The end of a reference in a text that is there as a whole. */
  private static int complete(XmlScanner in, int from) {
    int to;
    try {
      to = referenceEnd(in, from);
    } catch (XmlError e) {
      throw new XmlError(e.code);
    }
    if (to < 0) {
      throw new XmlError(XmlError.INVALID_TOKEN);
    }
    return to;
  }

  private static void appendReference(XmlParser parser, String name, StringBuilder out) {
    if (name.charAt(0) == '#') {
      out.appendCodePoint(character(name));
      return;
    }
    char known = XmlScanner.predefined(name);
    if (known != 0) {
      out.append(known);
      return;
    }
    XmlDtd.Entity entity = parser.dtd.general.get(name);
    if (entity == null) {
      if (!parser.dtd.hasParameterReferences || parser.dtd.standalone) {
        throw new XmlError(XmlError.UNDEFINED_ENTITY);
      }
      return;
    }
    if (entity.open) {
      throw new XmlError(XmlError.RECURSIVE_ENTITY_REF);
    }
    if (entity.notation != null) {
      throw new XmlError(XmlError.BINARY_ENTITY_REF);
    }
    if (entity.value == null) {
      throw new XmlError(XmlError.ATTRIBUTE_EXTERNAL_ENTITY_REF);
    }
    entity.open = true;
    try {
      append(parser, entity.value, out, false);
    } finally {
      entity.open = false;
    }
  }

  private static int character(String name) {
    int c = XmlScanner.character(name);
    if (c < 0) {
      throw new XmlError(XmlError.BAD_CHAR_REF);
    }
    return c;
  }

  /**
   * The value of an entity: general references stay in it.
   *
   * @param parameters references to parameter entities are replaced; else they are an error
   */
  static String entity(XmlParser parser, String raw, boolean parameters) {
    var out = new StringBuilder(raw.length());
    XmlScanner in = new XmlScanner(raw.toCharArray(), raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '&') {
        int to = complete(in, i);
        if (raw.charAt(i + 1) == '#') {
          out.appendCodePoint(character(raw.substring(i + 1, to - 1)));
        } else {
          out.append(raw, i, to);
        }
        i = to;
      } else if (c == '%') {
        int to = complete(in, i);
        if (!parameters) {
          throw new XmlError(XmlError.PARAM_ENTITY_REF);
        }
        appendParameter(parser, raw.substring(i + 1, to - 1), out);
        i = to;
      } else if (c == '\r') {
        out.append('\n');
        i += i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 2 : 1;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static void appendParameter(XmlParser parser, String name, StringBuilder out) {
    XmlDtd.Entity entity = parser.dtd.parameter.get(name);
    if (entity == null || entity.value == null) {
      parser.dtd.keepsProcessing = parser.dtd.standalone;
      return;
    }
    if (entity.open) {
      throw new XmlError(XmlError.RECURSIVE_ENTITY_REF);
    }
    entity.open = true;
    try {
      out.append(entity(parser, entity.value, true));
    } finally {
      entity.open = false;
    }
  }
}
