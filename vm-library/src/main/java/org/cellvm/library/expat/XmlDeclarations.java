package org.cellvm.library.expat;

import org.cellvm.library.expat.XmlEvents.Kind;

/** Reads declarations of elements, attributes, entities and notations. */
final class XmlDeclarations {
  private final XmlParser parser;

  // The declaration that is being read, and the next place in it.
  private String body = "";
  private int at;

  /** Where its last token begins. */
  private int tokenAt;

  XmlDeclarations(XmlParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a declaration.
   *
   * @param text what stands between the keyword and the end
   * @param replaces references to parameter entities are replaced
   * @return whether a handler was told
   */
  boolean read(String keyword, String text, boolean replaces) {
    body = replaces && text.indexOf('%') >= 0 ? replaceParameters(text) : text;
    at = 0;
    tokenAt = 0;
    return switch (keyword) {
      case "ENTITY" -> entity(replaces);
      case "ELEMENT" -> element();
      case "ATTLIST" -> attributes();
      case "NOTATION" -> notation();
      default -> throw new XmlError(XmlError.SYNTAX);
    };
  }

  /** A part of a declaration with its references to parameter entities replaced. */
  String replaceParameters(String text) {
    var out = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int close = c == '%' && quote == 0 ? text.indexOf(';', i) : -1;
      boolean named = close > i + 1 && XmlScanner.isNameStart(text.charAt(i + 1));
      if (named) {
        XmlDtd.Entity entity = parser.dtd.parameter.get(text.substring(i + 1, close));
        if (entity != null && entity.open) {
          throw new XmlError(XmlError.RECURSIVE_ENTITY_REF);
        }
        if (entity != null && entity.value != null) {
          entity.open = true;
          out.append(' ').append(replaceParameters(entity.value)).append(' ');
          entity.open = false;
        }
        i = close;
        continue;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Where in the text of the declaration the mistake is. */
  int failedAt() {
    return tokenAt;
  }

  // Tokens

  private static XmlError syntax() {
    return new XmlError(XmlError.SYNTAX);
  }

  private char peek() {
    while (at < body.length() && XmlScanner.isSpace(body.charAt(at))) {
      at++;
    }
    tokenAt = at;
    return at < body.length() ? body.charAt(at) : 0;
  }

  private boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private String nameToken() {
    peek();
    int from = at;
    while (at < body.length() && XmlScanner.isNameChar(body.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw at < body.length() && "()|,%#\"'?*+[]".indexOf(body.charAt(at)) < 0
          ? new XmlError(XmlError.INVALID_TOKEN)
          : syntax();
    }
    return body.substring(from, at);
  }

  private String name() {
    char c = peek();
    if (c != 0 && XmlScanner.isNameChar(c) && !XmlScanner.isNameStart(c)) {
      throw syntax();
    }
    return nameToken();
  }

  private boolean hasLiteral() {
    char c = peek();
    return c == '"' || c == '\'';
  }

  private String literal() {
    if (!hasLiteral()) {
      throw syntax();
    }
    int close = body.indexOf(body.charAt(at), at + 1);
    String text = body.substring(at + 1, close);
    at = close + 1;
    return text;
  }

  private void end() {
    if (peek() != 0) {
      throw syntax();
    }
  }

  /** The index of the first character that a public identifier must not have; -1 for none. */
  static int badInPublicId(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean allowed =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || " \r\n-'()+,./:=?;!*#@$_%".indexOf(c) >= 0;
      if (!allowed) {
        return i;
      }
    }
    return -1;
  }

  /** A public identifier with its white space normalised. */
  static String publicId(String raw) {
    if (badInPublicId(raw) >= 0) {
      throw new XmlError(XmlError.PUBLICID);
    }
    return AttributeValues.tokens(raw.replace('\r', ' ').replace('\n', ' '));
  }

  // Declarations

  private boolean entity(boolean replaces) {
    boolean isParameter = peek() == '%';
    if (isParameter) {
      at++;
    }
    String name = name();
    var entity = new XmlDtd.Entity(name);
    String value = null;
    String keyword = hasLiteral() ? "" : name();
    switch (keyword) {
      case "" -> {
        String raw = literal();
        int reference = raw.indexOf('%');
        tokenAt += 1 + Math.max(0, reference);
        value = AttributeValues.entity(parser, raw, replaces);
      }
      case "SYSTEM" -> entity.system = literal();
      case "PUBLIC" -> {
        entity.publicId = publicId(literal());
        entity.system = literal();
      }
      default -> throw syntax();
    }
    if (value == null && peek() != 0) {
      if (isParameter || !name().equals("NDATA")) {
        throw syntax();
      }
      entity.notation = name();
    }
    end();
    entity.value = value;
    entity.base = value == null ? parser.base : null;
    var known = isParameter ? parser.dtd.parameter : parser.dtd.general;
    boolean predefined = !isParameter && XmlScanner.predefined(name) != 0;
    if (!parser.dtd.keepsProcessing || predefined || known.putIfAbsent(name, entity) != null) {
      return false;
    }
    if (entity.notation != null && parser.wants(Kind.UNPARSED_ENTITY)) {
      parser.events.unparsedEntity(
          name, entity.base, entity.system, entity.publicId, entity.notation);
      return true;
    }
    if (!parser.wants(Kind.ENTITY_DECLARATION)) {
      return false;
    }
    parser.events.entityDeclaration(
        name, isParameter, value, parser.base, entity.system, entity.publicId, entity.notation);
    return true;
  }

  private boolean notation() {
    String name = name();
    String keyword = name();
    String publicId = null;
    String system = null;
    switch (keyword) {
      case "SYSTEM" -> system = literal();
      case "PUBLIC" -> {
        publicId = publicId(literal());
        system = hasLiteral() ? literal() : null;
      }
      default -> throw syntax();
    }
    end();
    if (!parser.wants(Kind.NOTATION)) {
      return false;
    }
    parser.events.notation(name, parser.base, system, publicId);
    return true;
  }

  private boolean attributes() {
    String element = name();
    boolean told = false;
    while (peek() != 0) {
      String name = name();
      String type = type();
      boolean required = false;
      String value = null;
      if (take('#')) {
        switch (nameToken()) {
          case "REQUIRED" -> required = true;
          case "IMPLIED" -> {}
          case "FIXED" -> {
            required = true;
            value = AttributeValues.read(parser, literal(), type.equals("CDATA"));
          }
          default -> throw syntax();
        }
      } else {
        value = AttributeValues.read(parser, literal(), type.equals("CDATA"));
      }
      if (parser.dtd.keepsProcessing) {
        parser.dtd.declare(element, new XmlDtd.Attribute(name, type.equals("CDATA"), value));
        if (parser.wants(Kind.ATTLIST_DECLARATION)) {
          parser.events.attributeDeclaration(element, name, type, value, required);
          told = true;
        }
      }
    }
    return told;
  }

  private String type() {
    if (peek() == '(') {
      return choices();
    }
    String type = name();
    return switch (type) {
      case "CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS" -> type;
      case "NOTATION" -> type + choices();
      default -> throw syntax();
    };
  }

  private String choices() {
    if (!take('(')) {
      throw syntax();
    }
    var text = new StringBuilder("(");
    text.append(nameToken());
    while (take('|')) {
      text.append('|').append(nameToken());
    }
    if (!take(')')) {
      throw syntax();
    }
    return text.append(')').toString();
  }

  private boolean element() {
    String name = name();
    ContentModel model;
    if (peek() == '(') {
      at++;
      model = peek() == '#' ? mixed() : group();
    } else {
      model =
          switch (name()) {
            case "EMPTY" -> new ContentModel(ContentModel.EMPTY, null);
            case "ANY" -> new ContentModel(ContentModel.ANY, null);
            default -> throw syntax();
          };
    }
    end();
    if (!parser.wants(Kind.ELEMENT_DECLARATION)) {
      return false;
    }
    parser.events.elementDeclaration(name, model);
    return true;
  }

  private ContentModel mixed() {
    at++;
    if (!name().equals("PCDATA")) {
      throw syntax();
    }
    var model = new ContentModel(ContentModel.MIXED, null);
    while (take('|')) {
      model.children.add(new ContentModel(ContentModel.NAME, name()));
    }
    if (!take(')')) {
      throw syntax();
    }
    boolean star = at < body.length() && body.charAt(at) == '*';
    if (star) {
      at++;
      model.quantifier = 2;
    } else if (!model.children.isEmpty()) {
      throw syntax();
    }
    return model;
  }

  /** A group whose opening parenthesis has been read. */
  private ContentModel group() {
    var model = new ContentModel(ContentModel.SEQUENCE, null);
    char separator = 0;
    while (true) {
      if (take('(')) {
        model.children.add(group());
      } else {
        var child = new ContentModel(ContentModel.NAME, name());
        child.quantifier = quantifier();
        model.children.add(child);
      }
      char c = peek();
      at++;
      if (c == ')') {
        break;
      }
      if (c != '|' && c != ',' || separator != 0 && c != separator) {
        throw syntax();
      }
      separator = c;
    }
    model.type = separator == '|' ? ContentModel.CHOICE : ContentModel.SEQUENCE;
    model.quantifier = quantifier();
    return model;
  }

  private int quantifier() {
    int found = at < body.length() ? "?*+".indexOf(body.charAt(at)) : -1;
    at += found < 0 ? 0 : 1;
    return found + 1;
  }
}
