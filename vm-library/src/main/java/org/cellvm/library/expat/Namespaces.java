package org.cellvm.library.expat;

import java.util.ArrayList;
import java.util.List;

/** The namespaces in scope, and names expanded by them. */
final class Namespaces {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** What stands between the parts of an expanded name. */
  final String separator;

  /** Expanded names end with the prefix. */
  boolean triplets;

  private final List<String> prefixes = new ArrayList<>(List.of("xml"));
  private final List<String> uris = new ArrayList<>(List.of(XML));

  Namespaces(String separator) {
    this.separator = separator;
  }

  int size() {
    return prefixes.size();
  }

  String prefix(int i) {
    return prefixes.get(i);
  }

  /** Whether an attribute declares a namespace. */
  static boolean isDeclaration(String attribute) {
    return attribute.startsWith("xmlns") && (attribute.length() == 5 || attribute.charAt(5) == ':');
  }

  /** Puts a declaration in force; returns the prefix, null for the default namespace. */
  String declare(String attribute, String uri) {
    String prefix = attribute.length() == 5 ? null : attribute.substring(6);
    boolean isXml = "xml".equals(prefix);
    if ("xmlns".equals(prefix)) {
      throw new XmlError(XmlError.RESERVED_PREFIX_XMLNS);
    }
    if (isXml != uri.equals(XML)) {
      throw new XmlError(isXml ? XmlError.RESERVED_PREFIX_XML : XmlError.RESERVED_NAMESPACE_URI);
    }
    if (uri.equals(XMLNS)) {
      throw new XmlError(XmlError.RESERVED_NAMESPACE_URI);
    }
    if (prefix != null && uri.isEmpty()) {
      throw new XmlError(XmlError.UNDECLARING_PREFIX);
    }
    prefixes.add(prefix);
    uris.add(uri);
    return prefix;
  }

  /** Ends the declaration made last. */
  void end() {
    prefixes.remove(prefixes.size() - 1);
    uris.remove(uris.size() - 1);
  }

  private String uri(String prefix) {
    for (int i = prefixes.size() - 1; i >= 0; i--) {
      String known = prefixes.get(i);
      if (known == null ? prefix == null : known.equals(prefix)) {
        return uris.get(i);
      }
    }
    return null;
  }

  /** The name with its namespace. */
  String expand(String name, boolean attribute) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? null : name.substring(0, colon);
    String uri = prefix == null && attribute ? null : uri(prefix);
    if (uri == null && prefix != null) {
      throw new XmlError(XmlError.UNBOUND_PREFIX);
    }
    if (uri == null || uri.isEmpty()) {
      return name;
    }
    String expanded = uri + separator + name.substring(colon + 1);
    return triplets && prefix != null && !separator.isEmpty()
        ? expanded + separator + prefix
        : expanded;
  }

  /** The bindings as expat writes them into a context. */
  String context() {
    var text = new StringBuilder();
    for (int i = 0; i < prefixes.size(); i++) {
      String prefix = prefixes.get(i);
      if (prefixes.lastIndexOf(prefix) == i) {
        text.append(text.length() > 0 ? "\f" : "").append(prefix == null ? "" : prefix);
        text.append('=').append(uris.get(i));
      }
    }
    return text.toString();
  }

  /** A copy for the parser of an external entity. */
  Namespaces copy() {
    var copy = new Namespaces(separator);
    copy.triplets = triplets;
    copy.prefixes.clear();
    copy.prefixes.addAll(prefixes);
    copy.uris.clear();
    copy.uris.addAll(uris);
    return copy;
  }
}
