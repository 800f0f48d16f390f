package org.cellvm.library.pyexpat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellvm.library.expat.ContentModel;
import org.cellvm.library.expat.XmlEvents;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Calls the handlers of a parser. */
final class ParserEvents implements XmlEvents {
  private final PyXmlParser self;

  /** The thread that parses. */
  ThreadState ts;

  /** Characters that wait for more, where the parser buffers them. */
  private final StringBuilder waiting = new StringBuilder();

  /** Their number as bytes of UTF-8. */
  int waitingBytes;

  ParserEvents(PyXmlParser self) {
    this.self = self;
  }

  @Override
  public boolean wants(Kind kind) {
    return self.handler(kind) != null;
  }

  @Override
  public boolean keepsEntities() {
    return self.defaultHandler == PyXmlParser.DEFAULT;
  }

  // Values; all are owned

  /** A text as the parser is set to give it; None for null. */
  private PyObject text(String s) {
    if (s == null) {
      return PyNone.NONE;
    }
    return self.returnsUnicode
        ? PyUnicode.fromUtf16(s)
        : PyString.of(s.getBytes(StandardCharsets.UTF_8));
  }

  /** A name, which is one object each time it occurs. */
  private PyObject name(String s) {
    PyObject value = text(s);
    if (self.intern == null || s == null) {
      return value;
    }
    PyObject known = self.intern.get(ts, value);
    if (known == null) {
      self.intern.put(ts, value, value);
      return value;
    }
    ts.own(value);
    return Ref.inc(known);
  }

  // Calls

  /** Calls the handler of an event with arguments, which are stolen; the result is owned. */
  private PyObject call(Kind kind, PyObject... args) {
    PyTuple arguments = ts.own(PyTuple.of(ts, args));
    if (kind != Kind.CHARACTERS) {
      flush(ts);
    }
    PyObject handler = self.handler(kind);
    if (handler == null) {
      return PyNone.NONE;
    }
    ts.own(Ref.inc(handler));
    self.inCallback++;
    try {
      return Objects.call(ts, handler, arguments.items, 0, arguments.items.length, null);
    } catch (RuntimeException | StackOverflowError e) {
      self.clearHandlers(ts);
      throw e;
    } finally {
      self.inCallback--;
    }
  }

  private void tell(Kind kind, PyObject... args) {
    ts.own(call(kind, args));
  }

  /** Hands over the characters that wait. */
  void flush(ThreadState thread) {
    if (waitingBytes == 0) {
      return;
    }
    String s = waiting.toString();
    waiting.setLength(0);
    waitingBytes = 0;
    ts = thread;
    if (self.handler(Kind.CHARACTERS) != null) {
      int mark = ts.mark();
      tell(Kind.CHARACTERS, text(s));
      ts.release(mark);
    }
  }

  @Override
  public void characters(String s) {
    int mark = ts.mark();
    int length = self.buffers ? s.getBytes(StandardCharsets.UTF_8).length : 0;
    if (self.buffers && waitingBytes + length > self.bufferSize) {
      flush(ts);
    }
    if (self.buffers && length <= self.bufferSize) {
      waiting.append(s);
      waitingBytes += length;
    } else if (self.handler(Kind.CHARACTERS) != null) {
      tell(Kind.CHARACTERS, text(s));
    }
    ts.release(mark);
  }

  @Override
  public void startElement(String name, List<String> attributes, int specified) {
    int mark = ts.mark();
    int n = self.specifiedAttributes ? specified : attributes.size();
    PyObject container;
    PyObject tag = ts.own(name(name));
    if (self.orderedAttributes) {
      PyList list = ts.own(new PyList(ts));
      for (int i = 0; i < n; i++) {
        String s = attributes.get(i);
        list.append(ts, ts.own((i & 1) == 0 ? name(s) : text(s)));
      }
      container = list;
    } else {
      PyDict dict = ts.own(new PyDict(ts));
      for (int i = 0; i < n; i += 2) {
        dict.put(ts, ts.own(name(attributes.get(i))), ts.own(text(attributes.get(i + 1))));
      }
      container = dict;
    }
    tell(Kind.START_ELEMENT, Ref.inc(tag), Ref.inc(container));
    ts.release(mark);
  }

