package org.cellvm.compiler.parser;

import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.compiler.ast.Alias;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.diagnostics.CompileError;

/**
 * What the {@code from __future__ import} statements at the beginning of a source ask for.
 *
 * @param features {@code CO_FUTURE_} flags
 * @param lineno the line of the last such statement, -1 if there is none: a later one is an error
 */
public record FutureFeatures(int features, int lineno) {
  /**
   * Reads the future statements of a source.
   *
   * @throws CompileError SyntaxError for an unknown feature or a misplaced statement
   */
  public static FutureFeatures of(Mod mod, String filename) {
    List<Stmt> body;
    if (mod instanceof Mod.Module module) {
      body = module.body();
    } else if (mod instanceof Mod.Interactive interactive) {
      body = interactive.body();
    } else {
      return new FutureFeatures(0, -1);
    }
    int features = 0;
    int lineno = -1;
    boolean docstring = false;
    boolean done = false;
    int previousLine = 0;
    for (Stmt s : body) {
      if (done && s.lineno() > previousLine) {
        break;
      }
      previousLine = s.lineno();
      if (s instanceof Stmt.ImportFrom from && "__future__".equals(from.module())) {
        if (done) {
          throw CompileError.atLine(
              "from __future__ imports must occur at the beginning of the file",
              filename,
              s.lineno());
        }
        features |= features(from, filename);
        lineno = s.lineno();
      } else if (s instanceof Stmt.ExprStmt e && e.value() instanceof Expr.Str && !docstring) {
        docstring = true;
      } else {
        done = true;
      }
    }
    return new FutureFeatures(features, lineno);
  }

  private static int features(Stmt.ImportFrom from, String filename) {
    int features = 0;
    for (Alias alias : from.names()) {
      features |=
          switch (alias.name()) {
            case "nested_scopes", "generators" -> 0;
            case "division" -> CodeFlags.CO_FUTURE_DIVISION;
            case "absolute_import" -> CodeFlags.CO_FUTURE_ABSOLUTE_IMPORT;
            case "with_statement" -> CodeFlags.CO_FUTURE_WITH_STATEMENT;
            case "print_function" -> CodeFlags.CO_FUTURE_PRINT_FUNCTION;
            case "unicode_literals" -> CodeFlags.CO_FUTURE_UNICODE_LITERALS;
            case "braces" -> throw CompileError.atLine("not a chance", filename, from.lineno());
            default ->
                throw CompileError.atLine(
                    "future feature " + limited(alias.name()) + " is not defined",
                    filename,
                    from.lineno());
          };
    }
    return features;
  }

  private static String limited(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }
}
