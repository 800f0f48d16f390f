package org.cellvm.library.expat;

import java.util.List;

/**
 * What a parser tells of a document. An event that {@link #wants} is not true of is told by its
 * text to {@link #other}.
 */
public interface XmlEvents {
  /** The kinds of events. */
  enum Kind {
    START_ELEMENT,
    END_ELEMENT,
    PROCESSING_INSTRUCTION,
    CHARACTERS,
    UNPARSED_ENTITY,
    NOTATION,
    START_NAMESPACE,
    END_NAMESPACE,
    COMMENT,
    START_CDATA,
    END_CDATA,
    OTHER,
    NOT_STANDALONE,
    EXTERNAL_ENTITY,
    START_DOCTYPE,
    END_DOCTYPE,
    ENTITY_DECLARATION,
    XML_DECLARATION,
    ELEMENT_DECLARATION,
    ATTLIST_DECLARATION,
    SKIPPED_ENTITY
  }

  boolean wants(Kind kind);

  /** Whether references to internal entities are told to {@link #other} and not replaced. */
  default boolean keepsEntities() {
    return false;
  }

  /**
   * An element begins.
   *
   * @param attributes names and values by turns
   * @param specified how many of these are of attributes in the document, not of defaults
   */
  void startElement(String name, List<String> attributes, int specified);

  void endElement(String name);

  void characters(String text);

  void processingInstruction(String target, String text);

  void comment(String text);

  void cdata(boolean starts);

  /** Markup or text that no other event tells, as it stands. */
  void other(String text);

  default void startNamespace(String prefix, String uri) {}

  default void endNamespace(String prefix) {}

  default void xmlDeclaration(String version, String encoding, int standalone) {}

  default void startDoctype(String name, String system, String publicId, boolean hasSubset) {}

  default void endDoctype() {}

  default void elementDeclaration(String name, ContentModel model) {}

  default void attributeDeclaration(
      String element, String name, String type, String value, boolean required) {}

  default void entityDeclaration(
      String name,
      boolean parameter,
      String value,
      String base,
      String system,
      String publicId,
      String notation) {}

  default void notation(String name, String base, String system, String publicId) {}

  default void unparsedEntity(
      String name, String base, String system, String publicId, String notation) {}

  default void skippedEntity(String name, boolean parameter) {}

  /** Returns whether the parser may go on. */
  default boolean notStandalone() {
    return true;
  }

  /**
   * A reference to an external entity, which a parser made by {@link XmlParser#external} can parse.
   *
   * @param context null for the external subset and parameter entities
   * @return false where that failed
   */
  default boolean externalEntity(String context, String base, String system, String publicId) {
    return true;
  }

  /**
   * The characters of the bytes of an encoding that the parser does not know, 256 of them; null
   * where there is no such encoding.
   */
  default String unknownEncoding(String name) {
    return null;
  }
}
