package org.cellvm.library.pyexpat;

import org.cellvm.library.expat.XmlError;
import org.cellvm.library.expat.XmlParser;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code pyexpat}, with its modules {@code errors} and {@code model}. */
@ExposedModule(name = "pyexpat", doc = "Python wrapper for Expat parser.")
final class PyexpatModule {
  private static final String[] ERRORS = {
    "NO_MEMORY",
    "SYNTAX",
    "NO_ELEMENTS",
    "INVALID_TOKEN",
    "UNCLOSED_TOKEN",
    "PARTIAL_CHAR",
    "TAG_MISMATCH",
    "DUPLICATE_ATTRIBUTE",
    "JUNK_AFTER_DOC_ELEMENT",
    "PARAM_ENTITY_REF",
    "UNDEFINED_ENTITY",
    "RECURSIVE_ENTITY_REF",
    "ASYNC_ENTITY",
    "BAD_CHAR_REF",
    "BINARY_ENTITY_REF",
    "ATTRIBUTE_EXTERNAL_ENTITY_REF",
    "MISPLACED_XML_PI",
    "UNKNOWN_ENCODING",
    "INCORRECT_ENCODING",
    "UNCLOSED_CDATA_SECTION",
    "EXTERNAL_ENTITY_HANDLING",
    "NOT_STANDALONE",
    "UNEXPECTED_STATE",
    "ENTITY_DECLARED_IN_PE",
    "FEATURE_REQUIRES_XML_DTD",
    "CANT_CHANGE_FEATURE_ONCE_PARSING",
    "UNBOUND_PREFIX",
    "UNDECLARING_PREFIX",
    "INCOMPLETE_PE",
    "XML_DECL",
    "TEXT_DECL",
    "PUBLICID",
    "SUSPENDED",
    "NOT_SUSPENDED",
    "ABORTED",
    "FINISHED",
    "SUSPEND_PE"
  };

  private static final String[] TYPES = {
    "CTYPE_EMPTY", "CTYPE_ANY", "CTYPE_MIXED", "CTYPE_NAME", "CTYPE_CHOICE", "CTYPE_SEQ"
  };

  private static final String[] QUANTIFIERS = {
    "CQUANT_NONE", "CQUANT_OPT", "CQUANT_REP", "CQUANT_PLUS"
  };

  /** The exception of a VM. */
  private record State(PyType error) {}

  private PyexpatModule() {}

  static void init(ThreadState ts, PyModule module) {
    PyType error = errorType(ts);
    module.add(ts, "ExpatError", error);
    module.add(ts, "error", error);
    module.add(ts, "XMLParserType", XmlparserType.TYPE);
    module.add(ts, "EXPAT_VERSION", ts.own(PyString.fromString("expat_2.2.8")));
    module.add(ts, "__version__", ts.own(PyString.fromString("2.7.18")));
    module.add(ts, "native_encoding", ts.own(PyString.fromString("UTF-8")));
    PyTuple version = PyTuple.of(ts, PyInt.valueOf(2), PyInt.valueOf(2), PyInt.valueOf(8));
    module.add(ts, "version_info", ts.own(version));
    module.add(ts, "features", ts.own(features(ts)));
    module.add(ts, "XML_PARAM_ENTITY_PARSING_NEVER", 0);
    module.add(ts, "XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE", 1);
    module.add(ts, "XML_PARAM_ENTITY_PARSING_ALWAYS", 2);
    PyModule errors = part(ts, module, "errors", "Constants used to describe error conditions.");
    for (int i = 0; i < ERRORS.length; i++) {
      PyString text = ts.own(PyString.fromString(XmlError.text(i + 1)));
      errors.add(ts, "XML_ERROR_".concat(ERRORS[i]), text);
    }
    PyModule model =
        part(ts, module, "model", "Constants used to interpret content model information.");
    for (int i = 0; i < TYPES.length; i++) {
      model.add(ts, "XML_".concat(TYPES[i]), i + 1);
    }
    for (int i = 0; i < QUANTIFIERS.length; i++) {
      model.add(ts, "XML_".concat(QUANTIFIERS[i]), i);
    }
  }

  /** A module within this one, which can be imported, too. */
  private static PyModule part(ThreadState ts, PyModule module, String name, String doc) {
    PyString full = ts.own(PyString.fromString("pyexpat.".concat(name)));
    PyModule part = ts.own(new PyModule(ts, full));
    part.add(ts, "__doc__", ts.own(PyString.fromString(doc)));
    part.add(ts, "__package__", PyNone.NONE);
    module.add(ts, name, part);
    ts.interp.modules.put(ts, full, part);
    return part;
  }

  private static PyObject features(ThreadState ts) {
    String[] names = {
      "sizeof(XML_Char)", "sizeof(XML_LChar)", "XML_DTD", "XML_CONTEXT_BYTES", "XML_NS"
    };
    int[] values = {1, 1, 0, 1024, 0};
    PyList list = new PyList(ts);
    for (int i = 0; i < names.length; i++) {
      PyObject name = PyString.fromString(names[i]);
      list.append(ts, ts.own(PyTuple.of(ts, name, PyInt.valueOf(values[i]))));
    }
    return list;
  }

  private static PyType errorType(ThreadState ts) {
    State state = ts.interp.moduleStates.get(State.class);
    if (state == null) {
      state = new State(Errors.newException(ts, "xml.parsers.expat.ExpatError", PyExc.Exception));
      ts.interp.moduleStates.put(state);
    }
    return state.error;
  }

  /** The exception for an error of a parser, with its place. */
  static PyException error(ThreadState ts, XmlParser parser, XmlError e) {
    int line = parser.line();
    int column = parser.column();
    PyType type = errorType(ts);
    String message = e.getMessage() + ": line " + line + ", column " + column;
    PyObject value = Objects.call1(ts, type, ts.own(PyString.fromString(message)));
    set(ts, value, "code", e.code);
    set(ts, value, "offset", column);
    set(ts, value, "lineno", line);
    type.incref();
    return new PyException(type, value, null);
  }

  private static void set(ThreadState ts, PyObject o, String name, int number) {
    PyString attribute = ts.own(PyString.intern(ts, PyString.fromString(name)));
    Objects.setAttr(ts, o, attribute, ts.own(PyInt.valueOf(number)));
  }

  @ExposedFunction(
      value = "ParserCreate",
      parse = "|zzO:ParserCreate",
      keywords = {"encoding", "namespace_separator", "intern"},
      defaults = {"null", "null", "null"},
      doc = "ParserCreate([encoding[, namespace_separator]]) -> parser\n\nA new XML parser.")
  static PyObject parserCreate(ThreadState ts, String encoding, String separator, PyObject intern) {
    if (separator != null && separator.length() > 1) {
      throw Errors.valueError(
          "namespace_separator must be at most one character, omitted, or None");
    }
    if (intern == PyNone.NONE) {
      return new PyXmlParser(ts, encoding, separator, null);
    }
    if (intern != null && !(intern instanceof PyDict)) {
      throw Errors.typeError("intern must be a dictionary");
    }
    PyDict names = intern == null ? ts.own(new PyDict(ts)) : (PyDict) intern;
    return new PyXmlParser(ts, encoding, separator, names);
  }

  @ExposedFunction(
      value = "ErrorString",
      parse = "l:ErrorString",
      doc = "ErrorString(errno) -> str\n\nThe text of an error's number.")
  static PyObject errorString(ThreadState ts, long code) {
    String text = XmlError.text(code);
    return text == null ? PyNone.NONE : PyString.fromString(text);
  }
}
