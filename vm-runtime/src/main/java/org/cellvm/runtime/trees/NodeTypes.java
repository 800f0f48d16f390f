package org.cellvm.runtime.trees;

import java.util.List;
import org.cellvm.compiler.ast.FieldType;
import org.cellvm.compiler.ast.NodeField;
import org.cellvm.compiler.ast.NodeKind;
import org.cellvm.compiler.ast.NodeTable;
import org.cellvm.library.ast.AstType;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * The types of one VM's syntax tree nodes, classes made of {@link NodeTable}, and the one node that
 * stands wherever an operator or a context does. All live as long as the VM.
 */
final class NodeTypes {
  private static final PyString[] NONE = {};

  /**
   * Indexed by {@link FieldType}: the base of its kinds, or the type of its one kind; null for
   * basic.
   */
  private final HeapType[] bases = new HeapType[FieldType.values().length];

  /** By {@link NodeKind#index}. */
  private final HeapType[] types = new HeapType[NodeTable.size()];

  /** By {@link NodeKind#index}; null for kinds that are no symbols. */
  private final PyObject[] symbols = new PyObject[NodeTable.size()];

  /** By {@link NodeKind#index}: interned names of the fields. */
  private final PyString[][] fieldNames = new PyString[NodeTable.size()][];

  final PyString lineno;
  final PyString colOffset;

  /** All types in the order of {@code _ast}. */
  private final HeapType[] inOrder;

  NodeTypes(ThreadState ts) {
    lineno = interned(ts, "lineno");
    colOffset = interned(ts, "col_offset");
    inOrder = new HeapType[NodeTable.size() + bases.length];
    int n = 0;
    for (FieldType type : FieldType.values()) {
      if (!type.isNode()) {
        continue;
      }
      PyType base = AstType.TYPE;
      if (!type.isProduct()) {
        bases[type.ordinal()] = make(ts, type.pythonName, base, NONE);
        base = bases[type.ordinal()];
        addAttributes(ts, base, type.isLocated() ? new PyString[] {lineno, colOffset} : NONE);
        inOrder[n++] = bases[type.ordinal()];
      }
      for (NodeKind kind : NodeTable.kinds(type)) {
        inOrder[n++] = add(ts, kind, base);
      }
    }
  }

  private HeapType add(ThreadState ts, NodeKind kind, PyType base) {
    List<NodeField> fields = kind.fields();
    PyString[] names = new PyString[fields.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = interned(ts, fields.get(i).name());
    }
    HeapType type = make(ts, kind.name(), base, names);
    fieldNames[kind.index()] = names;
    types[kind.index()] = type;
    if (kind.symbol() != null) {
      symbols[kind.index()] = new PyInstance(ts, type);
    }
    return type;
  }

  private static HeapType make(ThreadState ts, String name, PyType base, PyString[] fields) {
    int mark = ts.mark();
    try {
      PyDict dict = ts.own(new PyDict(ts));
      dict.putStr(ts, ts.own(interned(ts, "_fields")), ts.own(tuple(ts, fields)));
      dict.putStr(ts, Names.__module__, ts.own(interned(ts, "_ast")));
      PyString typeName = ts.own(interned(ts, name));
      PyTuple bases = ts.own(PyTuple.of(ts, Ref.inc(base)));
      return (HeapType) Objects.call3(ts, TypeType.TYPE, typeName, bases, dict);
    } finally {
      ts.release(mark);
    }
  }

  private static void addAttributes(ThreadState ts, PyType type, PyString[] attributes) {
    int mark = ts.mark();
    try {
      PyString name = ts.own(interned(ts, "_attributes"));
      Objects.setAttr(ts, type, name, ts.own(tuple(ts, attributes)));
    } finally {
      ts.release(mark);
    }
  }

  private static PyString interned(ThreadState ts, String s) {
    return PyString.intern(ts, PyString.fromString(s));
  }

  /** Returns a tuple of strings, owned. */
  private static PyTuple tuple(ThreadState ts, PyString[] strings) {
    return PyTuple.copyOf(ts, strings, 0, strings.length);
  }

  /** Returns the type of a kind of node, borrowed. */
  HeapType type(NodeKind kind) {
    return types[kind.index()];
  }

  /** Returns the names of a kind's fields, borrowed. */
  PyString[] fieldNames(NodeKind kind) {
    return fieldNames[kind.index()];
  }

  /** Returns the node that stands for a symbol, borrowed. */
  PyObject symbol(NodeKind kind) {
    return symbols[kind.index()];
  }

  /** Returns all types but {@code AST} in the order of {@code _ast}, borrowed. */
  PyType[] inOrder() {
    int n = inOrder.length;
    while (inOrder[n - 1] == null) {
      n--;
    }
    return java.util.Arrays.copyOf(inOrder, n, PyType[].class);
  }
}
