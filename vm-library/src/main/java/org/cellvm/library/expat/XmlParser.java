package org.cellvm.library.expat;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.library.expat.XmlEvents.Kind;

/**
 * A parser that takes a document part by part. Each part is parsed as far as its tokens are
 * complete; what is left of it waits for the next.
 */
public final class XmlParser {
  /** Where in the document the parser is. */
  enum State {
    START,
    PROLOG,
    SUBSET,
    AFTER_SUBSET,
    CONTENT,
    CDATA,
    EPILOG
  }

  XmlEvents events;
  final XmlDtd dtd;
  final Namespaces namespaces;

  /** The name of the encoding if it is given from outside; null where the document tells it. */
  String encoding;

  String base;
  int parameterEntityParsing;
  boolean useForeignDtd;

  // What the text found out about the encoding.
  boolean wrongEncoding;
  boolean unknownEncoding;

  final XmlText text = new XmlText();
  final XmlProlog prolog;
  final XmlContent content;
  State state = State.START;

  /** The parser is that of an external entity, general or parameter. */
  final boolean external;

  /** Names of general entities that are being replaced, as a context has them. */
  final List<String> openEntities = new ArrayList<>();

  /** Where the next token begins. */
  int at;

  /** Where the token begins, or the mistake is, that the parser last dealt with. */
  int eventAt;

  /** Where in the value of an attribute the reference is that failed. */
  int failedReference;

  private boolean started;
  private boolean empty = true;
  private boolean finished;

  /** The document has been parsed to its end without an error. */
  private boolean completed;

  private XmlError failure;

  /**
   * Makes a parser.
   *
   * @param encoding null where the document tells it
   * @param separator what stands between the parts of names with namespaces; null for none
   */
  public XmlParser(XmlEvents events, String encoding, String separator) {
    this(
        events,
        encoding,
        new XmlDtd(),
        separator == null ? null : new Namespaces(separator),
        false);
  }

  private XmlParser(
      XmlEvents events, String encoding, XmlDtd dtd, Namespaces namespaces, boolean external) {
    this.events = events;
    this.encoding = encoding;
    this.dtd = dtd;
    this.namespaces = namespaces;
    this.external = external;
    this.prolog = new XmlProlog(this);
    this.content = new XmlContent(this);
  }

  /**
   * A parser of an external entity that this one met.
   *
   * @param context what {@link XmlEvents#externalEntity} was called with
   */
  public XmlParser external(XmlEvents target, String context, String entityEncoding) {
    Namespaces scope = namespaces == null ? null : namespaces.copy();
    var parser = new XmlParser(target, entityEncoding, dtd, scope, true);
    parser.parameterEntityParsing = parameterEntityParsing;
    parser.state = State.START;
    parser.prolog.parameter = context == null;
    if (context == null) {
      prolog.parameterRead = true;
    } else {
      parser.openEntities.addAll(openEntities);
    }
    return parser;
  }

  public void setTriplets(boolean on) {
    if (namespaces != null) {
      namespaces.triplets = on;
    }
  }

  public String base() {
    return base;
  }

  public void setBase(String uri) {
    base = uri;
  }

  /** 0 never, 1 unless the document is standalone, 2 always; false once parsing has begun. */
  public boolean setParameterEntityParsing(int when) {
    if (started && !completed) {
      return false;
    }
    parameterEntityParsing = when;
    return true;
  }

  /** Throws where parsing has begun. */
  public void useForeignDtd(boolean on) {
    if (started && !completed) {
      throw new XmlError(XmlError.CANT_CHANGE_FEATURE_ONCE_PARSING);
    }
    useForeignDtd = on;
  }

