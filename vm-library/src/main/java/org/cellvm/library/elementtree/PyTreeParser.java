package org.cellvm.library.elementtree;

import java.util.HashMap;
import java.util.Map;
import org.cellvm.library.expat.XmlError;
import org.cellvm.library.expat.XmlParser;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** An {@code XMLParser}: a parser and the target that its events go to. */
final class PyTreeParser extends PyGcObject {
  static final int START = 1;
  static final int DATA = 2;
  static final int END = 3;
  static final int COMMENT = 4;
  static final int PI = 5;
  private static final int CLOSE = 6;

  private static final String[] HANDLERS = {
    "xml", "start", "data", "end", "comment", "pi", "close"
  };

  final XmlParser parser;
  private final TreeEvents events;

  /** Owned. */
  final PyObject target;

  /** The target if it is a tree builder, which is called without its methods; else null. */
  final PyTreeBuilder builder;

  /** The texts of entities, owned. */
  final PyDict entity;

  /** The names met so far and their objects, owned. */
  final Map<String, PyObject> names = new HashMap<>();

  /** The methods of the target, owned; null for those that it lacks. */
  final PyObject[] handlers = new PyObject[HANDLERS.length];

  boolean tellsNamespaces;

  /** Counts the target up; null for a new tree builder. */
  PyTreeParser(ThreadState ts, PyObject target, String encoding) {
    this.events = new TreeEvents(this);
    this.parser = new XmlParser(events, encoding, "}");
    this.entity = new PyDict(ts);
    this.target = target == null ? new PyTreeBuilder(ts) : Ref.inc(target);
    this.builder = this.target instanceof PyTreeBuilder b ? b : null;
  }

  /** Looks the methods of the target up. */
  void bind(ThreadState ts) {
    for (int i = 0; i < HANDLERS.length; i++) {
      PyString name = ts.own(PyString.intern(ts, PyString.fromString(HANDLERS[i])));
      try {
        handlers[i] = Objects.getAttr(ts, target, name);
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.AttributeError)) {
          throw e;
        }
        e.discard(ts);
      }
    }
  }

  /** Parses a part of the document, the last one or not. */
  void parse(ThreadState ts, byte[] data, boolean last) {
    ThreadState before = events.ts;
    events.ts = ts;
    try {
      parser.parse(data, last);
      events.raise(ts);
    } catch (XmlError e) {
      events.raise(ts);
      throw error(ts, e.getMessage());
    } finally {
      events.ts = before;
    }
  }

  /** An error at the place where the parser is. */
  PyException error(ThreadState ts, String message) {
    return ElementtreeState.of(ts).error(ts, message, parser.line(), parser.column());
  }

  /** Ends the document; returns the tree if there is a tree builder, owned; else null. */
  PyObject finish(ThreadState ts) {
    parse(ts, new byte[0], true);
    return builder == null ? null : builder.tree();
  }

  /** The same; returns what the target makes of the document where there is no tree. */
  PyObject close(ThreadState ts) {
    PyObject tree = finish(ts);
    if (tree != null) {
      return tree;
    }
    return handlers[CLOSE] == null ? PyNone.NONE : Objects.call0(ts, handlers[CLOSE]);
  }

  @Override
  public PyType type() {
    return TreeParserType.TYPE;
  }

  @Override
  protected void release(ThreadState ts) {
    for (PyObject handler : handlers) {
      Ref.dec(ts, handler);
    }
    Ref.dec(ts, target);
    Ref.dec(ts, entity);
    for (PyObject name : names.values()) {
      Ref.dec(ts, name);
    }
  }
}
