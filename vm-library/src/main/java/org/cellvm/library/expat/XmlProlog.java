package org.cellvm.library.expat;

import org.cellvm.library.expat.XmlEvents.Kind;
import org.cellvm.library.expat.XmlParser.State;

/** Parses what precedes the document element: declarations, the document type definition. */
final class XmlProlog {
  private final XmlParser parser;
  private final XmlDeclarations declarations;

  /** The parser is that of a parameter entity or the external subset. */
  boolean parameter;

  /** A parser of an external subset or parameter entity was made. */
  boolean parameterRead;

  private boolean hadDoctype;
  private String doctypeSystem;
  private String doctypePublic;

  /** How many parameter entities are being replaced. */
  private int depth;

  /** How many conditional sections are open. */
  private int sections;

  XmlProlog(XmlParser parser) {
    this.parser = parser;
    this.declarations = new XmlDeclarations(parser);
  }

  /** Deals with the next token of the document; false where it is not complete. */
  boolean step() {
    XmlScanner in = parser.scanner();
    try {
      return switch (parser.state) {
        case PROLOG -> prolog(in);
        case SUBSET -> {
          int to = subset(in, parser.at);
          yield to >= 0;
        }
        default -> afterSubset(in);
      };
    } catch (XmlError e) {
      if (in.failedAt > 0) {
        throw parser.fail(e, in);
      }
      throw e;
    }
  }

  /**
   * White space, at least one; or {@link XmlScanner#MORE} where a line may end in the next part.
   */
  private int spaces(XmlScanner in, int from, boolean whole) {
    int to = in.spaces(from);
    return to == in.end && !whole && in.chars[to - 1] == '\r' ? XmlScanner.MORE : to;
  }

  private boolean prolog(XmlScanner in) {
    int at = parser.at;
    if (at == in.end) {
      return false;
    }
    if (XmlScanner.isSpace(in.chars[at])) {
      int to = spaces(in, at, parser.text.isWhole());
      if (to < 0) {
        return false;
      }
      parser.at = to;
      parser.other(in.text(at, to));
      return true;
    }
    if (in.chars[at] != '<') {
      boolean name = XmlScanner.isNameChar(in.chars[at]);
      if (name && in.nameEnd(at) < 0 && !parser.text.isWhole()) {
        return false;
      }
      throw misplaced(in, at);
    }
    if (at + 1 == in.end) {
      return false;
    }
    char c = in.chars[at + 1];
    if (c == '?') {
      return parser.content.instruction(in, at, true);
    }
    if (c == '!') {
      if (in.endsWithin(at, "<!--") || in.endsWithin(at, "<!DOCTYPE")) {
        return false;
      }
      if (in.has(at, "<!--")) {
        return parser.content.comment(in);
      }
      if (in.has(at, "<!DOCTYPE") && !hadDoctype) {
        return doctype(in, at);
      }
      if (at + 2 < in.end && XmlScanner.isNameStart(in.chars[at + 2])) {
        throw new XmlError(XmlError.SYNTAX);
      }
      throw in.invalid(at + 2);
    }
    if (!XmlScanner.isNameStart(c)) {
      throw in.invalid(at + 1);
    }
    if (parser.useForeignDtd) {
      externalSubset();
    }
    parser.state = State.CONTENT;
    return true;
  }

  static XmlError misplaced(XmlScanner in, int at) {
    char c = in.chars[at];
    if (XmlScanner.isNameChar(c)) {
      int to = in.nameEnd(at);
      boolean ends = to < 0 || " \t\r\n>),|[%*+?".indexOf(in.chars[to]) >= 0;
      return ends ? new XmlError(XmlError.SYNTAX) : in.invalid(to);
    }
    boolean token = ">[]()|,%#\"'".indexOf(c) >= 0;
    return token ? new XmlError(XmlError.SYNTAX) : in.invalid(at);
  }

