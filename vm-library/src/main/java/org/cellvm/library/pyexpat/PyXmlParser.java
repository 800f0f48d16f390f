package org.cellvm.library.pyexpat;

import org.cellvm.library.expat.XmlEvents.Kind;
import org.cellvm.library.expat.XmlParser;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;

/** An {@code xmlparser}: a parser and the handlers that its events call. */
final class PyXmlParser extends PyGcObject {
  /** The names of the handlers, in the order of {@code __members__}. */
  static final String[] HANDLERS = {
    "StartElementHandler",
    "EndElementHandler",
    "ProcessingInstructionHandler",
    "CharacterDataHandler",
    "UnparsedEntityDeclHandler",
    "NotationDeclHandler",
    "StartNamespaceDeclHandler",
    "EndNamespaceDeclHandler",
    "CommentHandler",
    "StartCdataSectionHandler",
    "EndCdataSectionHandler",
    "DefaultHandler",
    "DefaultHandlerExpand",
    "NotStandaloneHandler",
    "ExternalEntityRefHandler",
    "StartDoctypeDeclHandler",
    "EndDoctypeDeclHandler",
    "EntityDeclHandler",
    "XmlDeclHandler",
    "ElementDeclHandler",
    "AttlistDeclHandler",
    "SkippedEntityHandler"
  };

  /** The index of {@code DefaultHandler}; {@code DefaultHandlerExpand} comes next. */
  static final int DEFAULT = 11;

  private static final int DEFAULT_BUFFER = 8192;

  final XmlParser parser;
  final ParserEvents events;

  /** Owned; null for none. */
  final PyObject[] handlers = new PyObject[HANDLERS.length];

  /** Which of the two default handlers was set last and is called; 0 for none. */
  int defaultHandler;

  /** Names are looked up in it; owned, null where they are not. */
  PyDict intern;

  // The attributes that say how handlers are called.
  boolean orderedAttributes;
  boolean specifiedAttributes;
  boolean namespacePrefixes;
  boolean returnsUnicode = true;
  boolean buffers;
  long bufferSize = DEFAULT_BUFFER;

  /** How deep the calls of handlers nest. */
  int inCallback;

  /** Counts {@code intern} up, which may be null. */
  PyXmlParser(ThreadState ts, String encoding, String separator, PyDict intern) {
    this.events = new ParserEvents(this);
    this.parser = new XmlParser(events, encoding, separator);
    this.intern = Ref.inc(intern);
    ts.gc.track(this);
  }

  /** A parser of an external entity, with the handlers of the one that met it. */
  PyXmlParser(ThreadState ts, PyXmlParser outer, String context, String encoding) {
    this.events = new ParserEvents(this);
    this.parser = outer.parser.external(events, context, encoding);
    this.intern = Ref.inc(outer.intern);
    this.orderedAttributes = outer.orderedAttributes;
    this.specifiedAttributes = outer.specifiedAttributes;
    this.namespacePrefixes = outer.namespacePrefixes;
    this.returnsUnicode = outer.returnsUnicode;
    this.buffers = outer.buffers;
    this.bufferSize = outer.bufferSize;
    this.defaultHandler = outer.defaultHandler;
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = Ref.inc(outer.handlers[i]);
    }
    ts.gc.track(this);
  }

  /** The index of the handler with a name; -1 if there is none. */
  static int handlerIndex(String name) {
    for (int i = 0; i < HANDLERS.length; i++) {
      if (HANDLERS[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The handler of an event, borrowed; null for none. */
  PyObject handler(Kind kind) {
    if (kind == Kind.OTHER) {
      return defaultHandler == 0 ? null : handlers[defaultHandler];
    }
    int index = kind.ordinal();
    return handlers[index <= Kind.END_CDATA.ordinal() ? index : index + 1];
  }

  /** Sets a handler, counted up; None takes it away. */
  void setHandler(ThreadState ts, int index, PyObject value) {
    PyObject handler = value == PyNone.NONE ? null : value;
    if (index == Kind.CHARACTERS.ordinal()) {
      events.flush(ts);
    }
    PyObject old = handlers[index];
    handlers[index] = Ref.inc(handler);
    if (index == DEFAULT || index == DEFAULT + 1) {
      defaultHandler = handler == null ? 0 : index;
    }
    Ref.dec(ts, old);
  }

  /** Takes all handlers away, after one has failed. */
  void clearHandlers(ThreadState ts) {
    defaultHandler = 0;
    for (int i = 0; i < handlers.length; i++) {
      PyObject old = handlers[i];
      handlers[i] = null;
      Ref.dec(ts, old);
    }
  }

  @Override
  public PyType type() {
    return XmlparserType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    for (PyObject handler : handlers) {
      visitor.visit(handler);
    }
    visitor.visit(intern);
  }

  @Override
  public void clear(ThreadState ts) {
    clearHandlers(ts);
    PyObject old = intern;
    intern = null;
    Ref.dec(ts, old);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }
}
