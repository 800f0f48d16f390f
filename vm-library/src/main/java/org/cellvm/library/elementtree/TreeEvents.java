package org.cellvm.library.elementtree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellvm.library.expat.XmlEvents;
import org.cellvm.library.pyexpat.UnknownEncodings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Hands the events of a parser to its target. After an exception the parser goes on to the end of
 * the part that it is given, and the target is called as before; then the last exception is raised.
 */
final class TreeEvents implements XmlEvents {
  private final PyTreeParser self;

  /** The thread that parses. */
  ThreadState ts;

  /** The exception to raise; null for none. */
  private PyException failure;

  TreeEvents(PyTreeParser self) {
    this.self = self;
  }

  /** Raises what a handler has raised. */
  void raise(ThreadState thread) {
    PyException e = failure;
    if (e != null) {
      failure = null;
      throw e;
    }
  }

  private void fail(PyException e) {
    if (e.isStop()) {
      throw e;
    }
    if (failure != null) {
      failure.discard(ts);
    }
    failure = e;
  }

  @Override
  public boolean wants(Kind kind) {
    return switch (kind) {
      case START_ELEMENT, END_ELEMENT, CHARACTERS, OTHER -> true;
      case COMMENT -> self.handlers[PyTreeParser.COMMENT] != null;
      case PROCESSING_INSTRUCTION -> self.handlers[PyTreeParser.PI] != null;
      case START_NAMESPACE, END_NAMESPACE -> self.tellsNamespaces;
      default -> false;
    };
  }

  // Values; all are owned

  /** A str if the text is ASCII, else a unicode. */
  private static PyObject text(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return PyUnicode.fromUtf16(s);
      }
    }
    return PyString.fromString(s);
  }

  /** A name, with its namespace in braces; it is one object each time it occurs. */
  private PyObject name(String s) {
    PyObject known = self.names.get(s);
    if (known == null) {
      known = text(s.indexOf('}') < 0 ? s : "{".concat(s));
      self.names.put(s, known);
    }
    return Ref.inc(known);
  }

  /** Calls a method of the target, if it has it; the arguments are stolen. */
  private void call(int handler, PyObject... args) {
    PyTuple arguments = ts.own(PyTuple.of(ts, args));
    PyObject method = self.handlers[handler];
    if (method != null) {
      ts.own(Objects.call(ts, method, arguments.items, 0, args.length, null));
    }
  }

  // Events

  @Override
  public void startElement(String name, List<String> attributes, int specified) {
    int mark = ts.mark();
    try {
      PyObject tag = ts.own(name(name));
      PyDict attrib = null;
      if (self.builder == null || !attributes.isEmpty()) {
        attrib = ts.own(new PyDict(ts));
        for (int i = 0; i < attributes.size(); i += 2) {
          PyObject value = ts.own(text(attributes.get(i + 1)));
          attrib.put(ts, ts.own(name(attributes.get(i))), value);
        }
      }
      if (self.builder != null) {
        ts.own(self.builder.start(ts, tag, attrib));
      } else {
        call(PyTreeParser.START, Ref.inc(tag), Ref.inc(attrib));
      }
    } catch (PyException e) {
      fail(e);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void endElement(String name) {
    int mark = ts.mark();
    try {
      if (self.builder != null) {
        ts.own(self.builder.end(ts));
      } else {
        call(PyTreeParser.END, name(name));
      }
    } catch (PyException e) {
      fail(e);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void characters(String s) {
    data(text(s));
  }

  /** Text for the target; steals it. */
  private void data(PyObject piece) {
    int mark = ts.mark();
    try {
      if (self.builder != null) {
        self.builder.data(ts, ts.own(piece));
      } else {
        call(PyTreeParser.DATA, piece);
      }
    } catch (PyException e) {
      fail(e);
    } finally {
      ts.release(mark);
    }
  }

  private void tell(int handler, PyObject... args) {
    int mark = ts.mark();
    try {
      call(handler, args);
    } catch (PyException e) {
      fail(e);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void processingInstruction(String target, String data) {
    tell(PyTreeParser.PI, text(target), text(data));
  }

  @Override
  public void comment(String data) {
    tell(PyTreeParser.COMMENT, text(data));
  }

  @Override
  public void cdata(boolean starts) {}

  /** Of all other things, references to entities alone matter. */
  @Override
  public void other(String raw) {
    if (failure != null || raw.length() < 2 || raw.charAt(0) != '&') {
      return;
    }
    String name = raw.substring(1, raw.length() - 1);
    int mark = ts.mark();
    try {
      PyObject value = self.entity.getSuppressing(ts, ts.own(text(name)));
      if (value == null) {
        throw self.error(ts, "undefined entity &" + utf8(name) + ";");
      }
      data(Ref.inc(value));
    } catch (PyException e) {
      fail(e);
    } finally {
      ts.release(mark);
    }
  }

  /** The bytes of the UTF-8, a char each. */
  private static String utf8(String s) {
    return new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void startNamespace(String prefix, String uri) {
    PyTreeBuilder builder = self.builder;
    if (builder != null && builder.startNamespaceEvent != null) {
      PyObject first = text(prefix == null ? "" : prefix);
      PyObject second = text(uri == null ? "" : uri);
      builder.tell(ts, builder.startNamespaceEvent, PyTuple.of(ts, first, second));
    }
  }

  @Override
  public void endNamespace(String prefix) {
    PyTreeBuilder builder = self.builder;
    if (builder != null) {
      builder.tell(ts, builder.endNamespaceEvent, PyNone.NONE);
    }
  }

  @Override
  public String unknownEncoding(String name) {
    if (failure != null) {
      return null;
    }
    try {
      return UnknownEncodings.table(ts, name);
    } catch (PyException e) {
      fail(e);
      return null;
    }
  }
}
