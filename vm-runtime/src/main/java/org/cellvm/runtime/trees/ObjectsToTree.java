package org.cellvm.runtime.trees;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.ast.FieldType;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.NodeField;
import org.cellvm.compiler.ast.NodeKind;
import org.cellvm.compiler.ast.NodeTable;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Makes the compiler's tree of nodes of {@code _ast}, as {@link NodeTable} says. A program may have
 * made the nodes or changed them: everything is checked in the order in which CPython checks it.
 * Where CPython crashes (None in a list, an empty list where one node must be) this raises
 * ValueError.
 */
final class ObjectsToTree {
  private final ThreadState ts;
  private final NodeTypes types;
  private final TreeConstants constants;

  ObjectsToTree(ThreadState ts, NodeTypes types, TreeConstants constants) {
    this.ts = ts;
    this.types = types;
    this.constants = constants;
  }

  /**
   * Converts the root of a tree, borrowed.
   *
   * @param mode that of {@code compile()}
   * @throws PyException TypeError or ValueError if it is no tree for the mode
   */
  Mod convert(PyObject root, String mode) {
    int required =
        switch (mode) {
          case "exec" -> 0;
          case "single" -> 1;
          default -> 2;
        };
    NodeKind kind = NodeTable.kinds(FieldType.MOD).get(required);
    if (!Objects.isInstance(ts, root, types.type(kind))) {
      throw Errors.typeError(
          "expected " + kind.name() + " node, got " + limited(root.type().name(), 400));
    }
    return (Mod) node(FieldType.MOD, root);
  }

  private Object node(FieldType type, PyObject o) {
    if (type.isProduct()) {
      return fields(NodeTable.kinds(type).get(0), o, 0, 0);
    }
    if (o == PyNone.NONE && !type.isSymbol()) {
      return null;
    }
    int lineno = 0;
    int col = 0;
    if (type.isLocated()) {
      lineno = place(type, o, types.lineno);
      col = place(type, o, types.colOffset);
    }
    List<NodeKind> kinds = NodeTable.kinds(type);
    for (int i = 0, n = kinds.size(); i < n; i++) {
      NodeKind kind = kinds.get(i);
      if (Objects.isInstance(ts, o, types.type(kind))) {
        return type.isSymbol() ? kind.symbol() : fields(kind, o, lineno, col);
      }
    }
    throw Errors.typeError(
        "expected some sort of " + type.pythonName + ", but got " + limitedRepr(o));
  }

  private int place(FieldType type, PyObject o, PyString name) {
    PyObject value = attribute(o, name);
    if (value == null) {
      throw missing(name.toString(), type.pythonName);
    }
    try {
      return integer(value);
    } finally {
      value.decref(ts);
    }
  }

  private Object fields(NodeKind kind, PyObject o, int lineno, int col) {
    List<NodeField> fields = kind.fields();
    PyString[] names = types.fieldNames(kind);
    Object[] values = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      NodeField field = fields.get(i);
      PyObject value = attribute(o, names[i]);
      if (value == null) {
        if (field.count() != NodeField.Count.OPTIONAL) {
          throw missing(field.name(), kind.name());
        }
        values[i] = field.type() == FieldType.INT ? 0 : null;
        continue;
      }
      try {
        values[i] = field.isList() ? list(kind, field, value) : value(field.type(), value);
      } finally {
        value.decref(ts);
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && fields.get(i).count() == NodeField.Count.ONE) {
        throw Errors.valueError(
            "field " + fields.get(i).name() + " is required for " + kind.name());
      }
    }
    return kind.make(values, lineno, col);
  }

  private List<Object> list(NodeKind kind, NodeField field, PyObject value) {
    if (!(value instanceof PyList items)) {
      throw Errors.typeError(
          where(kind, field) + " must be a list, not a " + limited(value.type().name(), 200));
    }
    int size = items.size;
    if (size == 0 && field.count() == NodeField.Count.SOME) {
      throw Errors.valueError(where(kind, field) + " must not be empty");
    }
    List<Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      PyObject item = Ref.inc(items.items[i]);
      try {
        list.add(value(field.type(), item));
      } finally {
        item.decref(ts);
      }
      if (items.size != size) {
        throw Errors.runtimeError(where(kind, field) + " changed size during iteration");
      }
      if (list.get(i) == null) {
        throw Errors.valueError(where(kind, field) + " must not hold None");
      }
    }
    return list;
  }

  private static String where(NodeKind kind, NodeField field) {
    return kind.name() + " field \"" + field.name() + "\"";
  }

  private Object value(FieldType type, PyObject o) {
    return switch (type) {
      case IDENTIFIER -> identifier(o);
      case INT -> integer(o);
      case BOOL -> bool(o);
      case STRING -> {
        if (o.getClass() != PyString.class && o.getClass() != PyUnicode.class) {
          throw Errors.typeError("AST string must be of type str or unicode");
        }
        yield constants.fromTree(o);
      }
      case OBJECT -> o == PyNone.NONE ? null : constants.fromTree(o);
      default -> node(type, o);
    };
  }

  private static String identifier(PyObject o) {
    if (o == PyNone.NONE) {
      return null;
    }
    if (o.getClass() != PyString.class) {
      throw Errors.typeError("AST identifier must be of type str");
    }
    return o.toString();
  }

  /** Converts an int or a long, truncated to 32 bits as CPython does; nothing else is accepted. */
  private int integer(PyObject o) {
    if (!(o instanceof PyInt) && !(o instanceof PyLong)) {
      throw Errors.valueError("invalid integer value: " + limitedRepr(o));
    }
    return (int) ArgConversions.asLong(ts, o);
  }

  private boolean bool(PyObject o) {
    if (!(o instanceof PyBool)) {
      throw Errors.valueError("invalid boolean value: " + limitedRepr(o));
    }
    return o == PyBool.TRUE;
  }

  /** Returns an attribute, owned; null if reading it raises any exception. */
  private PyObject attribute(PyObject o, PyString name) {
    try {
      PyObject value = Objects.getAttrOrNull(ts, o, name);
      if (value == null) {
        return null;
      }
      value.decref(ts);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
    return Objects.getAttr(ts, o, name);
  }

  private static PyException missing(String field, String of) {
    return Errors.typeError("required field \"" + field + "\" missing from " + of);
  }

  private String limitedRepr(PyObject o) {
    PyString repr = Objects.repr(ts, o);
    String text = limited(repr.toString(), 400);
    repr.decref(ts);
    return text;
  }

  private static String limited(String s, int length) {
    return s.length() > length ? s.substring(0, length) : s;
  }
}
