package org.cellvm.library.elementtree;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _elementtree}. */
@ExposedModule(name = "_elementtree")
final class ElementtreeModule {
  private ElementtreeModule() {}

  static void init(ThreadState ts, PyModule module) {
    int mark = ts.mark();
    try {
      ts.interp.moduleStates.put(new ElementtreeState(ts, module));
    } finally {
      ts.release(mark);
    }
  }

  /**
   * The attributes of a new element, which are the caller's to release; null where none are given:
   * a copy of the dict, which may be null, with the keywords.
   */
  private static PyDict attributes(
      ThreadState ts, PyObject dict, PyObject[] args, int values, PyObject[] kwnames) {
    boolean keywords = kwnames != null && kwnames.length > 0;
    if (dict == null && !keywords) {
      return null;
    }
    PyDict attributes = ts.own(dict == null ? new PyDict(ts) : ((PyDict) dict).copy(ts));
    for (int i = 0; keywords && i < kwnames.length; i++) {
      attributes.put(ts, kwnames[i], args[values + i]);
    }
    return attributes;
  }

  @ExposedFunction(value = "Element", convention = Convention.RAW)
  static PyObject element(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.parse("Element", "Element", n, 1, 2, null);
    PyObject dict =
        n < 2 ? null : ArgConversions.typed(ts, args[off + 1], DictType.TYPE, "Element", 2);
    return new PyElement(args[off], attributes(ts, dict, args, off + n, kwnames));
  }

  @ExposedFunction(value = "SubElement", convention = Convention.RAW)
  static PyObject subElement(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    String name = "SubElement";
    Args.parse(name, name, n, 2, 3, null);
    var parent = (PyElement) ArgConversions.typed(ts, args[off], ElementType.TYPE, name, 1);
    PyObject dict = n < 3 ? null : ArgConversions.typed(ts, args[off + 2], DictType.TYPE, name, 3);
    PyElement child =
        ts.own(new PyElement(args[off + 1], attributes(ts, dict, args, off + n, kwnames)));
    parent.append(child);
    return Ref.inc(child);
  }

  @ExposedFunction(value = "TreeBuilder", parse = ":TreeBuilder")
  static PyObject treeBuilder(ThreadState ts) {
    return new PyTreeBuilder(ts);
  }

  @ExposedFunction(
      value = "XMLParser",
      aliases = "XMLTreeBuilder",
      parse = "|Oz:XMLParser",
      keywords = {"target", "encoding"},
      defaults = {"null", "null"})
  static PyObject xmlParser(ThreadState ts, PyObject target, String encoding) {
    PyTreeParser parser = ts.own(new PyTreeParser(ts, target, encoding));
    parser.bind(ts);
    return Ref.inc(parser);
  }
}
