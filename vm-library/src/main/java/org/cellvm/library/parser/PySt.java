package org.cellvm.library.parser;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.syntax.SyntaxNode;

/** A {@code parser.st}: a tree. */
final class PySt extends PyObject {
  private static final int EVAL_INPUT = 258;

  final SyntaxNode tree;

  PySt(SyntaxNode tree) {
    this.tree = tree;
  }

  boolean isExpression() {
    return tree.type == EVAL_INPUT;
  }

  @Override
  public PyType type() {
    return StType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {}
}
