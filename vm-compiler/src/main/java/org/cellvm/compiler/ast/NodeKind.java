package org.cellvm.compiler.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A kind of node: a row of {@link NodeTable}. */
public final class NodeKind {
  /** The values of a node under construction, handed to its record one by one. */
  static final class Values {
    private final Object[] values;
    private int next;
    final int lineno;
    final int col;

    Values(Object[] values, int lineno, int col) {
      this.values = values;
      this.lineno = lineno;
      this.col = col;
    }

    /** The value of the next field; the record's constructor tells its type. */
    @SuppressWarnings("unchecked")
    <T> T next() {
      return (T) values[next++];
    }
  }

  private final int index;
  private final FieldType type;
  private final String name;
  private final List<NodeField> fields;
  private final Object symbol;
  private final Function<Object, Object[]> take;
  private final Function<Values, Object> make;

  /** A node without fields that an enum's constant stands for. */
  NodeKind(int index, FieldType type, String name, Object symbol) {
    this.index = index;
    this.type = type;
    this.name = name;
    this.fields = List.of();
    this.symbol = symbol;
    this.take = null;
    this.make = null;
  }

  /** {@code text} is the name and, in parentheses, the fields as {@link NodeField} reads them. */
  NodeKind(
      int index,
      FieldType type,
      String text,
      Function<Object, Object[]> take,
      Function<Values, Object> make) {
    int open = text.indexOf('(');
    var parsed = new ArrayList<NodeField>();
    if (open + 2 < text.length()) {
      for (String field : text.substring(open + 1, text.length() - 1).split(", ")) {
        parsed.add(NodeField.parse(field));
      }
    }
    this.index = index;
    this.type = type;
    this.name = text.substring(0, open);
    this.fields = List.copyOf(parsed);
    this.symbol = null;
    this.take = take;
    this.make = make;
  }

  /** The number of the row, from 0. */
  public int index() {
    return index;
  }

  /** The name of the node's type in {@code _ast}. */
  public String name() {
    return name;
  }

  public FieldType type() {
    return type;
  }

  public List<NodeField> fields() {
    return fields;
  }

  /** The constant that stands for every node of a kind without fields and place; else null. */
  public Object symbol() {
    return symbol;
  }

  /** The values of a node's fields: what its record has, lists as Lists, ints and bools boxed. */
  public Object[] values(Object node) {
    return take.apply(node);
  }

  /**
   * Makes a node.
   *
   * @param values of the fields in order, as {@link #values} returns them
   * @param lineno not used by kinds that are not located
   * @throws org.cellvm.compiler.diagnostics.CompileError ValueError for lists whose lengths do not
   *     fit
   */
  public Object make(Object[] values, int lineno, int col) {
    return make.apply(new Values(values, lineno, col));
  }
}
