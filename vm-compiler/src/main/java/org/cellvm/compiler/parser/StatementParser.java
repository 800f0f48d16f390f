package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.compiler.ast.ExceptHandler;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.diagnostics.CompileError;

/** Parses statements and whole sources. See {@link ExpressionParser} for the depths {@code d}. */
final class StatementParser extends ExpressionParser {
  /** Whether plain string literals are evaluated as unicode. */
  private final boolean unicodeLiterals;

  private final ImportParser imports;

  StatementParser(Tokenizer t, StringLiteral strings, AstErrors errors, boolean unicodeLiterals) {
    super(t, strings, errors);
    this.unicodeLiterals = unicodeLiterals;
    this.imports = new ImportParser(this, t, errors);
  }

  int futures() {
    return imports.futures();
  }

  /** Parses the source; returns null if it {@link #mustRestart}. */
  Mod parse(StartSymbol start) {
    t.advance();
    return switch (start) {
      case FILE -> file();
      case SINGLE -> single();
      case EVAL -> eval();
    };
  }

  /** {@code file_input: (NEWLINE | stmt)* ENDMARKER}. */
  private Mod file() {
    var body = new ArrayList<Stmt>();
    while (t.kind != Tok.ENDMARKER) {
      if (t.kind == Tok.NEWLINE) {
        t.advance();
      } else {
        statement(body, 2);
        if (mustRestart()) {
          return null;
        }
      }
    }
    return new Mod.Module(body);
  }

  /**
   * Whether unicode_literals was met after a string literal had been evaluated as a byte string: it
   * holds for the whole source, for the module's docstring not least.
   */
  private boolean mustRestart() {
    return sawString && !unicodeLiterals && (futures() & CodeFlags.CO_FUTURE_UNICODE_LITERALS) != 0;
  }

  /** {@code single_input: NEWLINE | simple_stmt | compound_stmt NEWLINE}; the rest is not read. */
  private Mod single() {
    var body = new ArrayList<Stmt>();
    if (t.kind == Tok.NEWLINE) {
      body.add(new Stmt.Pass(0, 0));
    } else if (isCompound(t.kind)) {
      compoundStatement(body, 2);
      if (t.kind != Tok.NEWLINE) {
        throw t.syntaxError();
      }
    } else {
      simpleStatement(body, 2);
      if (t.kind != Tok.NEWLINE) {
        throw t.syntaxError();
      }
    }
    if (mustRestart()) {
      return null;
    }
    return new Mod.Interactive(body);
  }

  /** {@code eval_input: testlist NEWLINE* ENDMARKER}. */
  private Mod eval() {
    Expr e = testlist(2);
    while (t.kind == Tok.NEWLINE) {
      t.advance();
    }
    if (t.kind != Tok.ENDMARKER) {
      throw t.syntaxError();
    }
    return new Mod.Expression(e);
  }

  private static boolean isCompound(int kind) {
    return switch (kind) {
      case Tok.IF, Tok.WHILE, Tok.FOR, Tok.TRY, Tok.WITH, Tok.DEF, Tok.CLASS, Tok.AT -> true;
      default -> false;
    };
  }

  /** {@code stmt: simple_stmt | compound_stmt}. */
  private void statement(List<Stmt> body, int d) {
    if (isCompound(t.kind)) {
      compoundStatement(body, d + 1);
    } else {
      simpleStatement(body, d + 1);
      expect(Tok.NEWLINE);
    }
  }

  /** {@code simple_stmt: small_stmt (';' small_stmt)* [';'] NEWLINE}, up to the NEWLINE. */
  private void simpleStatement(List<Stmt> body, int d) {
    while (true) {
      body.add(smallStatement(d + 2));
      if (t.kind != Tok.SEMI) {
        return;
      }
      t.advance();
      if (t.kind == Tok.NEWLINE) {
        return;
      }
    }
  }

