package org.cellvm.library.elementtree;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The methods of elements, which are no attributes of their type. */
@ExposedType(name = "Element", baseType = false)
final class ElementMethods {
  private static final String NOT_IN_LIST = "list.remove(x): x not in list";

  private ElementMethods() {}

  @ExposedMethod(value = "append", parse = "O!:append")
  static void append(ThreadState ts, PyElement self, PyElement child) {
    self.append(child);
  }

  @ExposedMethod(value = "clear", parse = ":clear")
  static void clear(ThreadState ts, PyElement self) {
    self.empty(ts);
    self.setText(ts, PyNone.NONE, false);
    self.setTail(ts, PyNone.NONE, false);
  }

  @ExposedMethod(value = "extend", parse = "O:extend")
  static void extend(ThreadState ts, PyElement self, PyObject elements) {
    PyObject list = ts.own(ElementType.sequence(ts, elements));
    PyObject[] items = Sequences.fastItems(list);
    int n = Sequences.fastSize(list);
    for (int i = 0; i < n; i++) {
      self.append(items[i]);
    }
  }

  @ExposedMethod(value = "insert", parse = "iO!:insert")
  static void insert(ThreadState ts, PyElement self, int index, PyElement child) {
    int i = index < 0 ? Math.max(0, index + self.size) : Math.min(index, self.size);
    self.insert(i, child);
  }

  @ExposedMethod(value = "remove", parse = "O!:remove")
  static void remove(ThreadState ts, PyElement self, PyElement child) {
    for (int i = 0; i < self.size; i++) {
      PyObject item = self.children[i];
      if (item == child) {
        ts.own(self.take(i));
        return;
      }
    }
    for (int i = 0; i < self.size; i++) {
      PyObject item = ts.own(Ref.inc(self.children[i]));
      if (Objects.compare(ts, item, child) == 0 && i < self.size) {
        ts.own(self.take(i));
        return;
      }
    }
    throw Errors.valueError(NOT_IN_LIST);
  }

  @ExposedMethod(value = "getchildren", parse = ":getchildren")
  static PyObject getChildren(ThreadState ts, PyElement self) {
    return PyList.copyOf(ts, self.children, 0, self.size);
  }

  @ExposedMethod(value = "makeelement", parse = "OO:makeelement")
  static PyObject makeElement(ThreadState ts, PyElement self, PyObject tag, PyObject attrib) {
    if (!(attrib instanceof PyDict dict)) {
      throw badDict(1741);
    }
    return new PyElement(tag, ts.own(dict.copy(ts)));
  }

  // Attributes

  private static PyException badDict(int line) {
    return Errors.systemError(
        "Objects/dictobject.c:" + line + ": bad argument to internal function");
  }

  @ExposedMethod(value = "get", parse = "O|O:get", defaults = "PyNone.NONE")
  static PyObject get(ThreadState ts, PyElement self, PyObject key, PyObject otherwise) {
    PyObject value =
        self.attrib instanceof PyDict attributes ? attributes.getSuppressing(ts, key) : null;
    return Ref.inc(value == null ? otherwise : value);
  }

  @ExposedMethod(value = "set", parse = "OO:set")
  static void set(ThreadState ts, PyElement self, PyObject key, PyObject value) {
    if (!(self.attributes(ts) instanceof PyDict attributes)) {
      throw badDict(833);
    }
    attributes.put(ts, key, value);
  }

  @ExposedMethod(value = "items", parse = ":items")
  static PyObject items(ThreadState ts, PyElement self) {
    if (self.attrib == null) {
      return new PyList(ts);
    }
    if (!(self.attrib instanceof PyDict attributes)) {
      throw badDict(1787);
    }
    return attributes.itemList(ts);
  }

  @ExposedMethod(value = "keys", parse = ":keys")
  static PyObject keys(ThreadState ts, PyElement self) {
    if (self.attrib == null) {
      return new PyList(ts);
    }
    if (!(self.attrib instanceof PyDict attributes)) {
      throw badDict(1767);
    }
    return attributes.keyList(ts);
  }

  // Searches

