package org.cellvm.library.expat;

/** A document is not well-formed, or the parser cannot go on, with expat's number for it. */
public final class XmlError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final int SYNTAX = 2;
  public static final int NO_ELEMENTS = 3;
  public static final int INVALID_TOKEN = 4;
  public static final int UNCLOSED_TOKEN = 5;
  public static final int PARTIAL_CHAR = 6;
  public static final int TAG_MISMATCH = 7;
  public static final int DUPLICATE_ATTRIBUTE = 8;
  public static final int JUNK_AFTER_DOC_ELEMENT = 9;
  public static final int PARAM_ENTITY_REF = 10;
  public static final int UNDEFINED_ENTITY = 11;
  public static final int RECURSIVE_ENTITY_REF = 12;
  public static final int ASYNC_ENTITY = 13;
  public static final int BAD_CHAR_REF = 14;
  public static final int BINARY_ENTITY_REF = 15;
  public static final int ATTRIBUTE_EXTERNAL_ENTITY_REF = 16;
  public static final int MISPLACED_XML_PI = 17;
  public static final int UNKNOWN_ENCODING = 18;
  public static final int INCORRECT_ENCODING = 19;
  public static final int UNCLOSED_CDATA_SECTION = 20;
  public static final int EXTERNAL_ENTITY_HANDLING = 21;
  public static final int NOT_STANDALONE = 22;
  public static final int ENTITY_DECLARED_IN_PE = 24;
  public static final int CANT_CHANGE_FEATURE_ONCE_PARSING = 26;
  public static final int UNBOUND_PREFIX = 27;
  public static final int UNDECLARING_PREFIX = 28;
  public static final int INCOMPLETE_PE = 29;
  public static final int XML_DECL = 30;
  public static final int TEXT_DECL = 31;
  public static final int PUBLICID = 32;
  public static final int FINISHED = 36;
  public static final int RESERVED_PREFIX_XML = 38;
  public static final int RESERVED_PREFIX_XMLNS = 39;
  public static final int RESERVED_NAMESPACE_URI = 40;

  /** What {@code XML_ErrorString} says of each number, from 1 on. */
  private static final String[] TEXTS = {
    "out of memory",
    "syntax error",
    "no element found",
    "not well-formed (invalid token)",
    "unclosed token",
    "partial character",
    "mismatched tag",
    "duplicate attribute",
    "junk after document element",
    "illegal parameter entity reference",
    "undefined entity",
    "recursive entity reference",
    "asynchronous entity",
    "reference to invalid character number",
    "reference to binary entity",
    "reference to external entity in attribute",
    "XML or text declaration not at start of entity",
    "unknown encoding",
    "encoding specified in XML declaration is incorrect",
    "unclosed CDATA section",
    "error in processing external entity reference",
    "document is not standalone",
    "unexpected parser state - please send a bug report",
    "entity declared in parameter entity",
    "requested feature requires XML_DTD support in Expat",
    "cannot change setting once parsing has begun",
    "unbound prefix",
    "must not undeclare prefix",
    "incomplete markup in parameter entity",
    "XML declaration not well-formed",
    "text declaration not well-formed",
    "illegal character(s) in public id",
    "parser suspended",
    "parser not suspended",
    "parsing aborted",
    "parsing finished",
    "cannot suspend in external parameter entity",
    "reserved prefix (xml) must not be undeclared or bound to another namespace name",
    "reserved prefix (xmlns) must not be declared or undeclared",
    "prefix must not be bound to one of the reserved namespace names",
    "invalid argument"
  };

  public final int code;

  public XmlError(int code) {
    super(text(code), null, false, false);
    this.code = code;
  }

  /** The text of an error; null for a number that is none. */
  public static String text(long code) {
    return code >= 1 && code <= TEXTS.length ? TEXTS[(int) code - 1] : null;
  }
}
