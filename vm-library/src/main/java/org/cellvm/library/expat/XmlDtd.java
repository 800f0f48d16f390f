package org.cellvm.library.expat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the document type definition has declared so far; parsers of one document share it. */
final class XmlDtd {
  /** An entity. */
  static final class Entity {
    final String name;

    /** Null for an external one. */
    String value;

    String base;
    String system;
    String publicId;
    String notation;

    /** It is being replaced. */
    boolean open;

    Entity(String name) {
      this.name = name;
    }
  }

  /** A declared attribute of an element. */
  static final class Attribute {
    final String name;
    final boolean cdata;

    /** The default; null if there is none. */
    final String value;

    Attribute(String name, boolean cdata, String value) {
      this.name = name;
      this.cdata = cdata;
      this.value = value;
    }
  }

  final Map<String, Entity> general = new HashMap<>();
  final Map<String, Entity> parameter = new HashMap<>();

  /** The attributes of each element in the order of their declarations. */
  final Map<String, List<Attribute>> attributes = new HashMap<>();

  /** There was a reference to a parameter entity or an external subset. */
  boolean hasParameterReferences;

  boolean standalone;

  /** Declarations count: no parameter entity that was not read came before. */
  boolean keepsProcessing = true;

  /** Adds an attribute unless it is known. */
  void declare(String element, Attribute attribute) {
    List<Attribute> known = attributes.computeIfAbsent(element, name -> new ArrayList<>());
    for (Attribute other : known) {
      if (other.name.equals(attribute.name)) {
        return;
      }
    }
    known.add(attribute);
  }

  Attribute attribute(String element, String name) {
    for (Attribute attribute : attributes.getOrDefault(element, List.of())) {
      if (attribute.name.equals(name)) {
        return attribute;
      }
    }
    return null;
  }
}
