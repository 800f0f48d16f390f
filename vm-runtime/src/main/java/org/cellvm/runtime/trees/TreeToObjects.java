package org.cellvm.runtime.trees;

import java.util.List;
import org.cellvm.compiler.ast.FieldType;
import org.cellvm.compiler.ast.Located;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.NodeField;
import org.cellvm.compiler.ast.NodeKind;
import org.cellvm.compiler.ast.NodeTable;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.objects.ConstantObjects;
import org.cellvm.model.Objects;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** Makes nodes of {@code _ast} from the compiler's tree, as {@link NodeTable} says. */
final class TreeToObjects {
  private final ThreadState ts;
  private final NodeTypes types;

  TreeToObjects(ThreadState ts, NodeTypes types) {
    this.ts = ts;
    this.types = types;
  }

  /** Returns the node for the root of a tree, owned. */
  PyObject convert(Mod mod) {
    return node(FieldType.MOD, mod);
  }

  /**
   * Returns the object for a field's value, owned. Attributes are set as by a program: a class may
   * have been changed.
   */
  private PyObject node(FieldType type, Object value) {
    if (value == null) {
      return PyNone.NONE;
    }
    if (type.isSymbol()) {
      return Ref.inc(types.symbol(NodeTable.kinds(type).get(((Enum<?>) value).ordinal())));
    }
    NodeKind kind = NodeTable.kindOf(value);
    List<NodeField> fields = kind.fields();
    PyString[] names = types.fieldNames(kind);
    Object[] values = kind.values(value);
    PyInstance node = new PyInstance(ts, types.type(kind));
    boolean complete = false;
    try {
      for (int i = 0; i < names.length; i++) {
        set(node, names[i], field(fields.get(i), values[i]));
      }
      if (value instanceof Located place) {
        set(node, types.lineno, PyInt.valueOf(place.lineno()));
        set(node, types.colOffset, PyInt.valueOf(place.col()));
      }
      complete = true;
    } finally {
      if (!complete) {
        node.decref(ts);
      }
    }
    return node;
  }

  /** Steals {@code value}. */
  private void set(PyObject node, PyString name, PyObject value) {
    try {
      Objects.setAttr(ts, node, name, value);
    } finally {
      value.decref(ts);
    }
  }

  private PyObject field(NodeField field, Object value) {
    if (!field.isList()) {
      return value(field.type(), value);
    }
    List<?> values = (List<?>) value;
    PyList list = new PyList(ts);
    boolean complete = false;
    try {
      for (int i = 0, n = values.size(); i < n; i++) {
        PyObject item = value(field.type(), values.get(i));
        list.append(ts, item);
        item.decref(ts);
      }
      complete = true;
    } finally {
      if (!complete) {
        list.decref(ts);
      }
    }
    return list;
  }

  private PyObject value(FieldType type, Object value) {
    return switch (type) {
      case IDENTIFIER ->
          value == null ? PyNone.NONE : PyString.intern(ts, PyString.fromString((String) value));
      case INT -> PyInt.valueOf((Integer) value);
      case BOOL -> PyBool.of((Boolean) value);
      case STRING, OBJECT -> ConstantObjects.toObject((Const) value);
      default -> node(type, value);
    };
  }
}