  /**
   * Tells a declaration by its text, a token at a time: names, white space, literals, and each
   * other character.
   */
  private void otherTokens(XmlScanner in, int from, int to) {
    if (!parser.wants(Kind.OTHER)) {
      return;
    }
    int i = from;
    while (i < to) {
      char c = in.chars[i];
      int end = i + 1;
      if (XmlScanner.isSpace(c)) {
        end = in.spaces(i);
      } else if (c == '"' || c == '\'') {
        end = in.find(i + 1, String.valueOf(c)) + 1;
      } else if (c == '<' || c == '%' || c == '#' || XmlScanner.isNameChar(c)) {
        int name = in.has(i, "<!") ? i + 2 : i + 1;
        end = in.nameEnd(name);
        end += c == '%' && end > 0 && in.chars[end] == ';' ? 1 : 0;
      } else if (c == ')' && end < to && "?*+".indexOf(in.chars[end]) >= 0) {
        end++;
      }
      end = end <= i || end > to ? to : end;
      parser.other(in.text(i, end));
      i = end;
    }
  }

  // The document type declaration

  private boolean doctype(XmlScanner in, int from) {
    int name = in.spaces(from + 9);
    int nameEnd = name == in.end ? XmlScanner.MORE : in.name(name);
    if (nameEnd < 0) {
      return false;
    }
    if (name == from + 9) {
      throw in.invalid(name);
    }
    int at = in.spaces(nameEnd);
    String system = null;
    String publicId = null;
    int systemAt = at;
    if (in.endsWithin(at, "SYSTEM") || in.endsWithin(at, "PUBLIC") || at == in.end) {
      return false;
    }
    boolean isPublic = in.has(at, "PUBLIC");
    if (isPublic || in.has(at, "SYSTEM")) {
      int quote = in.spaces(at + 6);
      int close = literal(in, quote);
      if (close < 0) {
        return false;
      }
      if (isPublic) {
        int bad = XmlDeclarations.badInPublicId(in.text(quote + 1, close));
        parser.eventAt = quote + 1 + Math.max(0, bad);
        publicId = XmlDeclarations.publicId(in.text(quote + 1, close));
        quote = in.spaces(close + 1);
        close = literal(in, quote);
        if (close < 0) {
          return false;
        }
      }
      systemAt = quote;
      system = in.text(quote + 1, close);
      at = in.spaces(close + 1);
    }
    if (at == in.end) {
      return false;
    }
    char c = in.chars[at];
    if (c != '[' && c != '>') {
      throw misplaced(in, at);
    }
    hadDoctype = true;
    doctypeSystem = system;
    doctypePublic = publicId;
    if (system != null) {
      parser.eventAt = systemAt;
      parser.dtd.hasParameterReferences = true;
      if (!parser.dtd.standalone && parser.parameterEntityParsing == 0) {
        askStandalone();
      }
    }
    String root = in.text(name, nameEnd);
    parser.eventAt = at;
    parser.at = c == '[' ? at + 1 : at;
    if (parser.wants(Kind.START_DOCTYPE)) {
      parser.events.startDoctype(root, system, publicId, c == '[');
    } else {
      otherTokens(in, from, parser.at);
    }
    parser.state = c == '[' ? State.SUBSET : State.AFTER_SUBSET;
    return true;
  }

  private static int literal(XmlScanner in, int quote) {
    if (quote == in.end) {
      return XmlScanner.MORE;
    }
    char mark = in.chars[quote];
    if (mark != '"' && mark != '\'') {
      throw misplaced(in, quote);
    }
    return in.find(quote + 1, String.valueOf(mark));
  }

  private void askStandalone() {
    if (parser.wants(Kind.NOT_STANDALONE) && !parser.events.notStandalone()) {
      throw new XmlError(XmlError.NOT_STANDALONE);
    }
  }

  private boolean afterSubset(XmlScanner in) {
    int at = parser.at;
    if (at == in.end) {
      return false;
    }
    if (XmlScanner.isSpace(in.chars[at])) {
      parser.at = in.spaces(at);
      otherInDoctype(in.text(at, parser.at));
      return true;
    }
    if (in.chars[at] != '>') {
      throw misplaced(in, at);
    }
    parser.at = at + 1;
    if (doctypeSystem != null || parser.useForeignDtd) {
      externalSubset();
    }
    parser.state = State.PROLOG;
    if (parser.wants(Kind.END_DOCTYPE)) {
      parser.events.endDoctype();
    } else {
      parser.other(">");
    }
    return true;
  }

