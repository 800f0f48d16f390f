package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.compiler.ast.Alias;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.diagnostics.CompileError;

/** Parses import statements, some of which tell the parser of the future. */
final class ImportParser {
  private final ExpressionParser expressions;
  private final Tokenizer t;
  private final AstErrors errors;

  /** The future flags that the parser has met. */
  private int futures;

  ImportParser(ExpressionParser expressions, Tokenizer t, AstErrors errors) {
    this.expressions = expressions;
    this.t = t;
    this.errors = errors;
  }

  int futures() {
    return futures;
  }

  /** {@code import_name: 'import' dotted_as_name (',' dotted_as_name)*}. */
  Stmt importName(int lineno, int col) {
    var names = new ArrayList<Alias>(1);
    do {
      t.advance();
      int nameLineno = t.lineno;
      String first = expressions.expectName();
      String name = dottedName(first);
      String asname = null;
      if (t.kind == Tok.AS) {
        asname = asName();
      } else if (name.equals(first)) {
        errors.checkName(name, nameLineno);
      }
      names.add(new Alias(name, asname));
    } while (t.kind == Tok.COMMA);
    return new Stmt.Import(names, lineno, col);
  }

  /** The name after {@code as}. */
  private String asName() {
    t.advance();
    int lineno = t.lineno;
    String name = expressions.expectName();
    errors.checkName(name, lineno);
    return name;
  }

  /** The rest of {@code dotted_name: NAME ('.' NAME)*}. */
  private String dottedName(String first) {
    if (t.kind != Tok.DOT) {
      return first;
    }
    var name = new StringBuilder(first);
    while (t.kind == Tok.DOT) {
      t.advance();
      name.append('.').append(expressions.expectName());
    }
    return t.intern(name.toString());
  }

  /**
   * {@code import_from: 'from' ('.'* dotted_name | '.'+) 'import' ('*' | '(' import_as_names ')' |
   * import_as_names)}.
   */
  Stmt importFrom(int lineno, int col) {
    t.advance();
    int level = 0;
    while (t.kind == Tok.DOT) {
      level++;
      t.advance();
    }
    String module = null;
    if (level == 0 || t.kind == Tok.NAME) {
      module = dottedName(expressions.expectName());
    }
    expressions.expect(Tok.IMPORT);
    var names = new ArrayList<Alias>(4);
    if (t.kind == Tok.STAR) {
      t.advance();
      names.add(new Alias(t.intern("*"), null));
    } else if (t.kind == Tok.LPAR) {
      t.advance();
      importAsNames(names);
      if (t.kind != Tok.RPAR) {
        throw t.syntaxError();
      }
      noteFutures(module, level, names);
      t.advance();
    } else {
      int namesLineno = t.lineno;
      CompileError before = errors.take();
      if (importAsNames(names)) {
        errors.take();
        errors.add("trailing comma not allowed without surrounding parentheses", namesLineno);
      }
      errors.restore(before);
      noteFutures(module, level, names);
    }
    return new Stmt.ImportFrom(module, names, level, lineno, col);
  }

  /**
   * {@code import_as_names: import_as_name (',' import_as_name)* [',']}; whether a comma ends it.
   */
  private boolean importAsNames(List<Alias> names) {
    while (true) {
      int lineno = t.lineno;
      String name = expressions.expectName();
      String asname = null;
      if (t.kind == Tok.AS) {
        asname = asName();
      } else {
        errors.checkName(name, lineno);
      }
      names.add(new Alias(name, asname));
      if (t.kind != Tok.COMMA) {
        return false;
      }
      t.advance();
      if (t.kind != Tok.NAME) {
        return true;
      }
    }
  }

  /**
   * The parser itself acts on {@code from __future__ import}, wherever it stands. CPython looks at
   * the shape of the parse tree and so takes {@code from a.b import} and {@code from . import} for
   * it too.
   */
  private void noteFutures(String module, int level, List<Alias> names) {
    boolean future =
        level == 0
            ? module.equals("__future__") || module.indexOf('.') >= 0
            : level == 1 && module == null;
    if (!future) {
      return;
    }
    for (Alias alias : names) {
      switch (alias.name()) {
        case "with_statement" -> futures |= CodeFlags.CO_FUTURE_WITH_STATEMENT;
        case "print_function" -> {
          futures |= CodeFlags.CO_FUTURE_PRINT_FUNCTION;
          t.printIsName = true;
        }
        case "unicode_literals" -> futures |= CodeFlags.CO_FUTURE_UNICODE_LITERALS;
        default -> {}
      }
    }
  }
}
