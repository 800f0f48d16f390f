package org.cellvm.library.elementtree;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/** A {@code TreeBuilder}: makes a tree of what begins and ends. */
final class PyTreeBuilder extends PyGcObject {
  /** The first element, owned; null before it. */
  private PyElement root;

  /** The element that is open, owned; null for none. */
  private PyElement open;

  /** The element that began or ended last, owned; null for none. */
  private PyElement last;

  /** Text that waits for the next element: a piece, or a list of pieces; owned, null for none. */
  private PyObject data;

  /** What was open before each open element; those behind {@link #depth} are left over. Owned. */
  private final PyList stack;

  private int depth;

  /** Where events are told; owned, null for nowhere. */
  PyList events;

  // What tells each kind of event; owned, null where the kind is not told.
  PyObject startEvent;
  PyObject endEvent;
  PyObject startNamespaceEvent;
  PyObject endNamespaceEvent;

  PyTreeBuilder(ThreadState ts) {
    stack = new PyList(ts);
  }

  /** The tree, owned; None if nothing has begun. */
  PyObject tree() {
    return root == null ? PyNone.NONE : Ref.inc(root);
  }

  /** Hands the text that waits to the element that it follows. */
  private void flush(ThreadState ts) {
    PyObject text = data;
    if (text == null) {
      return;
    }
    data = null;
    boolean inPieces = text.getClass() == PyList.class;
    if (open == last) {
      last.setText(ts, text, inPieces);
    } else {
      last.setTail(ts, text, inPieces);
    }
  }

  /** An element begins; returns it, owned. */
  PyObject start(ThreadState ts, PyObject tag, PyObject attrib) {
    flush(ts);
    PyElement node = new PyElement(tag, attrib);
    if (open != null) {
      open.append(node);
    } else if (root != null) {
      node.decref(ts);
      throw new PyException(ElementtreeState.of(ts).parseError, "multiple elements on top level");
    } else {
      root = Ref.inc(node);
    }
    PyObject before = open == null ? PyNone.NONE : open;
    PyObject garbage = null;
    if (depth < stack.size) {
      garbage = stack.items[depth];
      stack.items[depth] = Ref.inc(before);
    } else {
      stack.append(ts, before);
    }
    depth++;
    PyElement oldOpen = open;
    open = Ref.inc(node);
    PyElement oldLast = last;
    last = Ref.inc(node);
    Ref.dec(ts, garbage);
    Ref.dec(ts, oldOpen);
    Ref.dec(ts, oldLast);
    tell(ts, startEvent, Ref.inc(node));
    return node;
  }

  /** Text comes. */
  void data(ThreadState ts, PyObject piece) {
    if (data == null) {
      // What precedes all elements is lost.
      if (last != null) {
        data = Ref.inc(piece);
      }
    } else if (data instanceof PyList pieces && pieces.getClass() == PyList.class) {
      pieces.append(ts, piece);
    } else {
      PyList pieces = new PyList(ts);
      pieces.append(ts, data);
      pieces.append(ts, piece);
      PyObject old = data;
      data = pieces;
      old.decref(ts);
    }
  }

  /** The open element ends; returns it, owned. */
  PyObject end(ThreadState ts) {
    flush(ts);
    if (depth == 0) {
      throw Errors.indexError("pop from empty stack");
    }
    depth--;
    PyElement old = last;
    last = open;
    open = stack.items[depth] instanceof PyElement outer ? Ref.inc(outer) : null;
    Ref.dec(ts, old);
    PyObject ended = Ref.inc(last);
    tell(ts, endEvent, Ref.inc(ended));
    return ended;
  }

  /** Tells an event, if it is told; steals what it is about. */
  void tell(ThreadState ts, PyObject kind, PyObject what) {
    if (kind == null) {
      what.decref(ts);
      return;
    }
    PyTuple event = PyTuple.of(ts, Ref.inc(kind), what);
    events.append(ts, event);
    event.decref(ts);
  }

  /** Tells no events but to that list, which is counted up. */
  void resetEvents(ThreadState ts, PyList list) {
    PyObject[] old = {events, startEvent, endEvent, startNamespaceEvent, endNamespaceEvent};
    events = Ref.inc(list);
    startEvent = null;
    endEvent = null;
    startNamespaceEvent = null;
    endNamespaceEvent = null;
    for (PyObject o : old) {
      Ref.dec(ts, o);
    }
  }

  @Override
  public PyType type() {
    return TreeBuilderType.TYPE;
  }

  @Override
  protected void release(ThreadState ts) {
    resetEvents(ts, null);
    stack.decref(ts);
    Ref.dec(ts, data);
    Ref.dec(ts, last);
    Ref.dec(ts, open);
    Ref.dec(ts, root);
  }
}
