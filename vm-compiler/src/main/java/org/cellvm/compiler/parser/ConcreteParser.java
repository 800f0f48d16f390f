package org.cellvm.compiler.parser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.syntax.SyntaxNode;

/**
 * Makes the concrete tree of a source, by the grammar's tables. Code is not compiled from it: only
 * the module {@code parser} shows it.
 */
public final class ConcreteParser {
  private static final int ENCODING_DECLARATION = 339;
  private static final int IMPORT_STATEMENT = 281;
  private static final int TOO_DEEP = 1500;

  private static final Grammar GRAMMAR = new Grammar();

  /** A rule that is not at its end. */
  private static final class Open {
    final SyntaxNode node;
    Grammar.State state;

    Open(SyntaxNode node, Grammar.State state) {
      this.node = node;
      this.state = state;
    }
  }

  private final Tokenizer tokens;
  private final List<Open> stack = new ArrayList<>();

  private ConcreteParser(Tokenizer tokens) {
    this.tokens = tokens;
  }

  /**
   * Parses a source.
   *
   * @throws CompileError for what is not of the grammar
   */
  public static SyntaxNode parse(
      byte[] source, String filename, boolean expression, WarningSink warnings) {
    SourceText text = SourceText.of(source, filename, !expression, 0);
    int start = expression ? Grammar.EVAL_INPUT : Grammar.FILE_INPUT;
    SyntaxNode tree = new ConcreteParser(new Tokenizer(text, filename, 0, warnings)).parse(start);
    if (text.encoding() == null) {
      return tree;
    }
    SyntaxNode declared = new SyntaxNode(ENCODING_DECLARATION, text.encoding(), 0, 0);
    declared.children.add(tree);
    return declared;
  }

  private SyntaxNode parse(int start) {
    SyntaxNode root = new SyntaxNode(start, null, 1, 0);
    stack.add(new Open(root, GRAMMAR.rule(start).start));
    while (!stack.isEmpty()) {
      tokens.advance();
      add();
    }
    return root;
  }

  /** Puts the token into the tree; it may begin rules and end others. */
  private void add() {
    // A word that may be a keyword is a plain name where it is none.
    int kind = tokens.kind;
    for (; ; ) {
      Open top = stack.get(stack.size() - 1);
      Grammar.State next = top.state.arcs.get(kind);
      if (next != null) {
        top.node.children.add(token());
        top.state = next;
        while (!stack.isEmpty() && isAtEnd(stack.get(stack.size() - 1).state)) {
          close();
        }
        return;
      }
      if (!open(top, kind)) {
        if (!top.state.isFinal || stack.size() == 1) {
          boolean indent = top.state.arcs.size() == 1 && top.state.arcs.containsKey(Tok.INDENT);
          throw indent ? tokens.indentExpected() : tokens.syntaxError();
        }
        close();
      }
    }
  }

  private static boolean isAtEnd(Grammar.State state) {
    return state.isFinal && state.arcs.isEmpty();
  }

  private boolean open(Open top, int kind) {
    for (var arc : top.state.arcs.entrySet()) {
      int number = arc.getKey();
      if (number >= SyntaxNode.FIRST_RULE && GRAMMAR.begins(number, kind)) {
        if (stack.size() >= TOO_DEEP) {
          throw CompileError.plain(CompileError.Kind.MEMORY_ERROR, "s_push: parser stack overflow");
        }
        top.state = arc.getValue();
        SyntaxNode node = new SyntaxNode(number, null, tokens.lineno, tokens.col);
        top.node.children.add(node);
        stack.add(new Open(node, GRAMMAR.rule(number).start));
        return true;
      }
    }
    return false;
  }

  private void close() {
    SyntaxNode node = stack.remove(stack.size() - 1).node;
    if (node.type == IMPORT_STATEMENT) {
      noticeFuture(node.children.get(0));
    }
  }

  /** From {@code from __future__ import print_function} on, {@code print} is a name. */
  private void noticeFuture(SyntaxNode statement) {
    List<SyntaxNode> parts = statement.children;
    boolean future =
        parts.size() > 3
            && !parts.get(1).isToken()
            && parts.get(1).children.get(0).text.equals("__future__");
    if (!future) {
      return;
    }
    for (SyntaxNode part : parts) {
      for (SyntaxNode name : part.children) {
        if (!name.isToken() && name.children.get(0).text.equals("print_function")) {
          tokens.printIsName = true;
        }
      }
    }
  }

  private SyntaxNode token() {
    int kind = tokens.kind;
    // The text of a NEWLINE is the comment before it.
    boolean isText = kind != Tok.INDENT && kind != Tok.DEDENT;
    String text = "";
    if (isText && kind != Tok.ENDMARKER) {
      int length = tokens.tokenEnd - tokens.tokenStart;
      text = new String(tokens.buf, tokens.tokenStart, length, StandardCharsets.ISO_8859_1);
    }
    int type = kind >= Tok.AND ? Tok.NAME : kind;
    return new SyntaxNode(type, text, tokens.lineno, tokens.col);
  }

  // Trees that a program has made

  /** Describes what the grammar does not allow; empty without words, null where all is right. */
  public static String mistakeIn(SyntaxNode node) {
    Grammar.Rule rule = GRAMMAR.rule(node.type);
    if (rule == null || node.children.isEmpty()) {
      return "Illegal node construct.";
    }
    Grammar.State state = rule.start;
    for (SyntaxNode child : node.children) {
      // A name that is a keyword stands for it, or else for itself.
      Grammar.State next = child.type == Tok.NAME ? state.arcs.get(Tok.ofText(child.text)) : null;
      if (next == null) {
        next = state.arcs.get(child.type);
      }
      if (next == null) {
        return unexpected(state, child, rule);
      }
      if (child.type > Tok.STRING && child.isToken() && child.type < Tok.OP) {
        String text = Tok.text(child.type);
        if (!text.isEmpty() && !text.equals(child.text) && Tok.ofText(child.text) != child.type) {
          return "Illegal terminal: expected \"" + text + "\"";
        }
      }
      state = next;
    }
    if (!state.isFinal) {
      return "Illegal number of children for " + rule.name + " node.";
    }
    for (SyntaxNode child : node.children) {
      String mistake = child.isToken() ? null : mistakeIn(child);
      if (mistake != null) {
        return mistake;
      }
    }
    return null;
  }

  private static String unexpected(Grammar.State state, SyntaxNode child, Grammar.Rule rule) {
    if (state.arcs.isEmpty()) {
      return "Illegal number of children for " + rule.name + " node.";
    }
    int wanted = state.arcs.keySet().iterator().next();
    if (wanted >= Tok.AND && wanted < SyntaxNode.FIRST_RULE) {
      if (child.type == Tok.NAME) {
        return "Illegal terminal: expected \"" + Tok.text(wanted) + "\"";
      }
      wanted = Tok.NAME;
    }
    return "Expected node type " + wanted + ", got " + child.type + ".";
  }
}
