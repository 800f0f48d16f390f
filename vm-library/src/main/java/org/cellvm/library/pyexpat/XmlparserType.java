package org.cellvm.library.pyexpat;

import org.cellvm.library.expat.XmlError;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code pyexpat.xmlparser}. */
@ExposedType(name = "pyexpat.xmlparser", baseType = false, basicSize = 80, doc = "XML parser")
final class XmlparserType extends ObjectType {
  static final XmlparserType TYPE =
      new XmlparserType(new XmlparserTypeTable(), "pyexpat.xmlparser", ObjectType.TYPE);

  /** How much {@code ParseFile} reads at once. */
  private static final int PART = 2048;

  private static final String[] MEMBERS = {
    "ErrorCode",
    "ErrorLineNumber",
    "ErrorColumnNumber",
    "ErrorByteIndex",
    "CurrentLineNumber",
    "CurrentColumnNumber",
    "CurrentByteIndex",
    "buffer_size",
    "buffer_text",
    "buffer_used",
    "namespace_prefixes",
    "ordered_attributes",
    "returns_unicode",
    "specified_attributes",
    "intern"
  };

  private XmlparserType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Attributes

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    var self = (PyXmlParser) o;
    String attribute = name.toString();
    int handler = PyXmlParser.handlerIndex(attribute);
    if (handler >= 0) {
      PyObject value = self.handlers[handler];
      return value == null ? PyNone.NONE : Ref.inc(value);
    }
    return switch (attribute) {
      case "ErrorCode" -> PyInt.valueOf(self.parser.errorCode());
      case "ErrorLineNumber", "CurrentLineNumber" -> PyInt.valueOf(self.parser.line());
      case "ErrorColumnNumber", "CurrentColumnNumber" -> PyInt.valueOf(self.parser.column());
      case "ErrorByteIndex", "CurrentByteIndex" -> PyInt.valueOf(self.parser.byteIndex());
      case "buffer_size" -> PyInt.valueOf(self.bufferSize);
      case "buffer_text" -> PyBool.of(self.buffers);
      case "buffer_used" -> PyInt.valueOf(self.events.waitingBytes);
      case "namespace_prefixes" -> PyBool.of(self.namespacePrefixes);
      case "ordered_attributes" -> PyBool.of(self.orderedAttributes);
      case "returns_unicode" -> PyBool.of(self.returnsUnicode);
      case "specified_attributes" -> PyBool.of(self.specifiedAttributes);
      case "intern" -> self.intern == null ? PyNone.NONE : Ref.inc(self.intern);
      case "__members__" -> members(ts);
      default -> known(ts, o, name);
    };
  }

  private static PyObject known(ThreadState ts, PyObject o, PyString name) {
    try {
      return Objects.genericGetAttr(ts, o, name);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.AttributeError)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.attributeError(name.toString());
    }
  }

  private static PyObject members(ThreadState ts) {
    PyList list = new PyList(ts);
    for (String[] names : new String[][] {PyXmlParser.HANDLERS, MEMBERS}) {
      for (String name : names) {
        PyString s = PyString.fromString(name);
        list.append(ts, s);
        s.decref(ts);
      }
    }
    return list;
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    var self = (PyXmlParser) o;
    if (value == null) {
      throw Errors.runtimeError("Cannot delete attribute");
    }
    int handler = PyXmlParser.handlerIndex(name.toString());
    if (handler >= 0) {
      self.setHandler(ts, handler, value);
      return;
    }
    switch (name.toString()) {
      case "buffer_text" -> {
        boolean on = Objects.isTrue(ts, value);
        if (!on) {
          self.events.flush(ts);
        }
        self.buffers = on;
      }
      case "namespace_prefixes" -> {
        self.namespacePrefixes = Objects.isTrue(ts, value);
        self.parser.setTriplets(self.namespacePrefixes);
      }
      case "ordered_attributes" -> self.orderedAttributes = Objects.isTrue(ts, value);
      case "returns_unicode" -> self.returnsUnicode = Objects.isTrue(ts, value);
      case "specified_attributes" -> self.specifiedAttributes = Objects.isTrue(ts, value);
      case "buffer_size" -> setBufferSize(ts, self, value);
      default -> throw Errors.attributeError(name.toString());
    }
  }

  private static void setBufferSize(ThreadState ts, PyXmlParser self, PyObject value) {
    boolean number = value instanceof PyInt;
    if (value instanceof PyLong big) {
      number = big.value.bitLength() < 64;
    }
    if (!number) {
      throw Errors.typeError("buffer_size must be an integer");
    }
    long size = ArgConversions.asLong(ts, value);
    if (size == self.bufferSize) {
      return;
    }
    if (size <= 0) {
      throw Errors.valueError("buffer_size must be greater than zero");
    }
    if (size > Integer.MAX_VALUE) {
      throw Errors.valueError("buffer_size must not be greater than " + Integer.MAX_VALUE);
    }
    self.events.flush(ts);
    self.bufferSize = size;
  }

  // Parsing

  private static void parse(ThreadState ts, PyXmlParser self, byte[] data, boolean last) {
    ThreadState before = self.events.ts;
    self.events.ts = ts;
    try {
      self.parser.parse(data, last);
      self.events.flush(ts);
    } catch (XmlError e) {
      throw PyexpatModule.error(ts, self.parser, e);
    } finally {
      self.events.ts = before;
    }
  }

  @ExposedMethod(
      value = "Parse",
      parse = "s#|i:Parse",
      defaults = "0",
      doc = "Parse(data[, isfinal])\n\nParses a part of a document, the last one or not.")
  static int parse(ThreadState ts, PyXmlParser self, byte[] data, int last) {
    parse(ts, self, data, last != 0);
    return 1;
  }

  @ExposedMethod(
      value = "ParseFile",
      convention = Convention.O,
      doc = "ParseFile(file)\n\nParses what an object reads.")
  static int parseFile(ThreadState ts, PyXmlParser self, PyObject file) {
    PyString name = ts.own(PyString.intern(ts, PyString.fromString("read")));
    PyObject read;
    try {
      read = ts.own(Objects.getAttr(ts, file, name));
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("argument must have 'read' attribute");
    }
    boolean more = true;
    while (more) {
      int mark = ts.mark();
      PyObject part = ts.own(Objects.call1(ts, read, PyInt.valueOf(PART)));
      if (!(part instanceof PyString bytes)) {
        throw Errors.typeError(
            "read() did not return a string object (type=" + part.type().name() + ")");
      }
      if (bytes.length() > PART) {
        throw Errors.valueError(
            "read() returned too much data: "
                + PART
                + " bytes requested, "
                + bytes.length()
                + " returned");
      }
      more = bytes.length() > 0;
      parse(ts, self, bytes.bytes(), !more);
      ts.release(mark);
    }
    return 1;
  }

  @ExposedMethod(value = "SetBase", parse = "s:SetBase", doc = "SetBase(base_url)")
  static void setBase(ThreadState ts, PyXmlParser self, String base) {
    self.parser.setBase(base);
  }

  @ExposedMethod(value = "GetBase", convention = Convention.NOARGS, doc = "GetBase() -> url")
  static PyObject base(ThreadState ts, PyXmlParser self) {
    String base = self.parser.base();
    return base == null ? PyNone.NONE : PyString.fromString(base);
  }

  @ExposedMethod(
      value = "GetInputContext",
      convention = Convention.NOARGS,
      doc = "GetInputContext() -> str\n\nThe text that the event came of, and what follows it.")
  static PyObject inputContext(ThreadState ts, PyXmlParser self) {
    byte[] context = self.inCallback == 0 ? null : self.parser.inputContext();
    return context == null ? PyNone.NONE : PyString.of(context);
  }

  @ExposedMethod(
      value = "ExternalEntityParserCreate",
      parse = "z|s:ExternalEntityParserCreate",
      defaults = "null",
      doc = "ExternalEntityParserCreate(context[, encoding])\n\nA parser of an external entity.")
  static PyObject external(ThreadState ts, PyXmlParser self, String context, String encoding) {
    return new PyXmlParser(ts, self, context, encoding);
  }

  @ExposedMethod(
      value = "SetParamEntityParsing",
      parse = "i",
      doc = "SetParamEntityParsing(flag) -> success\n\nWhether parameter entities are read.")
  static int setParamEntityParsing(ThreadState ts, PyXmlParser self, int flag) {
    return self.parser.setParameterEntityParsing(flag) ? 1 : 0;
  }

  @ExposedMethod(
      value = "UseForeignDTD",
      parse = "|O:UseForeignDTD",
      defaults = "null",
      doc = "UseForeignDTD([flag])\n\nWhether there is an external subset without a declaration.")
  static void useForeignDtd(ThreadState ts, PyXmlParser self, PyObject flag) {
    try {
      self.parser.useForeignDtd(flag == null || Objects.isTrue(ts, flag));
    } catch (XmlError e) {
      throw PyexpatModule.error(ts, self.parser, e);
    }
  }
}