  /** {@code suite: simple_stmt | NEWLINE INDENT stmt+ DEDENT}. */
  private List<Stmt> suite(int d) {
    var body = new ArrayList<Stmt>(4);
    if (t.kind != Tok.NEWLINE) {
      simpleStatement(body, d + 1);
      expect(Tok.NEWLINE);
      return body;
    }
    t.advance();
    if (t.kind != Tok.INDENT) {
      throw t.indentExpected();
    }
    t.advance();
    do {
      statement(body, d + 1);
    } while (t.kind != Tok.DEDENT);
    t.advance();
    return body;
  }

  /** A colon and a suite. */
  private List<Stmt> block(int d) {
    expect(Tok.COLON);
    return suite(d);
  }

  /** One of the statements that fit a line; {@code d} is the depth of its own nonterminal. */
  private Stmt smallStatement(int d) {
    int lineno = t.lineno;
    int col = t.col;
    switch (t.kind) {
      case Tok.PRINT -> {
        return print(d, lineno, col);
      }
      case Tok.DEL -> {
        t.advance();
        return new Stmt.Delete(targets(d + 1, ExprContext.DEL), lineno, col);
      }
      case Tok.PASS -> {
        t.advance();
        return new Stmt.Pass(lineno, col);
      }
      case Tok.BREAK -> {
        t.advance();
        return new Stmt.Break(lineno, col);
      }
      case Tok.CONTINUE -> {
        t.advance();
        return new Stmt.Continue(lineno, col);
      }
      case Tok.RETURN -> {
        t.advance();
        return new Stmt.Return(Tok.startsTest(t.kind) ? testlist(d + 2) : null, lineno, col);
      }
      case Tok.RAISE -> {
        return raise(d + 1, lineno, col);
      }
      case Tok.YIELD -> {
        return new Stmt.ExprStmt(yieldExpr(d + 2), lineno, col);
      }
      case Tok.IMPORT -> {
        return imports.importName(lineno, col);
      }
      case Tok.FROM -> {
        return imports.importFrom(lineno, col);
      }
      case Tok.GLOBAL -> {
        return global(lineno, col);
      }
      case Tok.EXEC -> {
        return exec(d, lineno, col);
      }
      case Tok.ASSERT -> {
        t.advance();
        Expr test = test(d + 1);
        Expr message = null;
        if (t.kind == Tok.COMMA) {
          t.advance();
          message = test(d + 1);
        }
        return new Stmt.Assert(test, message, lineno, col);
      }
      default -> {
        return expressionStatement(d, lineno, col);
      }
    }
  }

  /**
   * {@code expr_stmt: testlist (augassign (yield_expr|testlist) | ('=' (yield_expr|testlist))*)}.
   */
  private Stmt expressionStatement(int d, int lineno, int col) {
    Expr first = testlist(d + 1);
    if (t.kind == Tok.EQUAL) {
      return assign(first, d, lineno, col);
    }
    if (!Tok.isAugmentedAssignment(t.kind)) {
      return new Stmt.ExprStmt(first, lineno, col);
    }
    Expr target = errors.setContext(first, ExprContext.STORE, lineno);
    if (!(target instanceof Expr.Name
        || target instanceof Expr.Attribute
        || target instanceof Expr.Subscript)) {
      errors.add("illegal expression for augmented assignment", lineno);
    }
    var op = Tok.operator(t.kind);
    t.advance();
    Expr value = t.kind == Tok.YIELD ? yieldExpr(d + 1) : testlist(d + 1);
    return new Stmt.AugAssign(target, op, value, lineno, col);
  }

  private Stmt assign(Expr first, int d, int lineno, int col) {
    List<Expr> targets = new ArrayList<>(1);
    targets.add(errors.setContext(first, ExprContext.STORE, lineno));
    while (true) {
      t.advance();
      int valueLineno = t.lineno;
      boolean isYield = t.kind == Tok.YIELD;
      CompileError before = errors.take();
      Expr value = isYield ? yieldExpr(d + 1) : testlist(d + 1);
      boolean isTarget = t.kind == Tok.EQUAL;
      if (isTarget && isYield) {
        errors.take();
        errors.add("assignment to yield expression not possible", valueLineno);
      }
      errors.restore(before);
      if (!isTarget) {
        return new Stmt.Assign(targets, value, lineno, col);
      }
      targets.add(isYield ? value : errors.setContext(value, ExprContext.STORE, valueLineno));
    }
  }

