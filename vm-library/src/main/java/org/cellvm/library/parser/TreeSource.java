package org.cellvm.library.parser;

import java.nio.charset.StandardCharsets;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.syntax.SyntaxNode;

/**
 * Writes the tokens of a tree as a source, each on its line, and compiles that. The compiler makes
 * its own trees: the grammar lets the same tokens be no other tree.
 */
final class TreeSource {
  private static final int NEWLINE = 4;
  private static final int INDENT = 5;
  private static final int DEDENT = 6;
  private static final int STRING = 3;

  private final StringBuilder out = new StringBuilder();
  private int line = 1;
  private int depth;
  private boolean atLineStart = true;

  private TreeSource() {}

  /** The code object of a tree, owned. */
  static PyObject compile(ThreadState ts, PySt st, String filename) {
    SyntaxNode tree = st.tree;
    String mode = st.isExpression() ? "eval" : "exec";
    TreeSource source = new TreeSource();
    if (tree.text != null) {
      source.out.append("# coding: ").append(tree.text).append('\n');
      source.line++;
    }
    source.write(tree);
    byte[] bytes = source.out.toString().getBytes(StandardCharsets.ISO_8859_1);
    if (tree.text != null && !tree.text.equals("iso-8859-1")) {
      // The tokens are in UTF-8, but those of this one encoding.
      PyUnicode text = ts.own(Codecs.decode(ts, ts.own(PyString.of(bytes)), "utf-8", null));
      bytes = ((PyString) ts.own(Codecs.encode(ts, text, tree.text, null))).bytes();
    }
    return ts.interp.compiler.compile(ts, bytes, filename, mode, 0);
  }

  private void write(SyntaxNode node) {
    if (!node.isToken()) {
      for (SyntaxNode child : node.children) {
        write(child);
      }
      return;
    }
    switch (node.type) {
      case NEWLINE -> endLine();
      case INDENT -> depth++;
      case DEDENT -> depth--;
      default -> {
        if (!node.text.isEmpty()) {
          writeText(node);
        }
      }
    }
  }

  private void endLine() {
    if (!atLineStart) {
      out.append('\n');
      line++;
      atLineStart = true;
    }
  }

  private void writeText(SyntaxNode node) {
    int lines = node.type == STRING ? count(node.text) : 0;
    // Within a line, what is on a later one follows a backslash.
    for (int first = node.line - lines; line < first; line++) {
      out.append(atLineStart ? "\n" : " \\\n");
    }
    if (atLineStart) {
      out.append(" ".repeat(depth));
    }
    out.append(node.text).append(' ');
    line += lines;
    atLineStart = false;
  }

  private static int count(String text) {
    int n = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      n++;
    }
    return n;
  }
}
