package org.cellvm.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of a concrete syntax tree: a token, or a rule of CPython's grammar with what it was made
 * of.
 */
public final class SyntaxNode {
  /** The least number of a rule; those of tokens are less. */
  public static final int FIRST_RULE = 256;

  /** The number of the token or rule, as the modules {@code token} and {@code symbol} have it. */
  public final int type;

  /**
   * The bytes of a token, one a char; the name of the encoding in a tree that declares one; or
   * null.
   */
  public final String text;

  /** Where a token ends, from 1 on; where a rule begins. */
  public final int line;

  /** Where it begins on its line; -1 if that is an earlier line. */
  public final int column;

  /** What a rule was made of. */
  public final List<SyntaxNode> children;

  public SyntaxNode(int type, String text, int line, int column) {
    this.type = type;
    this.text = text;
    this.line = line;
    this.column = column;
    children = isToken() ? List.of() : new ArrayList<>();
  }

  public boolean isToken() {
    return type < FIRST_RULE;
  }
}