  /**
   * {@code print_stmt: 'print' ( [ test (',' test)* [','] ] | '>>' test [ (',' test)+ [','] ] )}.
   */
  private Stmt print(int d, int lineno, int col) {
    t.advance();
    Expr dest = null;
    List<Expr> values = List.of();
    boolean nl = true;
    if (t.kind == Tok.RIGHTSHIFT) {
      t.advance();
      dest = test(d + 1);
      if (t.kind != Tok.COMMA) {
        return new Stmt.Print(dest, values, true, lineno, col);
      }
      t.advance();
    } else if (!Tok.startsTest(t.kind)) {
      return new Stmt.Print(null, values, true, lineno, col);
    }
    values = new ArrayList<>(4);
    values.add(test(d + 1));
    while (t.kind == Tok.COMMA) {
      t.advance();
      if (!Tok.startsTest(t.kind)) {
        nl = false;
        break;
      }
      values.add(test(d + 1));
    }
    return new Stmt.Print(dest, values, nl, lineno, col);
  }

  /** {@code raise_stmt: 'raise' [test [',' test [',' test]]]}. */
  private Stmt raise(int d, int lineno, int col) {
    t.advance();
    Expr type = null;
    Expr inst = null;
    Expr tback = null;
    if (Tok.startsTest(t.kind)) {
      type = test(d + 1);
      if (t.kind == Tok.COMMA) {
        t.advance();
        inst = test(d + 1);
        if (t.kind == Tok.COMMA) {
          t.advance();
          tback = test(d + 1);
        }
      }
    }
    return new Stmt.Raise(type, inst, tback, lineno, col);
  }

  private Stmt global(int lineno, int col) {
    var names = new ArrayList<String>(2);
    do {
      t.advance();
      names.add(expectName());
    } while (t.kind == Tok.COMMA);
    return new Stmt.Global(names, lineno, col);
  }

  /** {@code exec_stmt: 'exec' expr ['in' test [',' test]]}. */
  private Stmt exec(int d, int lineno, int col) {
    t.advance();
    Expr body = expr(d + 1);
    Expr globals = null;
    Expr locals = null;
    if (t.kind == Tok.IN) {
      t.advance();
      globals = test(d + 1);
      if (t.kind == Tok.COMMA) {
        t.advance();
        locals = test(d + 1);
      }
    } else if (body instanceof Expr.Tuple tuple
        && (tuple.elts().size() == 2 || tuple.elts().size() == 3)) {
      // The form with a tuple means the same.
      body = tuple.elts().get(0);
      globals = tuple.elts().get(1);
      locals = tuple.elts().size() == 3 ? tuple.elts().get(2) : null;
    }
    return new Stmt.Exec(body, globals, locals, lineno, col);
  }

  /** {@code compound_stmt}; {@code d} is its depth. */
  private void compoundStatement(List<Stmt> body, int d) {
    int lineno = t.lineno;
    int col = t.col;
    body.add(
        switch (t.kind) {
          case Tok.IF -> ifStatement(d + 1, lineno, col);
          case Tok.WHILE -> whileStatement(d + 1, lineno, col);
          case Tok.FOR -> forStatement(d + 1, lineno, col);
          case Tok.TRY -> tryStatement(d + 1, lineno, col);
          case Tok.WITH -> withStatement(d + 1);
          case Tok.DEF -> function(d + 1, List.of(), lineno, col);
          case Tok.CLASS -> classDefinition(d + 1, List.of(), lineno, lineno, col);
          default -> decorated(d + 1, lineno, col);
        });
  }

  /** The condition and suite of an {@code if} or {@code elif}. */
  private record Clause(Expr test, List<Stmt> body, int lineno, int col) {}