  private void externalSubset() {
    boolean had = parser.dtd.hasParameterReferences;
    parser.dtd.hasParameterReferences = true;
    parser.useForeignDtd = false;
    if (parser.parameterEntityParsing == 0 || !parser.wants(Kind.EXTERNAL_ENTITY)) {
      return;
    }
    if (parser.parameterEntityParsing == 1 && parser.dtd.standalone) {
      return;
    }
    parameterRead = false;
    if (!parser.events.externalEntity(null, parser.base, doctypeSystem, doctypePublic)) {
      throw new XmlError(XmlError.EXTERNAL_ENTITY_HANDLING);
    }
    if (parameterRead) {
      if (!parser.dtd.standalone) {
        askStandalone();
      }
    } else if (doctypeSystem == null) {
      parser.dtd.hasParameterReferences = had;
    }
  }

  // The subsets

  private void advance(int to) {
    if (depth == 0) {
      parser.at = to;
    }
  }

  /** Deals with one token of a subset; returns its end, or {@link XmlScanner#MORE}. */
  private int subset(XmlScanner in, int from) {
    if (from == in.end) {
      return XmlScanner.MORE;
    }
    char c = in.chars[from];
    if (XmlScanner.isSpace(c)) {
      int to = spaces(in, from, depth > 0 || parser.text.isWhole());
      if (to >= 0) {
        advance(to);
        parser.other(in.text(from, to));
      }
      return to;
    }
    if (c == '%') {
      return parameterReference(in, from);
    }
    if (c == ']') {
      return bracket(in, from);
    }
    if (c != '<') {
      throw misplaced(in, from);
    }
    if (from + 1 == in.end) {
      return XmlScanner.MORE;
    }
    if (in.chars[from + 1] == '?') {
      int before = parser.at;
      if (!parser.content.instruction(in, from, true)) {
        return XmlScanner.MORE;
      }
      int to = parser.content.instructionEnd();
      parser.at = depth == 0 ? to : before;
      return to;
    }
    if (in.chars[from + 1] != '!') {
      throw in.invalid(from + 1);
    }
    if (in.endsWithin(from, "<!--") || from + 2 == in.end) {
      return XmlScanner.MORE;
    }
    if (in.has(from, "<!--")) {
      return comment(in, from);
    }
    if (in.chars[from + 2] == '[') {
      return conditional(in, from);
    }
    return declaration(in, from);
  }

  private int comment(XmlScanner in, int from) {
    int to = in.comment(from);
    if (to < 0) {
      return to;
    }
    advance(to);
    if (parser.wants(Kind.COMMENT)) {
      parser.events.comment(XmlScanner.lines(in.text(from + 4, to - 3)));
    } else {
      parser.other(in.text(from, to));
    }
    return to;
  }

  private int bracket(XmlScanner in, int from) {
    if (sections > 0) {
      if (in.endsWithin(from, "]]>")) {
        return XmlScanner.MORE;
      }
      if (!in.has(from, "]]>")) {
        throw new XmlError(XmlError.SYNTAX);
      }
      sections--;
      advance(from + 3);
      parser.other("]]>");
      return from + 3;
    }
    if (parameter || depth > 0) {
      throw new XmlError(XmlError.SYNTAX);
    }
    parser.state = State.AFTER_SUBSET;
    advance(from + 1);
    otherInDoctype("]");
    return from + 1;
  }

  /** What belongs to a declaration that a handler was told of is told to no other. */
  private void otherInDoctype(String raw) {
    if (!parser.wants(Kind.START_DOCTYPE)) {
      parser.other(raw);
    }
  }

  /** A section {@code <![INCLUDE[} or {@code <![IGNORE[}, which only external entities have. */
  private int conditional(XmlScanner in, int from) {
    if (!parameter && depth == 0) {
      throw in.invalid(from + 2);
    }
    int open = in.find(from + 3, "[");
    if (open < 0) {
      return open;
    }
    String keyword = declarations.replaceParameters(in.text(from + 3, open)).trim();
    if (keyword.equals("INCLUDE")) {
      sections++;
      advance(open + 1);
      parser.other(in.text(from, open + 1));
      return open + 1;
    }
    if (!keyword.equals("IGNORE")) {
      throw new XmlError(XmlError.SYNTAX);
    }
    int level = 1;
    int i = open + 1;
    while (level > 0) {
      if (i + 3 > in.end) {
        return XmlScanner.MORE;
      }
      if (in.has(i, "<![")) {
        level++;
        i += 3;
      } else if (in.has(i, "]]>")) {
        level--;
        i += 3;
      } else {
        i++;
      }
    }
    advance(i);
    parser.other(in.text(from, i));
    return i;
  }

