package org.cellvm.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.ast.Arguments;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.ast.Keyword;
import org.cellvm.compiler.diagnostics.CompileError;

/** Parses the arguments of calls and the parameters of functions. */
final class ArgumentParser {
  static final Arguments NONE = new Arguments(List.of(), null, null, List.of());

  private static final int MAX_ARGUMENTS = 255;

  private final ExpressionParser expressions;
  private final DisplayParser displays;
  private final Tokenizer t;
  private final AstErrors errors;

  ArgumentParser(
      ExpressionParser expressions, DisplayParser displays, Tokenizer t, AstErrors errors) {
    this.expressions = expressions;
    this.displays = displays;
    this.t = t;
    this.errors = errors;
  }

  /**
   * The call of {@code func}, the current token being the opening parenthesis.
   *
   * <p>{@code arglist: (argument ',')* (argument [','] | '*' test (',' argument)* [',' '**' test] |
   * '**' test)}.
   */
  Expr call(Expr func, int d, int lineno, int col) {
    t.advance();
    if (t.kind == Tok.RPAR) {
      t.advance();
      return new Expr.Call(func, List.of(), List.of(), null, null, lineno, col);
    }
    int listLineno = t.lineno;
    CompileError before = errors.take();
    List<Expr> args = List.of();
    List<Keyword> keywords = List.of();
    int generators = 0;
    Expr starargs = null;
    Expr kwargs = null;
    while (true) {
      if (t.kind == Tok.DOUBLESTAR) {
        t.advance();
        kwargs = expressions.test(d + 2);
        break;
      }
      if (t.kind == Tok.STAR) {
        if (starargs != null) {
          throw t.syntaxError();
        }
        t.advance();
        starargs = expressions.test(d + 2);
      } else {
        int argLineno = t.lineno;
        int argCol = t.col;
        CompileError earlier = errors.take();
        Expr e = expressions.test(d + 3);
        if (t.kind == Tok.EQUAL) {
          t.advance();
          keywords = addKeyword(keywords, e, argLineno, d + 3);
        } else {
          if (t.kind == Tok.FOR) {
            e = new Expr.GeneratorExp(e, displays.comprehension(d + 3), argLineno, argCol);
            generators++;
          } else if (!keywords.isEmpty()) {
            errors.take();
            errors.add("non-keyword arg after keyword arg", argLineno);
          } else if (starargs != null) {
            errors.take();
            errors.add("only named arguments may follow *expression", argLineno);
          }
          if (args.isEmpty()) {
            args = new ArrayList<>(4);
          }
          args.add(e);
        }
        errors.restore(earlier);
      }
      if (t.kind != Tok.COMMA) {
        break;
      }
      t.advance();
      if (t.kind == Tok.RPAR && starargs == null) {
        break;
      }
    }
    checkCounts(args.size(), generators, keywords.size(), listLineno);
    errors.restore(before);
    expressions.expect(Tok.RPAR);
    return new Expr.Call(func, args, keywords, starargs, kwargs, lineno, col);
  }

  /** CPython counts the arguments before it looks at any. */
  private void checkCounts(int args, int generators, int keywords, int lineno) {
    String error = null;
    if (generators > 1 || generators == 1 && args + keywords > 1) {
      error = "Generator expression must be parenthesized if not sole argument";
    } else if (args + keywords > MAX_ARGUMENTS) {
      error = "more than 255 arguments";
    }
    if (error != null) {
      errors.take();
      errors.add(error, lineno);
    }
  }

  private List<Keyword> addKeyword(List<Keyword> keywords, Expr key, int lineno, int d) {
    String name = "";
    if (key instanceof Expr.Name id) {
      name = id.id();
      errors.checkName(name, lineno);
      if (keywords.size() <= MAX_ARGUMENTS) {
        for (Keyword other : keywords) {
          if (other.arg().equals(name)) {
            errors.add("keyword argument repeated", lineno);
          }
        }
      }
    } else if (key instanceof Expr.Lambda) {
      errors.add("lambda cannot contain assignment", lineno);
    } else {
      errors.add("keyword can't be an expression", lineno);
    }
    Expr value = expressions.test(d);
    if (keywords.isEmpty()) {
      keywords = new ArrayList<>(4);
    }
    keywords.add(new Keyword(name, value));
    return keywords;
  }

