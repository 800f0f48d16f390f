package org.cellvm.library.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.syntax.SyntaxNode;

/** Trees as tuples or lists: a number and the parts of a rule, or the text of a token. */
final class TreeSequences {
  /** What a tree is in that declares the encoding of its source. */
  static final int ENCODING_DECLARATION = 339;

  private static final int TOKENS = 54;
  private static final int NEWLINE = 4;

  private final ThreadState ts;
  private final boolean hasLines;
  private final boolean hasColumns;
  private final boolean asList;

  /** The line of the next token that does not say. */
  private int line;

  TreeSequences(ThreadState ts, boolean hasLines, boolean hasColumns, boolean asList) {
    this.ts = ts;
    this.hasLines = hasLines;
    this.hasColumns = hasColumns;
    this.asList = asList;
  }

  /** A new sequence, owned. */
  PyObject convert(SyntaxNode node) {
    List<PyObject> items = new ArrayList<>();
    items.add(PyInt.valueOf(node.type));
    if (node.isToken()) {
      items.add(PyString.fromString(node.text));
      if (hasLines) {
        items.add(PyInt.valueOf(node.line));
      }
      if (hasColumns) {
        items.add(PyInt.valueOf(node.column));
      }
    } else {
      for (SyntaxNode child : node.children) {
        items.add(convert(child));
      }
      if (node.text != null) {
        items.add(PyString.fromString(node.text));
      }
    }
    PyObject[] all = items.toArray(PyObject[]::new);
    return asList ? new PyList(ts, all, all.length) : PyTuple.of(ts, all);
  }

  // The other way

  /** The tree that a sequence says; of its form alone it is known that it is right. */
  SyntaxNode read(PyObject sequence) {
    int type = typeOf(sequence);
    if (type < SyntaxNode.FIRST_RULE) {
      throw ParserState.nameless(ts);
    }
    String encoding = null;
    long n = Objects.size(ts, sequence);
    if (type == ENCODING_DECLARATION) {
      if (n < 3) {
        throw ParserState.error(ts, "missed encoding");
      }
      PyObject name = ts.own(Sequences.item(ts, sequence, 2));
      if (!(name instanceof PyString string)) {
        throw wrong("encoding must be a string, found ", name);
      }
      encoding = string.toString();
      n = 2;
    }
    SyntaxNode node = new SyntaxNode(type, encoding, line, 0);
    for (long i = 1; i < n; i++) {
      int mark = ts.mark();
      PyObject item = ts.own(Sequences.item(ts, sequence, i));
      int itemType = typeOf(item);
      node.children.add(itemType < SyntaxNode.FIRST_RULE ? token(item, itemType) : read(item));
      ts.release(mark);
    }
    return node;
  }

  /** The number at the begin of a sequence. */
  private int typeOf(PyObject o) {
    if (!Sequences.isSequence(ts, o) || Objects.size(ts, o) == 0) {
      throw ParserState.nameless(ts);
    }
    PyObject number = ts.own(Sequences.item(ts, o, 0));
    if (!(number instanceof PyInt i)
        || i.value < 0
        || i.value >= TOKENS && i.value < SyntaxNode.FIRST_RULE) {
      throw ParserState.nameless(ts);
    }
    return (int) i.value;
  }

  private SyntaxNode token(PyObject item, int type) {
    long n = Objects.size(ts, item);
    if (n != 2 && n != 3) {
      throw ParserState.error(ts, "terminal nodes must have 2 or 3 entries");
    }
    PyObject text = ts.own(Sequences.item(ts, item, 1));
    if (!(text instanceof PyString string)) {
      throw wrong("second item in terminal node must be a string, found ", text);
    }
    if (n == 3) {
      PyObject number = ts.own(Sequences.item(ts, item, 2));
      if (!(number instanceof PyInt i)) {
        throw wrong("third item in terminal node must be an integer, found ", number);
      }
      line = (int) i.value;
    }
    SyntaxNode node = new SyntaxNode(type, string.toString(), line, 0);
    if (type == NEWLINE) {
      line++;
    }
    return node;
  }

  private PyException wrong(String text, PyObject found) {
    return ParserState.error(ts, text + found.type().name());
  }
}
