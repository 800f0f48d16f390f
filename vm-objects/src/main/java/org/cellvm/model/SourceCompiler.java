package org.cellvm.model;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.syntax.SyntaxNode;

/**
 * Turns source into code objects, trees and symbol tables: what the kernel sees of the compiler.
 *
 * <p>Everywhere below {@code mode} is {@code "exec"}, {@code "eval"} or {@code "single"}, {@code
 * filename} has one char a byte, and {@code flags} is a set of the flags here.
 */
public interface SourceCompiler {
  /**
   * Compiler flags that a frame's code hands on to what it compiles: the {@code __future__} ones.
   */
  int FUTURE_MASK = CodeFlags.PYCF_MASK;

  /** The source is UTF-8 whatever its first lines say: it was a unicode object. */
  int SOURCE_IS_UTF8 = 0x100;

  /** Interactive: an unfinished block is not ended by the end of the input. */
  int DONT_IMPLY_DEDENT = 0x200;

  /** {@code compile()} returns the syntax tree. */
  int ONLY_AST = 0x400;

  /** The source was read from a file: bytes outside ASCII need a declared encoding. */
  int FROM_FILE = 0x1000_0000;

  /**
   * Compiles a source.
   *
   * @return the code object, owned
   * @throws PyException SyntaxError and its kin, or MemoryError
   */
  PyCode compile(ThreadState ts, byte[] source, String filename, String mode, int flags);

  /**
   * Parses a source.
   *
   * @return its syntax tree as nodes of {@code _ast}, owned
   * @throws PyException as {@link #compile}
   */
  PyObject parse(ThreadState ts, byte[] source, String filename, String mode, int flags);

  /**
   * Compiles a syntax tree.
   *
   * @param tree an instance of {@code _ast.AST}, borrowed; a program may have made or changed it
   * @return the code object, owned
   * @throws PyException TypeError or ValueError for what is not a tree of the mode; SystemError for
   *     one that no source could produce; as {@link #compile} otherwise
   */
  PyCode compileTree(ThreadState ts, PyObject tree, String filename, String mode, int flags);

  /**
   * The types of the nodes of syntax trees but {@code AST}, in the order in which {@code _ast} has
   * them; borrowed. They are this VM's.
   */
  PyType[] nodeTypes(ThreadState ts);

  /**
   * Makes the symbol table of a source.
   *
   * @return the entry of the module's block, owned; those of other blocks are its children
   * @throws PyException as {@link #compile}
   */
  PyObject symbolTable(ThreadState ts, byte[] source, String filename, String mode);

  /**
   * Parses a source to the tree of CPython's grammar.
   *
   * @param expression whether it is one expression, otherwise a sequence of statements
   * @throws PyException as {@link #compile}
   */
  SyntaxNode concreteTree(ThreadState ts, byte[] source, boolean expression);

  /**
   * Looks for what the grammar does not allow in a tree that a program has made.
   *
   * @return a description, empty where there are no words for it; null for a tree that is right
   */
  String mistakeIn(SyntaxNode tree);
}
