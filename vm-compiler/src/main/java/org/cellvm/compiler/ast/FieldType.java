package org.cellvm.compiler.ast;

import java.util.Locale;

/**
 * What a field of a node holds: a value of one of five basic types, or a node of one of the kinds
 * that {@link NodeTable} lists for the type. The order is that of {@code _ast}'s types.
 */
public enum FieldType {
  /** A name: a Java String, one char a byte. */
  IDENTIFIER,
  INT,
  /** A str or unicode: a {@link org.cellvm.compiler.code.Const}. */
  STRING,
  /** Any constant: a {@link org.cellvm.compiler.code.Const}. */
  OBJECT,
  BOOL,
  MOD,
  STMT,
  EXPR,
  EXPR_CONTEXT,
  SLICE,
  BOOLOP,
  OPERATOR,
  UNARYOP,
  CMPOP,
  COMPREHENSION,
  EXCEPTHANDLER,
  ARGUMENTS,
  KEYWORD,
  ALIAS;

  /** The name in {@code _ast} and in error messages. */
  public final String pythonName = name().toLowerCase(Locale.ROOT);

  /** Whether its values are nodes. */
  public boolean isNode() {
    return compareTo(MOD) >= 0;
  }

  /** Whether it has one kind of node only, which bears its name. */
  public boolean isProduct() {
    return this == COMPREHENSION || compareTo(ARGUMENTS) >= 0;
  }

  /** Whether its nodes have the attributes {@code lineno} and {@code col_offset}. */
  public boolean isLocated() {
    return this == STMT || this == EXPR || this == EXCEPTHANDLER;
  }

  /** Whether its nodes have no fields: each is a constant of a Java enum. */
  public boolean isSymbol() {
    return this == EXPR_CONTEXT || compareTo(BOOLOP) >= 0 && compareTo(CMPOP) <= 0;
  }
}
