package org.cellvm.library.elementtree;

import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** An {@code Element}. As CPython's, it is no container to the cycle collector. */
final class PyElement extends PyGcObject {
  private static final PyObject[] NONE = {};
  private static final int FIRST_ROOM = 4;

  /** Owned. */
  PyObject tag;

  /** Owned. */
  PyObject text = PyNone.NONE;

  /** Owned. */
  PyObject tail = PyNone.NONE;

  /** The text is a list of pieces that the tree builder met. */
  boolean textInPieces;

  /** The same of the tail. */
  boolean tailInPieces;

  /** Owned; null where there are none. A program may set what is no dict. */
  PyObject attrib;

  /** Owned; programs may put in what is no element. */
  PyObject[] children = NONE;

  int size;

  /** Counts {@code tag} and {@code attrib} up; the latter may be null. */
  PyElement(PyObject tag, PyObject attrib) {
    this.tag = Ref.inc(tag);
    boolean empty =
        attrib == PyNone.NONE
            || attrib != null && attrib.getClass() == PyDict.class && ((PyDict) attrib).size() == 0;
    this.attrib = empty ? null : Ref.inc(attrib);
  }

  // Attributes

  /** The attributes, borrowed; a dict is made where there are none. */
  PyObject attributes(ThreadState ts) {
    if (attrib == null) {
      attrib = new PyDict(ts);
    }
    return attrib;
  }

  /** The text, borrowed, whose pieces are joined now. */
  PyObject text(ThreadState ts) {
    if (textInPieces && text.getClass() == PyList.class) {
      setText(ts, join(ts, (PyList) text), false);
    }
    return text;
  }

  /** The tail, borrowed, whose pieces are joined now. */
  PyObject tail(ThreadState ts) {
    if (tailInPieces && tail.getClass() == PyList.class) {
      setTail(ts, join(ts, (PyList) tail), false);
    }
    return tail;
  }

  /** Steals the text. */
  void setText(ThreadState ts, PyObject value, boolean inPieces) {
    PyObject old = text;
    text = value;
    textInPieces = inPieces;
    Ref.dec(ts, old);
  }

  /** Steals the tail. */
  void setTail(ThreadState ts, PyObject value, boolean inPieces) {
    PyObject old = tail;
    tail = value;
    tailInPieces = inPieces;
    Ref.dec(ts, old);
  }

  /** Counts the attributes up; null for none. */
  void setAttrib(ThreadState ts, PyObject value) {
    PyObject old = attrib;
    attrib = Ref.inc(value);
    Ref.dec(ts, old);
  }

  /** All pieces as one object, owned: joined by what an empty slice of the first is. */
  private static PyObject join(ThreadState ts, PyList pieces) {
    if (pieces.size == 0) {
      return PyString.fromString("");
    }
    if (pieces.size == 1) {
      return Ref.inc(pieces.items[0]);
    }
    int mark = ts.mark();
    try {
      PyObject joiner = ts.own(Sequences.getSlice(ts, pieces.items[0], 0, 0));
      PyString name = ts.own(PyString.intern(ts, PyString.fromString("join")));
      PyObject join = ts.own(Objects.getAttr(ts, joiner, name));
      return Objects.call1(ts, join, pieces);
    } finally {
      ts.release(mark);
    }
  }

  // Children

  private void room(int more) {
    int wanted = size + more;
    if (wanted > children.length) {
      int length = Math.max(Math.max(FIRST_ROOM, wanted), children.length + (children.length >> 1));
      children = java.util.Arrays.copyOf(children, length);
    }
  }

  /** Counts the child up. */
  void append(PyObject child) {
    room(1);
    children[size++] = Ref.inc(child);
  }

  /** Counts the child up; the index is within the children or behind the last. */
  void insert(int index, PyObject child) {
    room(1);
    System.arraycopy(children, index, children, index + 1, size - index);
    children[index] = Ref.inc(child);
    size++;
  }

  /** Takes a child out, owned. */
  PyObject take(int index) {
    PyObject child = children[index];
    size--;
    System.arraycopy(children, index + 1, children, index, size - index);
    children[size] = null;
    return child;
  }

  /** Puts items, which are counted up, in place of the children of a range. */
  void replace(ThreadState ts, int from, int to, PyObject[] items, int n) {
    PyObject[] fresh = Ref.copyOf(items, 0, n);
    PyObject[] old = java.util.Arrays.copyOfRange(children, from, to);
    int before = size;
    room(Math.max(0, n - old.length));
    System.arraycopy(children, to, children, from + n, size - to);
    System.arraycopy(fresh, 0, children, from, n);
    size += n - old.length;
    for (int i = size; i < before; i++) {
      children[i] = null;
    }
    Ref.decAll(ts, old, 0, old.length);
  }

  /** Forgets children and attributes. */
  void empty(ThreadState ts) {
    PyObject[] oldChildren = children;
    int n = size;
    PyObject oldAttrib = attrib;
    children = NONE;
    size = 0;
    attrib = null;
    Ref.dec(ts, oldAttrib);
    Ref.decAll(ts, oldChildren, 0, n);
  }

  @Override
  public PyType type() {
    return ElementType.TYPE;
  }

  @Override
  protected void release(ThreadState ts) {
    empty(ts);
    Ref.dec(ts, tag);
    Ref.dec(ts, text);
    Ref.dec(ts, tail);
  }
}