  /** The part of the text from the current token on that is here; null before the first. */
  public byte[] inputContext() {
    return started
        ? new String(text.chars, eventAt, text.end - eventAt)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8)
        : null;
  }

  public int line() {
    return text.line(eventAt);
  }

  public int column() {
    return text.column(eventAt);
  }

  /** The index of the byte at which the current token begins; -1 before the first. */
  public long byteIndex() {
    return empty ? -1 : text.offset(eventAt);
  }

  /** The number of the error that ended the parser; 0 for none. */
  public int errorCode() {
    return failure == null ? 0 : failure.code;
  }

  /**
   * Parses a part of the document.
   *
   * @param last whether the document ends with it
   * @throws XmlError where it is not well-formed; each later call then fails alike
   */
  public void parse(byte[] part, boolean last) {
    if (finished) {
      failure = failure == null ? new XmlError(XmlError.FINISHED) : failure;
      throw failure;
    }
    started = true;
    empty &= part.length == 0;
    finished = last;
    text.append(part, last, this);
    try {
      run();
      completed = last;
      int moved = text.forget(at);
      at -= moved;
      eventAt = at;
    } catch (XmlError e) {
      failure = e;
      finished = true;
      throw e;
    } catch (RuntimeException e) {
      // A handler has failed: the parser is stopped behind the token.
      eventAt = at;
      failure = new XmlError(XmlError.FINISHED);
      finished = true;
      throw e;
    }
  }

  private void run() {
    boolean more = true;
    while (more) {
      eventAt = at;
      more =
          switch (state) {
            case START -> start();
            case PROLOG, SUBSET, AFTER_SUBSET -> prolog.step();
            case CONTENT, CDATA -> content.step();
            case EPILOG -> epilog();
          };
    }
    if (text.isWhole()) {
      finish();
    }
  }

  /** The document is here in whole and no token is left that is complete. */
  private void finish() {
    eventAt = at;
    boolean declares = state == State.PROLOG || state == State.SUBSET;
    if (declares && scanner().has(at, "<!") && !scanner().has(at, "<!-")) {
      eventAt = text.end;
      throw new XmlError(XmlError.NO_ELEMENTS);
    }
    if (at < text.end || text.hasPartial()) {
      if (state == State.CDATA) {
        throw new XmlError(XmlError.UNCLOSED_CDATA_SECTION);
      }
      boolean partial = at == text.end && !text.hasPartialUnit();
      throw new XmlError(partial ? XmlError.PARTIAL_CHAR : XmlError.UNCLOSED_TOKEN);
    }
    switch (state) {
      case CDATA -> throw new XmlError(XmlError.UNCLOSED_CDATA_SECTION);
      case EPILOG -> {}
      case CONTENT -> {
        if (!external) {
          throw new XmlError(XmlError.NO_ELEMENTS);
        }
        if (content.depth() > 0) {
          throw new XmlError(XmlError.ASYNC_ENTITY);
        }
      }
      default -> {
        if (!external) {
          throw new XmlError(XmlError.NO_ELEMENTS);
        }
      }
    }
  }

  /** The XML or text declaration, if there is one. */
  private boolean start() {
    XmlScanner in = scanner();
    if (in.endsWithin(at, "<?xml ") && !text.isWhole()) {
      return false;
    }
    boolean declared =
        in.has(at, "<?xml") && at + 5 < in.end && XmlScanner.isSpace(in.chars[at + 5]);
    if (declared) {
      int close = in.find(at + 5, "?>");
      if (close == XmlScanner.MORE) {
        return false;
      }
      XmlDeclaration.read(this, in, at, close);
      at = close + 2;
    } else if (unknownEncoding) {
      throw new XmlError(XmlError.UNKNOWN_ENCODING);
    } else if (at == in.end && !text.isWhole()) {
      return false;
    }
    state = !external ? State.PROLOG : prolog.parameter ? State.SUBSET : State.CONTENT;
    return true;
  }

  private boolean epilog() {
    XmlScanner in = scanner();
    if (at == in.end) {
      return false;
    }
    char c = in.chars[at];
    if (XmlScanner.isSpace(c)) {
      int to = in.spaces(at);
      if (to == in.end && !text.isWhole() && in.chars[to - 1] == '\r') {
        return false;
      }
      at = to;
      other(in.text(eventAt, to));
      return true;
    }
    if (c == '<') {
      if (at + 1 == in.end) {
        return false;
      }
      if (in.chars[at + 1] == '?') {
        return content.instruction(in, at, true);
      }
      if (in.endsWithin(at, "<!--")) {
        return false;
      }
      if (in.has(at, "<!--")) {
        return content.comment(in);
      }
      if (in.chars[at + 1] == '!') {
        if (at + 2 == in.end || in.nameEnd(at + 2) == XmlScanner.MORE) {
          return false;
        }
        if (in.chars[at + 2] == '-') {
          throw fail(in.invalid(at + 3), in);
        }
      }
    } else if (XmlProlog.misplaced(in, at).code == XmlError.INVALID_TOKEN) {
      throw fail(in.invalid(at), in);
    }
    throw new XmlError(XmlError.JUNK_AFTER_DOC_ELEMENT);
  }

  XmlScanner scanner() {
    return new XmlScanner(text.chars, text.end);
  }

  /** Notes where a reader failed. */
  XmlError fail(XmlError e, XmlScanner in) {
    eventAt = Math.min(in.failedAt, text.end);
    return e;
  }

  boolean wants(Kind kind) {
    return events.wants(kind);
  }

  /** Tells what no handler wants by its text. */
  void other(String raw) {
    if (events.wants(Kind.OTHER)) {
      events.other(raw);
    }
  }
}
