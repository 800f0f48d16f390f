package org.cellvm.library.expat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellvm.library.expat.XmlEvents.Kind;
import org.cellvm.library.expat.XmlParser.State;

/** Parses the content of elements. */
final class XmlContent {
  /** The size of expat's buffer for converted characters. */
  private static final int LONGEST_CONVERTED = 1024;

  private final XmlParser parser;

  /** The open elements: each name as it stands, as it is told, and its namespaces' number. */
  private final List<String> rawNames = new ArrayList<>();

  private final List<String> names = new ArrayList<>();
  private final List<Integer> bindings = new ArrayList<>();

  /** How many entities are being replaced. */
  private int entityDepth;

  XmlContent(XmlParser parser) {
    this.parser = parser;
  }

  int depth() {
    return rawNames.size();
  }

  /** Deals with the next token of the document; false where it is not complete. */
  boolean step() {
    XmlScanner in = parser.scanner();
    int from = parser.at;
    int to;
    try {
      to = parser.state == State.CDATA ? cdata(in, from) : token(in, from, parser.text.isWhole());
    } catch (XmlError e) {
      if (in.failedAt > 0) {
        throw parser.fail(e, in);
      }
      throw e;
    }
    return to >= 0;
  }

  private void advance(int to) {
    if (entityDepth == 0) {
      parser.at = to;
    }
  }

  /** Deals with one token; returns its end, or {@link XmlScanner#MORE}. */
  private int token(XmlScanner in, int from, boolean whole) {
    if (from == in.end) {
      return XmlScanner.MORE;
    }
    char c = in.chars[from];
    switch (c) {
      case '<':
        return markup(in, from);
      case '&':
        return reference(in, from);
      case '\r':
        if (from + 1 == in.end && !whole) {
          return XmlScanner.MORE;
        }
        int lineEnd = from + 1 < in.end && in.chars[from + 1] == '\n' ? from + 2 : from + 1;
        advance(lineEnd);
        characters("\n", in, from, lineEnd);
        return lineEnd;
      case '\n':
        advance(from + 1);
        characters("\n", in, from, from + 1);
        return from + 1;
      default:
        return text(in, from, whole);
    }
  }

  private int text(XmlScanner in, int from, boolean whole) {
    int i = from;
    while (i < in.end) {
      char c = in.chars[i];
      if (c == '<' || c == '&' || c == '\r' || c == '\n' || !in.isValid(i)) {
        break;
      }
      if (c == ']') {
        boolean waits = in.endsWithin(i, "]]>") && !whole;
        if (waits || in.has(i, "]]>")) {
          break;
        }
      }
      i++;
    }
    if (i == from) {
      if (in.chars[i] == ']') {
        if (in.has(i, "]]>")) {
          throw in.invalid(i + 2);
        }
        return XmlScanner.MORE;
      }
      throw in.invalid(i);
    }
    advance(i);
    characters(in.text(from, i), in, from, i);
    return i;
  }

  private void characters(String text, XmlScanner in, int from, int to) {
    if (parser.wants(Kind.CHARACTERS)) {
      if (entityDepth == 0 && text.length() > LONGEST_CONVERTED / 3 && parser.text.isConverted()) {
        parts(text);
      } else {
        parser.events.characters(text);
      }
    } else {
      parser.other(in.text(from, to));
    }
  }