  /** Tells what has only texts. */
  private void tellTexts(Kind kind, PyObject... args) {
    int mark = ts.mark();
    tell(kind, args);
    ts.release(mark);
  }

  @Override
  public void endElement(String name) {
    tellTexts(Kind.END_ELEMENT, name(name));
  }

  @Override
  public void processingInstruction(String target, String data) {
    tellTexts(Kind.PROCESSING_INSTRUCTION, name(target), text(data));
  }

  @Override
  public void comment(String data) {
    tellTexts(Kind.COMMENT, text(data));
  }

  @Override
  public void cdata(boolean starts) {
    tellTexts(starts ? Kind.START_CDATA : Kind.END_CDATA);
  }

  @Override
  public void other(String raw) {
    tellTexts(Kind.OTHER, text(raw));
  }

  @Override
  public void startNamespace(String prefix, String uri) {
    tellTexts(Kind.START_NAMESPACE, name(prefix), name(uri));
  }

  @Override
  public void endNamespace(String prefix) {
    tellTexts(Kind.END_NAMESPACE, name(prefix));
  }

  @Override
  public void xmlDeclaration(String version, String encoding, int standalone) {
    tellTexts(Kind.XML_DECLARATION, text(version), text(encoding), PyInt.valueOf(standalone));
  }

  @Override
  public void startDoctype(String name, String system, String publicId, boolean hasSubset) {
    PyObject subset = PyInt.valueOf(hasSubset ? 1 : 0);
    tellTexts(Kind.START_DOCTYPE, name(name), name(system), name(publicId), subset);
  }

  @Override
  public void endDoctype() {
    tellTexts(Kind.END_DOCTYPE);
  }

  @Override
  public void elementDeclaration(String name, ContentModel model) {
    tellTexts(Kind.ELEMENT_DECLARATION, name(name), model(model));
  }

  private PyObject model(ContentModel model) {
    PyObject[] children = new PyObject[model.children.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = model(model.children.get(i));
    }
    return PyTuple.of(
        ts,
        PyInt.valueOf(model.type),
        PyInt.valueOf(model.quantifier),
        name(model.name),
        PyTuple.of(ts, children));
  }

  @Override
  public void attributeDeclaration(
      String element, String name, String type, String value, boolean required) {
    PyObject flag = PyInt.valueOf(required ? 1 : 0);
    tellTexts(Kind.ATTLIST_DECLARATION, name(element), name(name), text(type), text(value), flag);
  }

  @Override
  public void entityDeclaration(
      String name,
      boolean parameter,
      String value,
      String base,
      String system,
      String publicId,
      String notation) {
    tellTexts(
        Kind.ENTITY_DECLARATION,
        name(name),
        PyInt.valueOf(parameter ? 1 : 0),
        text(value),
        name(base),
        name(system),
        name(publicId),
        name(notation));
  }

  @Override
  public void notation(String name, String base, String system, String publicId) {
    tellTexts(Kind.NOTATION, name(name), name(base), name(system), name(publicId));
  }

  @Override
  public void unparsedEntity(
      String name, String base, String system, String publicId, String notation) {
    tellTexts(
        Kind.UNPARSED_ENTITY, name(name), name(base), name(system), name(publicId), name(notation));
  }

  @Override
  public void skippedEntity(String name, boolean parameter) {
    tellTexts(Kind.SKIPPED_ENTITY, name(name), PyInt.valueOf(parameter ? 1 : 0));
  }

  /** The result of a handler as a truth value. */
  private boolean ask(Kind kind, PyObject... args) {
    int mark = ts.mark();
    try {
      return ArgConversions.asLong(ts, ts.own(call(kind, args))) != 0;
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public boolean notStandalone() {
    return ask(Kind.NOT_STANDALONE);
  }

  @Override
  public boolean externalEntity(String context, String base, String system, String publicId) {
    return ask(Kind.EXTERNAL_ENTITY, text(context), name(base), name(system), name(publicId));
  }

  @Override
  public String unknownEncoding(String name) {
    return UnknownEncodings.table(ts, name);
  }
}