  /**
   * {@code varargslist: (fpdef ['=' test] ',')* ('*' NAME [',' '**' NAME] | '**' NAME) | fpdef ['='
   * test] (',' fpdef ['=' test])* [',']}.
   */
  Arguments parameters(int d) {
    int lineno = t.lineno;
    List<Expr> args = List.of();
    List<Expr> defaults = List.of();
    String vararg = null;
    String kwarg = null;
    while (true) {
      if (t.kind == Tok.STAR) {
        t.advance();
        vararg = starName();
        if (t.kind == Tok.COMMA) {
          t.advance();
          if (t.kind != Tok.DOUBLESTAR) {
            throw t.syntaxError();
          }
          t.advance();
          kwarg = starName();
        }
        break;
      }
      if (t.kind == Tok.DOUBLESTAR) {
        t.advance();
        kwarg = starName();
        break;
      }
      if (args.isEmpty()) {
        args = new ArrayList<>(4);
      }
      // CPython builds the default first.
      CompileError before = errors.take();
      int mark = errors.mark();
      int targetLineno = t.lineno;
      Expr target = parameter(d + 1);
      CompileError ofTarget = errors.take();
      boolean parenthesized = lastParenthesized;
      args.add(target);
      if (t.kind == Tok.EQUAL) {
        t.advance();
        Expr value = expressions.test(d + 1);
        if (defaults.isEmpty()) {
          defaults = new ArrayList<>(4);
        }
        defaults.add(value);
        if (parenthesized) {
          errors.add("parenthesized arg with default", lineno);
        }
      } else if (!defaults.isEmpty()) {
        errors.add("non-default argument follows default argument", lineno);
      }
      if (ofTarget != null) {
        errors.add(ofTarget);
      }
      if (target instanceof Expr.Name name) {
        errors.checkName(name.id(), lineno);
      } else {
        errors.warnPy3kBefore(
            mark, "tuple parameter unpacking has been removed in 3.x", targetLineno);
      }
      if (parenthesized) {
        errors.warnPy3k("parenthesized argument names are invalid in 3.x", lineno);
      }
      errors.restore(before);
      if (t.kind != Tok.COMMA) {
        break;
      }
      t.advance();
      if (t.kind != Tok.NAME
          && t.kind != Tok.LPAR
          && t.kind != Tok.STAR
          && t.kind != Tok.DOUBLESTAR) {
        break;
      }
    }
    return new Arguments(args, vararg, kwarg, defaults);
  }

  private String starName() {
    int lineno = t.lineno;
    String name = expressions.expectName();
    errors.checkName(name, lineno);
    return name;
  }

  /** Whether the last {@link #parameter} stood in redundant parentheses. */
  private boolean lastParenthesized;

  /** {@code fpdef: NAME | '(' fplist ')'}: a name as a parameter, or a tuple of targets. */
  private Expr parameter(int d) {
    int lineno = t.lineno;
    int col = t.col;
    if (t.kind == Tok.NAME || t.kind == Tok.LPAR) {
      expressions.checkDepth(d);
    }
    if (t.kind != Tok.LPAR) {
      lastParenthesized = false;
      return new Expr.Name(expressions.expectName(), ExprContext.PARAM, lineno, col);
    }
    t.advance();
    lineno = t.lineno;
    col = t.col;
    CompileError before = errors.take();
    Expr part = parameter(d + 2);
    if (t.kind != Tok.COMMA) {
      expressions.expect(Tok.RPAR);
      errors.restore(before);
      lastParenthesized = true;
      return part;
    }
    var elts = new ArrayList<Expr>(2);
    CompileError ofNames = null;
    while (true) {
      if (part instanceof Expr.Name name) {
        // CPython lets the error of a name replace that of a tuple before it.
        CompileError ofTuples = errors.take();
        errors.checkName(name.id(), lineno);
        ofNames = ofNames != null ? ofNames : errors.take();
        errors.restore(ofTuples);
        part = new Expr.Name(name.id(), ExprContext.STORE, name.lineno(), name.col());
      }
      elts.add(part);
      if (t.kind != Tok.COMMA) {
        break;
      }
      t.advance();
      if (t.kind != Tok.NAME && t.kind != Tok.LPAR) {
        break;
      }
      part = parameter(d + 2);
    }
    errors.restore(ofNames);
    errors.restore(before);
    expressions.expect(Tok.RPAR);
    lastParenthesized = false;
    // CPython checks the names of the tuple once more.
    Expr tuple = new Expr.Tuple(elts, ExprContext.STORE, lineno, col);
    return errors.setContext(tuple, ExprContext.STORE, lineno);
  }
}