  /** Tells characters in parts, none of which is too long in UTF-8. */
  private void parts(String text) {
    int from = 0;
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A surrogate is half of four bytes.
      int width = c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      boolean pair = Character.isHighSurrogate(c);
      if (size + (pair ? 4 : width) > LONGEST_CONVERTED && !Character.isLowSurrogate(c)) {
        parser.events.characters(text.substring(from, i));
        from = i;
        size = 0;
      }
      size += width;
    }
    parser.events.characters(text.substring(from));
  }

  private int cdata(XmlScanner in, int from) {
    if (from == in.end) {
      return XmlScanner.MORE;
    }
    if (in.has(from, "]]>")) {
      parser.state = State.CONTENT;
      advance(from + 3);
      if (parser.wants(Kind.END_CDATA)) {
        parser.events.cdata(false);
      } else {
        parser.other("]]>");
      }
      return from + 3;
    }
    char c = in.chars[from];
    if (c == '\n' || c == '\r') {
      return token(in, from, parser.text.isWhole());
    }
    int i = from;
    if (c == ']') {
      if (in.endsWithin(from, "]]>")) {
        return XmlScanner.MORE;
      }
      i++;
    }
    boolean doubled = i > from && i < in.end && in.chars[i] == ']';
    while (!doubled && i < in.end && "\r\n]".indexOf(in.chars[i]) < 0 && in.isValid(i)) {
      i++;
    }
    if (i == from) {
      throw in.invalid(i);
    }
    advance(i);
    characters(in.text(from, i), in, from, i);
    return i;
  }

  private int markup(XmlScanner in, int from) {
    if (from + 1 == in.end) {
      return XmlScanner.MORE;
    }
    switch (in.chars[from + 1]) {
      case '/':
        return endTag(in, from);
      case '?':
        return instruction(in, from, false) ? parser.at : XmlScanner.MORE;
      case '!':
        if (in.endsWithin(from, "<!--") || in.endsWithin(from, "<![CDATA[")) {
          return XmlScanner.MORE;
        }
        if (in.has(from, "<!--")) {
          return commentEnd(in, from);
        }
        if (in.has(from, "<![CDATA[")) {
          if (entityDepth > 0) {
            return entitySection(in, from);
          }
          parser.state = State.CDATA;
          advance(from + 9);
          startCdata();
          return from + 9;
        }
        throw in.invalid(from + 2);
      default:
        return startTag(in, from);
    }
  }

  private void startCdata() {
    if (parser.wants(Kind.START_CDATA)) {
      parser.events.cdata(true);
    } else {
      parser.other("<![CDATA[");
    }
  }

  /** A section within the text of an entity is there as a whole. */
  private int entitySection(XmlScanner in, int from) {
    startCdata();
    int i = from + 9;
    parser.state = State.CDATA;
    while (parser.state == State.CDATA) {
      i = cdata(in, i);
      if (i == XmlScanner.MORE) {
        throw new XmlError(XmlError.UNCLOSED_CDATA_SECTION);
      }
    }
    return i;
  }

  boolean comment(XmlScanner in) {
    return commentEnd(in, parser.at) >= 0;
  }

  private int commentEnd(XmlScanner in, int from) {
    int to;
    try {
      to = in.comment(from);
    } catch (XmlError e) {
      throw parser.fail(e, in);
    }
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

  /** A processing instruction at an index. */
  boolean instruction(XmlScanner in, int from, boolean outside) {
    int close;
    int nameEnd;
    try {
      nameEnd = in.name(from + 2);
      if (nameEnd < 0) {
        return false;
      }
      if (!XmlScanner.isSpace(in.chars[nameEnd]) && in.chars[nameEnd] != '?') {
        throw in.invalid(nameEnd);
      }
      String target = in.text(from + 2, nameEnd);
      if (target.equalsIgnoreCase("xml")) {
        if (target.equals("xml")) {
          throw new XmlError(XmlError.MISPLACED_XML_PI);
        }
        throw in.invalid(nameEnd);
      }
      close = in.find(nameEnd, "?>");
      if (close < 0) {
        return false;
      }
    } catch (XmlError e) {
      if (in.failedAt > 0) {
        throw parser.fail(e, in);
      }
      throw e;
    }
    parser.at = entityDepth == 0 ? close + 2 : parser.at;
    if (parser.wants(Kind.PROCESSING_INSTRUCTION)) {
      String data = in.text(Math.min(in.spaces(nameEnd), close), close);
      parser.events.processingInstruction(in.text(from + 2, nameEnd), XmlScanner.lines(data));
    } else {
      parser.other(in.text(from, close + 2));
    }
    entityPosition = close + 2;
    return true;
  }

  /** Where the last instruction has ended. */
  private int entityPosition;

  int instructionEnd() {
    return entityPosition;
  }

  private int endTag(XmlScanner in, int from) {
    int nameEnd = in.name(from + 2);
    if (nameEnd < 0) {
      return nameEnd;
    }
    int close = in.spaces(nameEnd);
    if (close == in.end) {
      return XmlScanner.MORE;
    }
    if (in.chars[close] != '>') {
      throw in.invalid(close);
    }
    int top = rawNames.size() - 1;
    if (top < entityFloor) {
      throw new XmlError(XmlError.ASYNC_ENTITY);
    }
    if (!rawNames.get(top).equals(in.text(from + 2, nameEnd))) {
      in.failedAt = from + 2;
      throw new XmlError(XmlError.TAG_MISMATCH);
    }
    advance(close + 1);
    endElement(in.text(from, close + 1));
    return close + 1;
  }

  private void endElement(String raw) {
    int top = rawNames.size() - 1;
    rawNames.remove(top);
    String name = names.remove(top);
    int count = bindings.remove(top);
    if (top == 0 && !parser.external) {
      parser.state = State.EPILOG;
    }
    if (parser.wants(Kind.END_ELEMENT)) {
      parser.events.endElement(name);
    } else {
      parser.other(raw);
    }
    for (int i = 0; i < count; i++) {
      String prefix = parser.namespaces.prefix(parser.namespaces.size() - 1);
      if (parser.wants(Kind.END_NAMESPACE)) {
        parser.events.endNamespace(prefix);
      }
      parser.namespaces.end();
    }
  }

  /** How many elements were open where the innermost entity began. */
  private int entityFloor;

  private int startTag(XmlScanner in, int from) {
    int nameEnd = in.name(from + 1);
    if (nameEnd < 0) {
      return nameEnd;
    }
    checkColons(in, from + 1, nameEnd);
    List<String> raw = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    int i = nameEnd;
    boolean empty = false;
    while (true) {
      int next = in.spaces(i);
      if (next == in.end) {
        return XmlScanner.MORE;
      }
      char c = in.chars[next];
      if (c == '>') {
        i = next + 1;
        break;
      }
      if (c == '/') {
        if (next + 1 == in.end) {
          return XmlScanner.MORE;
        }
        if (in.chars[next + 1] != '>') {
          throw in.invalid(next + 1);
        }
        empty = true;
        i = next + 2;
        break;
      }
      if (next == i) {
        throw in.invalid(next);
      }
      int attributeEnd = in.name(next);
      checkColons(in, next, attributeEnd);
      int quote = attributeEnd < 0 ? attributeEnd : equalSign(in, attributeEnd);
      int close = quote < 0 ? quote : literal(in, quote);
      if (close < 0) {
        return XmlScanner.MORE;
      }
      raw.add(in.text(next, attributeEnd));
      raw.add(in.text(quote + 1, close));
      places.add(next);
      values.add(quote + 1);
      i = close + 1;
    }
    int to = i;
    advance(to);
    startElement(in, from, nameEnd, to, raw, places, values);
    if (empty) {
      parser.eventAt = entityDepth == 0 ? to : parser.eventAt;
      endElement("");
    }
    return to;
  }

  /** With namespaces, a name has at most one colon, and that within. */
  private void checkColons(XmlScanner in, int from, int to) {
    boolean seen = false;
    for (int i = from; parser.namespaces != null && i < to; i++) {
      if (in.chars[i] == ':') {
        if (seen || i == from) {
          throw in.invalid(i);
        }
        if (i + 1 == to) {
          throw in.invalid(to);
        }
        seen = true;
      }
    }
  }

  private static int equalSign(XmlScanner in, int from) {
    int sign = in.spaces(from);
    if (sign == in.end) {
      return XmlScanner.MORE;
    }
    if (in.chars[sign] != '=') {
      throw in.invalid(sign);
    }
    int quote = in.spaces(sign + 1);
    if (quote == in.end) {
      return XmlScanner.MORE;
    }
    if (in.chars[quote] != '"' && in.chars[quote] != '\'') {
      throw in.invalid(quote);
    }
    return quote;
  }

  /** The end of the attribute's value whose quote is at an index. */
  private static int literal(XmlScanner in, int quote) {
    for (int i = quote + 1; i < in.end; i++) {
      char c = in.chars[i];
      if (c == in.chars[quote]) {
        return i;
      }
      if (c == '<' || !in.isValid(i)) {
        throw in.invalid(i);
      }
    }
    return XmlScanner.MORE;
  }

  private void startElement(
      XmlScanner in,
      int from,
      int nameEnd,
      int to,
      List<String> raw,
      List<Integer> places,
      List<Integer> values) {
    String rawName = in.text(from + 1, nameEnd);
    List<String> attributes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < raw.size(); i += 2) {
      String name = raw.get(i);
      if (!seen.add(name)) {
        in.failedAt = places.get(i / 2);
        throw new XmlError(XmlError.DUPLICATE_ATTRIBUTE);
      }
      XmlDtd.Attribute declared = parser.dtd.attribute(rawName, name);
      attributes.add(name);
      try {
        attributes.add(AttributeValues.read(parser, raw.get(i + 1), declared));
      } catch (XmlError e) {
        if (e.code != XmlError.UNDEFINED_ENTITY) {
          in.failedAt = values.get(i / 2) + parser.failedReference;
        }
        throw e;
      }
    }
    int specified = attributes.size();
    for (XmlDtd.Attribute declared : parser.dtd.attributes.getOrDefault(rawName, List.of())) {
      if (declared.value != null && seen.add(declared.name)) {
        attributes.add(declared.name);
        attributes.add(declared.value);
      }
    }
    String name = rawName;
    int count = 0;
    if (parser.namespaces != null) {
      List<String> kept = new ArrayList<>();
      int keptSpecified = 0;
      for (int i = 0; i < attributes.size(); i += 2) {
        if (Namespaces.isDeclaration(attributes.get(i))) {
          String uri = attributes.get(i + 1);
          String prefix = parser.namespaces.declare(attributes.get(i), uri);
          count++;
          if (parser.wants(Kind.START_NAMESPACE)) {
            parser.events.startNamespace(prefix, uri.isEmpty() && prefix == null ? null : uri);
          }
        } else {
          kept.add(attributes.get(i));
          kept.add(attributes.get(i + 1));
          keptSpecified += i < specified ? 2 : 0;
        }
      }
      Set<String> expanded = new HashSet<>();
      for (int i = 0; i < kept.size(); i += 2) {
        String full = parser.namespaces.expand(kept.get(i), true);
        if (!expanded.add(full)) {
          throw new XmlError(XmlError.DUPLICATE_ATTRIBUTE);
        }
        kept.set(i, full);
      }
      name = parser.namespaces.expand(rawName, false);
      attributes = kept;
      specified = keptSpecified;
    }
    rawNames.add(rawName);
    names.add(name);
    bindings.add(count);
    if (parser.wants(Kind.START_ELEMENT)) {
      parser.events.startElement(name, attributes, specified);
    } else {
      parser.other(in.text(from, to));
    }
  }

  // References

  private int reference(XmlScanner in, int from) {
    int to = AttributeValues.referenceEnd(in, from);
    if (to < 0) {
      return to;
    }
    String name = in.text(from + 1, to - 1);
    advance(to);
    if (name.charAt(0) == '#') {
      int c = XmlScanner.character(name);
      if (c < 0) {
        throw new XmlError(XmlError.BAD_CHAR_REF);
      }
      characters(new String(Character.toChars(c)), in, from, to);
      return to;
    }
    char known = XmlScanner.predefined(name);
    if (known != 0) {
      characters(String.valueOf(known), in, from, to);
      return to;
    }
    entity(in, name, from, to);
    return to;
  }

  private void entity(XmlScanner in, String name, int from, int to) {
    XmlDtd.Entity entity = parser.dtd.general.get(name);
    if (entity == null) {
      if (!parser.dtd.hasParameterReferences || parser.dtd.standalone) {
        throw new XmlError(XmlError.UNDEFINED_ENTITY);
      }
      skip(in, name, from, to);
      return;
    }
    if (entity.open) {
      throw new XmlError(XmlError.RECURSIVE_ENTITY_REF);
    }
    if (entity.notation != null) {
      throw new XmlError(XmlError.BINARY_ENTITY_REF);
    }
    if (entity.value != null) {
      if (parser.events.keepsEntities()) {
        skip(in, name, from, to);
      } else {
        replace(entity);
      }
    } else if (parser.wants(Kind.EXTERNAL_ENTITY)) {
      entity.open = true;
      parser.openEntities.add(name);
      String context = String.join("\f", parser.openEntities);
      if (parser.namespaces != null) {
        context = parser.namespaces.context() + "\f" + context;
      }
      boolean ok =
          parser.events.externalEntity(context, entity.base, entity.system, entity.publicId);
      entity.open = false;
      parser.openEntities.remove(parser.openEntities.size() - 1);
      if (!ok) {
        throw new XmlError(XmlError.EXTERNAL_ENTITY_HANDLING);
      }
    } else {
      parser.other(in.text(from, to));
    }
  }

  private void skip(XmlScanner in, String name, int from, int to) {
    if (parser.wants(Kind.SKIPPED_ENTITY)) {
      parser.events.skippedEntity(name, false);
    } else {
      parser.other(in.text(from, to));
    }
  }

  /** Parses the text of an internal entity in place of the reference. */
  private void replace(XmlDtd.Entity entity) {
    char[] chars = entity.value.toCharArray();
    XmlScanner in = new XmlScanner(chars, chars.length);
    int floor = entityFloor;
    entityFloor = rawNames.size();
    int depth = rawNames.size();
    entity.open = true;
    entityDepth++;
    parser.openEntities.add(entity.name);
    try {
      int i = 0;
      while (i < in.end) {
        int next =
            in.chars[i] == '<' && i + 1 < in.end && in.chars[i + 1] == '?'
                ? instruction(in, i, false) ? entityPosition : XmlScanner.MORE
                : token(in, i, true);
        if (next < 0) {
          throw new XmlError(XmlError.UNCLOSED_TOKEN);
        }
        i = next;
      }
    } catch (XmlError e) {
      throw new XmlError(e.code);
    } finally {
      parser.openEntities.remove(parser.openEntities.size() - 1);
      entityDepth--;
      entity.open = false;
      entityFloor = floor;
    }
    if (rawNames.size() != depth) {
      throw new XmlError(XmlError.ASYNC_ENTITY);
    }
  }
}