  private Stmt ifStatement(int d, int lineno, int col) {
    // CPython builds the last elif and its else first, then the others backwards.
    CompileError before = errors.take();
    CompileError latest = null;
    var clauses = new ArrayList<Clause>(1);
    CompileError ofClause;
    do {
      t.advance();
      int testLineno = t.lineno;
      int testCol = t.col;
      Expr test = test(d + 1);
      clauses.add(new Clause(test, block(d + 1), testLineno, testCol));
      ofClause = errors.take();
      latest = ofClause != null ? ofClause : latest;
    } while (t.kind == Tok.ELIF);
    List<Stmt> orelse = List.of();
    if (t.kind == Tok.ELSE) {
      t.advance();
      orelse = block(d + 1);
      CompileError ofElse = errors.take();
      latest = ofClause == null && ofElse != null ? ofElse : latest;
    }
    errors.restore(latest);
    errors.restore(before);
    for (int i = clauses.size() - 1; i > 0; i--) {
      Clause c = clauses.get(i);
      orelse = List.of(new Stmt.If(c.test, c.body, orelse, c.lineno, c.col));
    }
    return new Stmt.If(clauses.get(0).test, clauses.get(0).body, orelse, lineno, col);
  }

  private Stmt whileStatement(int d, int lineno, int col) {
    t.advance();
    Expr test = test(d + 1);
    List<Stmt> body = block(d + 1);
    return new Stmt.While(test, body, elseBlock(d), lineno, col);
  }

  private List<Stmt> elseBlock(int d) {
    if (t.kind != Tok.ELSE) {
      return List.of();
    }
    t.advance();
    return block(d + 1);
  }

  private Stmt forStatement(int d, int lineno, int col) {
    CompileError before = errors.take();
    t.advance();
    Expr target = forTarget(d + 1);
    expect(Tok.IN);
    Expr iter = testlist(d + 1);
    List<Stmt> body = block(d + 1);
    // CPython builds the else first.
    CompileError ofFor = errors.take();
    List<Stmt> orelse = elseBlock(d);
    if (ofFor != null) {
      errors.add(ofFor);
    }
    errors.restore(before);
    return new Stmt.For(target, iter, body, orelse, lineno, col);
  }

  /**
   * {@code try_stmt: 'try' ':' suite ((except_clause ':' suite)+ ['else' ':' suite] ['finally' ':'
   * suite] | 'finally' ':' suite)}.
   */
  private Stmt tryStatement(int d, int lineno, int col) {
    CompileError before = errors.take();
    t.advance();
    List<Stmt> body = block(d + 1);
    CompileError ofBody = errors.take();
    if (t.kind != Tok.EXCEPT) {
      if (t.kind != Tok.FINALLY) {
        throw t.syntaxError();
      }
      t.advance();
      List<Stmt> finalbody = block(d + 1);
      errors.restore(ofBody);
      errors.restore(before);
      return new Stmt.TryFinally(body, finalbody, lineno, col);
    }
    var handlers = new ArrayList<ExceptHandler>(1);
    do {
      handlers.add(exceptClause(d));
    } while (t.kind == Tok.EXCEPT);
    CompileError ofHandlers = errors.take();
    // CPython builds the else and the finally before the handlers.
    List<Stmt> orelse = elseBlock(d);
    List<Stmt> finalbody = null;
    if (t.kind == Tok.FINALLY) {
      t.advance();
      finalbody = block(d + 1);
    }
    if (ofHandlers != null) {
      errors.add(ofHandlers);
    }
    errors.restore(ofBody);
    errors.restore(before);
    Stmt tryExcept = new Stmt.TryExcept(body, handlers, orelse, lineno, col);
    return finalbody == null
        ? tryExcept
        : new Stmt.TryFinally(List.of(tryExcept), finalbody, lineno, col);
  }

  /** {@code except_clause: 'except' [test [('as' | ',') test]]} and its suite. */
  private ExceptHandler exceptClause(int d) {
    int lineno = t.lineno;
    int col = t.col;
    t.advance();
    Expr type = null;
    Expr name = null;
    CompileError before = errors.take();
    if (t.kind != Tok.COLON) {
      type = test(d + 2);
      if (t.kind == Tok.AS || t.kind == Tok.COMMA) {
        t.advance();
        // CPython builds the name before the type.
        CompileError ofType = errors.take();
        int nameLineno = t.lineno;
        name = errors.setContext(test(d + 2), ExprContext.STORE, nameLineno);
        if (ofType != null) {
          errors.add(ofType);
        }
      }
    }
    List<Stmt> body = block(d + 1);
    errors.restore(before);
    return new ExceptHandler(type, name, body, lineno, col);
  }