  private int declaration(XmlScanner in, int from) {
    int nameEnd = in.name(from + 2);
    if (nameEnd < 0) {
      return nameEnd;
    }
    char quote = 0;
    for (int i = nameEnd; i < in.end; i++) {
      char c = in.chars[i];
      if (!in.isValid(i)) {
        throw in.invalid(i);
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        throw in.invalid(i);
      } else if (c == '>') {
        advance(i + 1);
        boolean replaces = parameter || depth > 0;
        boolean told = read(in, from, nameEnd, i, replaces);
        if (!told) {
          otherTokens(in, from, i + 1);
        }
        return i + 1;
      }
    }
    return XmlScanner.MORE;
  }

  private boolean read(XmlScanner in, int from, int nameEnd, int to, boolean replaces) {
    if (!XmlScanner.isSpace(in.chars[nameEnd])) {
      throw in.invalid(nameEnd);
    }
    try {
      return declarations.read(in.text(from + 2, nameEnd), in.text(nameEnd, to), replaces);
    } catch (XmlError e) {
      if (depth == 0) {
        parser.eventAt = nameEnd + declarations.failedAt();
      }
      throw e;
    }
  }

  private int parameterReference(XmlScanner in, int from) {
    int nameEnd = in.name(from + 1);
    if (nameEnd < 0) {
      return nameEnd;
    }
    if (in.chars[nameEnd] != ';') {
      throw in.invalid(nameEnd);
    }
    int to = nameEnd + 1;
    String name = in.text(from + 1, nameEnd);
    advance(to);
    XmlDtd dtd = parser.dtd;
    boolean first = !dtd.hasParameterReferences;
    dtd.hasParameterReferences = true;
    boolean reads =
        parser.parameterEntityParsing == 2 || parser.parameterEntityParsing == 1 && !dtd.standalone;
    if (!reads) {
      dtd.keepsProcessing = dtd.standalone;
      if (!dtd.standalone) {
        askStandalone();
      }
      parser.other(in.text(from, to));
      return to;
    } else {
      XmlDtd.Entity entity = dtd.parameter.get(name);
      if (entity == null) {
        if (first && !parameter) {
          throw new XmlError(XmlError.UNDEFINED_ENTITY);
        }
        dtd.keepsProcessing = dtd.standalone;
        if (parser.wants(Kind.SKIPPED_ENTITY)) {
          parser.events.skippedEntity(name, true);
        } else {
          parser.other(in.text(from, to));
        }
        return to;
      }
      replace(entity, in.text(from, to));
    }
    if (!dtd.standalone) {
      askStandalone();
    }
    return to;
  }

  private void replace(XmlDtd.Entity entity, String raw) {
    if (entity.open) {
      throw new XmlError(XmlError.RECURSIVE_ENTITY_REF);
    }
    entity.open = true;
    try {
      if (entity.value != null) {
        char[] chars = entity.value.toCharArray();
        XmlScanner in = new XmlScanner(chars, chars.length);
        depth++;
        int i = 0;
        while (i < in.end) {
          i = subset(in, i);
          if (i < 0) {
            throw new XmlError(XmlError.INCOMPLETE_PE);
          }
        }
        depth--;
      } else if (parser.wants(Kind.EXTERNAL_ENTITY)) {
        parameterRead = false;
        if (!parser.events.externalEntity(null, entity.base, entity.system, entity.publicId)) {
          throw new XmlError(XmlError.EXTERNAL_ENTITY_HANDLING);
        }
        if (!parameterRead) {
          parser.dtd.keepsProcessing = parser.dtd.standalone;
        }
      } else {
        parser.dtd.keepsProcessing = parser.dtd.standalone;
        parser.other(raw);
      }
    } finally {
      entity.open = false;
    }
  }
}
