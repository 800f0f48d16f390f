package org.cellvm.library.parser;

import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.syntax.SyntaxNode;

/** The module {@code parser}. */
@ExposedModule(name = "parser", doc = "The trees of Python's grammar.")
final class ParserModule {
  private static final int FILE_INPUT = 257;
  private static final int EVAL_INPUT = 258;

  private ParserModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "ParserError", ParserState.of(ts).error);
    module.add(ts, "ASTType", StType.TYPE);
    module.add(ts, "STType", StType.TYPE);
    module.addOwned(ts, "__version__", PyString.fromString("0.5"));
    module.addOwned(ts, "__copyright__", PyString.fromString("See the licence of CellVM."));
    registerPickler(ts, module);
  }

  /** So that trees can be pickled and copied. */
  private static void registerPickler(ThreadState ts, PyModule module) {
    int mark = ts.mark();
    PyObject registry =
        ts.own(ts.interp.importer.importModule(ts, "copy_reg", PyNone.NONE, PyNone.NONE, 0));
    PyObject pickle = ts.own(Objects.getAttr(ts, registry, ts.own(PyString.fromString("pickle"))));
    PyObject pickler = module.dict().getItemString(ts, "_pickler");
    PyObject maker = module.dict().getItemString(ts, "sequence2st");
    ts.own(Objects.call3(ts, pickle, StType.TYPE, pickler, maker));
    ts.release(mark);
  }

  @ExposedFunction(
      value = "expr",
      parse = "s:expr",
      keywords = "source",
      doc = "expr(source) -> st object of an expression")
  static PyObject expression(ThreadState ts, PyString source) {
    return new PySt(ts.interp.compiler.concreteTree(ts, source.bytes(), true));
  }

  @ExposedFunction(
      value = "suite",
      parse = "s:suite",
      keywords = "source",
      doc = "suite(source) -> st object of statements")
  static PyObject suite(ThreadState ts, PyString source) {
    return new PySt(ts.interp.compiler.concreteTree(ts, source.bytes(), false));
  }

  @ExposedFunction(
      value = "isexpr",
      parse = "O!:isexpr",
      keywords = "ast",
      doc = "Whether a tree is that of an expression.")
  static boolean isExpression(ThreadState ts, PySt st) {
    return st.isExpression();
  }

  @ExposedFunction(
      value = "issuite",
      parse = "O!:issuite",
      keywords = "ast",
      doc = "Whether a tree is that of statements.")
  static boolean isSuite(ThreadState ts, PySt st) {
    return !st.isExpression();
  }

  @ExposedFunction(
      value = "compilest",
      parse = "O!|s:compilest",
      keywords = {"ast", "filename"},
      defaults = "\"<syntax-tree>\"",
      doc = "compilest(st[, filename]) -> the code object of a tree")
  static PyObject compile(ThreadState ts, PySt st, String filename) {
    return TreeSource.compile(ts, st, filename);
  }

  @ExposedFunction(
      value = "st2list",
      parse = "O!|OO:st2list",
      keywords = {"ast", "line_info", "col_info"},
      defaults = {"null", "null"},
      doc = "st2list(st[, line_info[, col_info]]) -> a tree as lists")
  static PyObject toList(ThreadState ts, PySt st, PyObject lines, PyObject columns) {
    return StType.convert(ts, st, lines, columns, true);
  }

  @ExposedFunction(
      value = "st2tuple",
      parse = "O!|OO:st2tuple",
      keywords = {"ast", "line_info", "col_info"},
      defaults = {"null", "null"},
      doc = "st2tuple(st[, line_info[, col_info]]) -> a tree as tuples")
  static PyObject toTuple(ThreadState ts, PySt st, PyObject lines, PyObject columns) {
    return StType.convert(ts, st, lines, columns, false);
  }

  @ExposedFunction(
      value = "compileast",
      parse = "O!|s:compilest",
      keywords = {"ast", "filename"},
      defaults = "\"<syntax-tree>\"",
      doc = "compileast(st[, filename]): compilest, by an older name")
  static PyObject compileAst(ThreadState ts, PySt st, String filename) {
    Warnings.warnPy3k(ts, "compileast is removed in 3.x; use compilest");
    return compile(ts, st, filename);
  }

  @ExposedFunction(
      value = "ast2list",
      parse = "O!|OO:st2list",
      keywords = {"ast", "line_info", "col_info"},
      defaults = {"null", "null"},
      doc = "ast2list(st[, line_info[, col_info]]): st2list, by an older name")
  static PyObject astToList(ThreadState ts, PySt st, PyObject lines, PyObject columns) {
    Warnings.warnPy3k(ts, "ast2list is removed in 3.x; use st2list");
    return toList(ts, st, lines, columns);
  }

  @ExposedFunction(
      value = "ast2tuple",
      parse = "O!|OO:st2tuple",
      keywords = {"ast", "line_info", "col_info"},
      defaults = {"null", "null"},
      doc = "ast2tuple(st[, line_info[, col_info]]): st2tuple, by an older name")
  static PyObject astToTuple(ThreadState ts, PySt st, PyObject lines, PyObject columns) {
    Warnings.warnPy3k(ts, "ast2tuple is removed in 3.x; use st2tuple");
    return toTuple(ts, st, lines, columns);
  }

  @ExposedFunction(
      value = "sequence2ast",
      parse = "O:sequence2st",
      keywords = "sequence",
      doc = "sequence2ast(sequence): sequence2st, by an older name")
  static PyObject sequenceToAst(ThreadState ts, PyObject sequence) {
    return fromSequence(ts, sequence);
  }

  @ExposedFunction(
      value = "tuple2ast",
      parse = "O:sequence2st",
      keywords = "sequence",
      doc = "tuple2ast(sequence): sequence2st, by an older name")
  static PyObject tupleToAst(ThreadState ts, PyObject sequence) {
    Warnings.warnPy3k(ts, "tuple2ast is removed in 3.x; use tuple2st");
    return fromSequence(ts, sequence);
  }

  @ExposedFunction(
      value = "sequence2st",
      parse = "O:sequence2st",
      keywords = "sequence",
      doc = "sequence2st(sequence) -> st object of a tree that is given as tuples or lists")
  static PyObject fromSequence(ThreadState ts, PyObject sequence) {
    if (!Sequences.isSequence(ts, sequence)) {
      throw Errors.valueError("sequence2st() requires a single sequence argument");
    }
    SyntaxNode tree = new TreeSequences(ts, false, false, false).read(sequence);
    SyntaxNode root = tree;
    if (tree.type == TreeSequences.ENCODING_DECLARATION) {
      root = tree.children.get(0);
    }
    if (root.type != FILE_INPUT && root.type != EVAL_INPUT) {
      throw ParserState.error(ts, "parse tree does not use a valid start symbol");
    }
    String mistake = ts.interp.compiler.mistakeIn(root);
    if (mistake != null) {
      throw ParserState.error(ts, mistake);
    }
    return new PySt(tree);
  }

  @ExposedFunction(
      value = "tuple2st",
      parse = "O:sequence2st",
      keywords = "sequence",
      doc = "As sequence2st.")
  static PyObject fromTuple(ThreadState ts, PyObject sequence) {
    return fromSequence(ts, sequence);
  }

  @ExposedFunction(
      value = "_pickler",
      parse = "O!:_pickler",
      doc = "What pickle makes a tree from: a function and its arguments.")
  static PyObject pickler(ThreadState ts, PySt st) {
    PyObject one = PyInt.valueOf(1);
    PyObject tuple = StType.convert(ts, st, one, null, false);
    PyObject module =
        ts.own(ts.interp.importer.importModule(ts, "parser", PyNone.NONE, PyNone.NONE, 0));
    PyObject maker =
        Ref.inc(ts.own(Objects.getAttr(ts, module, ts.own(PyString.fromString("sequence2st")))));
    return PyTuple.of(ts, maker, PyTuple.of(ts, tuple));
  }
}