  /** One {@code test ['as' expr]} of a {@code with}. */
  private record WithItem(Expr context, Expr vars, int lineno, int col) {}

  /** {@code with_stmt: 'with' with_item (',' with_item)* ':' suite}: each item is a With. */
  private Stmt withStatement(int d) {
    // CPython builds the suite first, then the items backwards.
    CompileError before = errors.take();
    CompileError ofItems = null;
    var items = new ArrayList<WithItem>(1);
    do {
      t.advance();
      int lineno = t.lineno;
      int col = t.col;
      Expr context = test(d + 2);
      Expr vars = null;
      if (t.kind == Tok.AS) {
        t.advance();
        vars = errors.setContext(expr(d + 2), ExprContext.STORE, lineno);
      }
      items.add(new WithItem(context, vars, lineno, col));
      CompileError ofItem = errors.take();
      ofItems = ofItem != null ? ofItem : ofItems;
    } while (t.kind == Tok.COMMA);
    List<Stmt> body = block(d + 1);
    if (ofItems != null) {
      errors.add(ofItems);
    }
    errors.restore(before);
    Stmt with = null;
    for (int i = items.size() - 1; i >= 0; i--) {
      WithItem item = items.get(i);
      with = new Stmt.With(item.context, item.vars, body, item.lineno, item.col);
      body = List.of(with);
    }
    return with;
  }

  /** {@code funcdef: 'def' NAME parameters ':' suite}, placed where its decorators begin. */
  private Stmt function(int d, List<Expr> decorators, int lineno, int col) {
    t.advance();
    int nameLineno = t.lineno;
    String name = expectName();
    errors.checkName(name, nameLineno);
    expect(Tok.LPAR);
    var args = t.kind == Tok.RPAR ? ArgumentParser.NONE : arguments().parameters(d + 2);
    expect(Tok.RPAR);
    List<Stmt> body = block(d + 1);
    return new Stmt.FunctionDef(name, args, body, decorators, lineno, col);
  }

  /** {@code classdef: 'class' NAME ['(' [testlist] ')'] ':' suite}. */
  private Stmt classDefinition(int d, List<Expr> decorators, int classLineno, int lineno, int col) {
    t.advance();
    String name = expectName();
    errors.checkName(name, classLineno);
    List<Expr> bases = List.of();
    if (t.kind == Tok.LPAR) {
      t.advance();
      if (t.kind != Tok.RPAR) {
        bases = tests(d + 1);
      }
      expect(Tok.RPAR);
    }
    List<Stmt> body = block(d + 1);
    return new Stmt.ClassDef(name, bases, body, decorators, lineno, col);
  }

  /** {@code decorated: decorator+ (classdef | funcdef)}. */
  private Stmt decorated(int d, int lineno, int col) {
    if (t.kind != Tok.AT) {
      throw t.syntaxError();
    }
    var decorators = new ArrayList<Expr>(1);
    do {
      decorators.add(decorator(d + 2));
    } while (t.kind == Tok.AT);
    if (t.kind == Tok.DEF) {
      return function(d + 1, decorators, lineno, col);
    }
    if (t.kind == Tok.CLASS) {
      return classDefinition(d + 1, decorators, t.lineno, lineno, col);
    }
    throw t.syntaxError();
  }

  /** {@code decorator: '@' dotted_name [ '(' [arglist] ')' ] NEWLINE}. */
  private Expr decorator(int d) {
    t.advance();
    int lineno = t.lineno;
    int col = t.col;
    Expr e = new Expr.Name(expectName(), ExprContext.LOAD, lineno, col);
    while (t.kind == Tok.DOT) {
      t.advance();
      e = new Expr.Attribute(e, expectName(), ExprContext.LOAD, lineno, col);
    }
    if (t.kind == Tok.LPAR) {
      e = arguments().call(e, d, lineno, col);
    }
    expect(Tok.NEWLINE);
    return e;
  }
}
