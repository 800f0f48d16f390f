package org.cellvm.library.parser;

import java.math.BigInteger;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;
import org.cellvm.syntax.SyntaxNode;

/** The type {@code parser.st}. */
@ExposedType(
    name = "parser.st",
    basicSize = 32,
    baseType = false,
    doc = "Intermediate representation of a Python parse tree.")
final class StType extends ObjectType {
  static final StType TYPE = new StType(new StTypeTable(), "parser.st", ObjectType.TYPE);

  /** The size of CPython's node. */
  private static final int NODE_SIZE = 40;

  private static final int OBJECT_SIZE = 32;

  private StType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject a, PyObject b) {
    return compare(((PySt) a).tree, ((PySt) b).tree);
  }

  private static int compare(SyntaxNode a, SyntaxNode b) {
    if (a.type != b.type) {
      return Integer.compare(a.type, b.type);
    }
    if (a.isToken()) {
      return Integer.signum(a.text.compareTo(b.text));
    }
    int n = a.children.size();
    int result = Integer.compare(n, b.children.size());
    for (int i = 0; i < n && result == 0; i++) {
      result = compare(a.children.get(i), b.children.get(i));
    }
    return result;
  }

  @ExposedMethod(
      value = "compile",
      parse = "|s:compile",
      keywords = "filename",
      defaults = "\"<syntax-tree>\"",
      doc = "compile([filename]) -> the code object of the tree")
  static PyObject compile(ThreadState ts, PySt self, String filename) {
    return TreeSource.compile(ts, self, filename);
  }

  @ExposedMethod(
      value = "isexpr",
      parse = ":isexpr",
      doc = "Whether the tree is that of an expression.")
  static boolean isExpression(ThreadState ts, PySt self) {
    return self.isExpression();
  }

  @ExposedMethod(
      value = "issuite",
      parse = ":issuite",
      doc = "Whether the tree is that of statements.")
  static boolean isSuite(ThreadState ts, PySt self) {
    return !self.isExpression();
  }

  @ExposedMethod(
      value = "tolist",
      parse = "|OO:tolist",
      keywords = {"line_info", "col_info"},
      defaults = {"null", "null"},
      doc = "tolist([line_info[, col_info]]) -> the tree as lists")
  static PyObject toList(ThreadState ts, PySt self, PyObject lines, PyObject columns) {
    return convert(ts, self, lines, columns, true);
  }

  @ExposedMethod(
      value = "totuple",
      parse = "|OO:totuple",
      keywords = {"line_info", "col_info"},
      defaults = {"null", "null"},
      doc = "totuple([line_info[, col_info]]) -> the tree as tuples")
  static PyObject toTuple(ThreadState ts, PySt self, PyObject lines, PyObject columns) {
    return convert(ts, self, lines, columns, false);
  }

  static PyObject convert(
      ThreadState ts, PySt self, PyObject lines, PyObject columns, boolean asList) {
    boolean hasLines = lines != null && Objects.isTrue(ts, lines);
    boolean hasColumns = columns != null && Objects.isTrue(ts, columns);
    return new TreeSequences(ts, hasLines, hasColumns, asList).convert(self.tree);
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "The size in memory, with the tree.")
  static PyObject sizeOf(ThreadState ts, PySt self) {
    return PyLong.valueOf(BigInteger.valueOf(OBJECT_SIZE + NODE_SIZE + childrenSize(self.tree)));
  }

  private static long childrenSize(SyntaxNode node) {
    int n = node.children.size();
    // Room for children is made in steps.
    long room = n <= 1 ? n : n <= 128 ? (n + 3) & ~3 : Integer.highestOneBit(n - 1) << 1;
    long size = room * NODE_SIZE + (node.text == null ? 0 : node.text.length() + 1);
    for (SyntaxNode child : node.children) {
      size += childrenSize(child);
    }
    return size;
  }
}