  /** Whether it may be more than a tag: a path. */
  private static boolean isPath(PyObject tag) {
    String s;
    if (tag instanceof PyString || tag instanceof PyUnicode) {
      s = tag.toString();
    } else {
      return true;
    }
    boolean outside = true;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '{') {
        outside = false;
      } else if (c == '}') {
        outside = true;
      } else if (outside && (c == '/' || c == '*' || c == '[' || c == '@' || c == '.')) {
        return true;
      }
    }
    return false;
  }

  private static PyObject path(ThreadState ts, String function, PyObject... args) {
    PyString name = ts.own(PyString.intern(ts, PyString.fromString(function)));
    return Objects.callMethod(ts, ElementtreeState.of(ts).elementPath, name, args);
  }

  /** The index of the next child with the tag; -1 for none. */
  private static int next(ThreadState ts, PyElement self, PyObject tag, int from) {
    for (int i = from; i < self.size; i++) {
      if (self.children[i] instanceof PyElement child) {
        int mark = ts.mark();
        ts.own(Ref.inc(child));
        boolean found = Objects.compare(ts, ts.own(Ref.inc(child.tag)), tag) == 0;
        ts.release(mark);
        if (found && i < self.size) {
          return i;
        }
      }
    }
    return -1;
  }

  @ExposedMethod(value = "find", parse = "O|O:find", defaults = "PyNone.NONE")
  static PyObject find(ThreadState ts, PyElement self, PyObject tag, PyObject namespaces) {
    if (namespaces != PyNone.NONE || isPath(tag)) {
      return path(ts, "find", self, tag, namespaces);
    }
    int i = next(ts, self, tag, 0);
    return i < 0 ? PyNone.NONE : Ref.inc(self.children[i]);
  }

  @ExposedMethod(
      value = "findtext",
      parse = "O|OO:findtext",
      defaults = {"PyNone.NONE", "PyNone.NONE"})
  static PyObject findText(
      ThreadState ts, PyElement self, PyObject tag, PyObject otherwise, PyObject namespaces) {
    if (namespaces != PyNone.NONE || isPath(tag)) {
      return path(ts, "findtext", self, tag, otherwise, namespaces);
    }
    int i = next(ts, self, tag, 0);
    if (i < 0 || !(self.children[i] instanceof PyElement child)) {
      return Ref.inc(otherwise);
    }
    PyObject text = child.text(ts);
    return text == PyNone.NONE ? PyString.fromString("") : Ref.inc(text);
  }

  @ExposedMethod(value = "findall", parse = "O|O:findall", defaults = "PyNone.NONE")
  static PyObject findAll(ThreadState ts, PyElement self, PyObject tag, PyObject namespaces) {
    if (namespaces != PyNone.NONE || isPath(tag)) {
      return path(ts, "findall", self, tag, namespaces);
    }
    PyList found = ts.own(new PyList(ts));
    for (int i = next(ts, self, tag, 0); i >= 0; i = next(ts, self, tag, i + 1)) {
      found.append(ts, self.children[i]);
    }
    return Ref.inc(found);
  }

  @ExposedMethod(value = "iterfind", parse = "O|O:iterfind", defaults = "PyNone.NONE")
  static PyObject iterFind(ThreadState ts, PyElement self, PyObject tag, PyObject namespaces) {
    return path(ts, "iterfind", self, tag, namespaces);
  }

  @ExposedMethod(value = "iter", parse = "|O:iter", defaults = "PyNone.NONE")
  static PyObject iter(ThreadState ts, PyElement self, PyObject tag) {
    return Objects.call2(ts, ElementtreeState.of(ts).iter, self, tag);
  }

  @ExposedMethod(value = "getiterator", parse = "|O:getiterator", defaults = "PyNone.NONE")
  static PyObject getIterator(ThreadState ts, PyElement self, PyObject tag) {
    return iter(ts, self, tag);
  }

  @ExposedMethod(value = "itertext", parse = ":itertext")
  static PyObject iterText(ThreadState ts, PyElement self) {
    return Objects.call1(ts, ElementtreeState.of(ts).iterText, self);
  }

  // Copies

  @ExposedMethod(value = "__copy__", parse = ":__copy__")
  static PyObject copy(ThreadState ts, PyElement self) {
    PyElement copy = new PyElement(self.tag, self.attrib);
    copy.text = Ref.inc(self.text);
    copy.textInPieces = self.textInPieces;
    copy.tail = Ref.inc(self.tail);
    copy.tailInPieces = self.tailInPieces;
    for (int i = 0; i < self.size; i++) {
      copy.append(self.children[i]);
    }
    return copy;
  }

  @ExposedMethod(value = "__deepcopy__", parse = "O:__deepcopy__")
  static PyObject deepCopy(ThreadState ts, PyElement self, PyObject memo) {
    PyObject tag = deep(ts, self.tag, memo);
    PyObject attrib = null;
    if (self.attrib != null || self.size > 0) {
      attrib = deep(ts, self.attrib == null ? PyNone.NONE : self.attrib, memo);
    }
    PyElement copy = ts.own(new PyElement(tag, attrib));
    boolean pieces = self.textInPieces;
    copy.setText(ts, Ref.inc(deep(ts, self.text, memo)), pieces);
    pieces = self.tailInPieces;
    copy.setTail(ts, Ref.inc(deep(ts, self.tail, memo)), pieces);
    for (int i = 0; i < self.size; i++) {
      copy.append(deep(ts, self.children[i], memo));
    }
    if (!(memo instanceof PyDict dict)) {
      throw badDict(833);
    }
    dict.put(ts, ts.own(PyInt.valueOf(Objects.id(ts, self))), copy);
    return Ref.inc(copy);
  }

  /** A deep copy, which is the caller's to release. */
  private static PyObject deep(ThreadState ts, PyObject o, PyObject memo) {
    PyObject held = ts.own(Ref.inc(o));
    return ts.own(Objects.call2(ts, ElementtreeState.of(ts).deepCopy, held, memo));
  }

  @ExposedMethod(value = "__reduce__", parse = ":__reduce__")
  static PyObject reduce(ThreadState ts, PyElement self) {
    PyObject function = Ref.inc(ElementtreeState.of(ts).copyElement);
    return PyTuple.of(ts, function, PyTuple.of(ts, copy(ts, self)));
  }
}
