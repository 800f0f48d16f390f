package org.cellvm.compiler.symtable;

import java.util.Arrays;
import java.util.List;
import org.cellvm.compiler.ast.Alias;
import org.cellvm.compiler.ast.Arguments;
import org.cellvm.compiler.ast.Comprehension;
import org.cellvm.compiler.ast.ExceptHandler;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.ast.Keyword;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Slice;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.diagnostics.WarningSink.Category;
import org.cellvm.compiler.symtable.Scope.Kind;

/**
 * The first pass: walks the tree in CPython's order (it decides which of several errors and
 * warnings comes first) and records each use of each name in the block where it stands.
 */
final class SymbolCollector {
  private static final String RETURN_VALUE_IN_GENERATOR = "'return' with argument inside generator";

  private final SymbolTable table;
  private final String filename;
  private final WarningSink warnings;
  private final boolean py3kWarnings;
  private Scope module;
  private Scope current;

  /** The class whose name mangles private names; null outside classes. */
  private String privateName;

  /** Operators whose left operand is being visited: a long chain must not overflow the stack. */
  private Expr[] spine = new Expr[16];

  private int spineSize;

  SymbolCollector(SymbolTable table, String filename, int flags, WarningSink warnings) {
    this.table = table;
    this.filename = filename;
    this.warnings = warnings;
    this.py3kWarnings = (flags & CompilerFlags.PY3K_WARNINGS) != 0;
  }

  Scope collect(Mod mod) {
    module = enter("top", Kind.MODULE, mod, 0);
    module.unoptimized = Scope.OPT_TOPLEVEL;
    if (mod instanceof Mod.Module m) {
      stmts(m.body());
    } else if (mod instanceof Mod.Interactive m) {
      stmts(m.body());
    } else {
      expr(((Mod.Expression) mod).body());
    }
    return module;
  }

  private Scope enter(String name, Kind kind, Object node, int lineno) {
    Scope scope = new Scope(name, kind, current, lineno);
    if (current != null) {
      current.children.add(scope);
    }
    table.scopes.put(node, scope);
    current = scope;
    return scope;
  }

  private void exit() {
    current = current.parent;
  }

  private void define(String name, int flag) {
    String mangled = Mangling.mangle(privateName, name);
    NameMap symbols = current.symbols;
    int position = symbols.intern(mangled);
    int flags = symbols.value(position);
    if ((flag & Scope.DEF_PARAM) != 0) {
      if ((flags & Scope.DEF_PARAM) != 0) {
        throw CompileError.atLine(
            "duplicate argument '" + name + "' in function definition", filename, current.lineno);
      }
      current.varnames.intern(mangled);
    } else if ((flag & Scope.DEF_GLOBAL) != 0) {
      int global = module.symbols.intern(mangled);
      module.symbols.setValue(global, module.symbols.value(global) | flag);
      flags = symbols.value(position);
    }
    symbols.setValue(position, flags | flag);
  }

  private void stmts(List<Stmt> body) {
    for (int i = 0, n = body.size(); i < n; i++) {
      stmt(body.get(i));
    }
  }

  private void exprs(List<Expr> list) {
    for (int i = 0, n = list.size(); i < n; i++) {
      expr(list.get(i));
    }
  }

  private void optional(Expr e) {
    if (e != null) {
      expr(e);
    }
  }

  private void stmt(Stmt stmt) {
    Stmt s = stmt;
    // An elif chain and the items of a with statement nest in the tree: they are a loop here.
    while (true) {
      if (s instanceof Stmt.If node) {
        expr(node.test());
        stmts(node.body());
        List<Stmt> orelse = node.orelse();
        if (orelse.size() != 1) {
          stmts(orelse);
          return;
        }
        s = orelse.get(0);
      } else if (s instanceof Stmt.With node) {
        expr(node.context());
        optional(node.vars());
        if (node.body().size() != 1) {
          stmts(node.body());
          return;
        }
        s = node.body().get(0);
      } else {
        simple(s);
        return;
      }
    }
  }

  private void simple(Stmt s) {
    if (s instanceof Stmt.ExprStmt node) {
      expr(node.value());
    } else if (s instanceof Stmt.Assign node) {
      exprs(node.targets());
      expr(node.value());
    } else if (s instanceof Stmt.Return node) {
      returnStmt(node);
    } else if (s instanceof Stmt.FunctionDef node) {
      function(node);
    } else if (s instanceof Stmt.ClassDef node) {
      classDef(node);
    } else if (s instanceof Stmt.AugAssign node) {
      expr(node.target());
      expr(node.value());
    } else if (s instanceof Stmt.For node) {
      expr(node.target());
      expr(node.iter());
      stmts(node.body());
      stmts(node.orelse());
    } else if (s instanceof Stmt.While node) {
      expr(node.test());
      stmts(node.body());
      stmts(node.orelse());
    } else if (s instanceof Stmt.Print node) {
      optional(node.dest());
      exprs(node.values());
    } else if (s instanceof Stmt.Raise node) {
      raise(node);
    } else if (s instanceof Stmt.TryExcept node) {
      stmts(node.body());
      stmts(node.orelse());
      for (ExceptHandler handler : node.handlers()) {
        optional(handler.type());
        optional(handler.name());
        stmts(handler.body());
      }
    } else if (s instanceof Stmt.TryFinally node) {
      stmts(node.body());
      stmts(node.finalbody());
    } else if (s instanceof Stmt.Assert node) {
      expr(node.test());
      optional(node.msg());
    } else if (s instanceof Stmt.Import node) {
      aliases(node.names(), node.lineno());
    } else if (s instanceof Stmt.ImportFrom node) {
      aliases(node.names(), node.lineno());
    } else if (s instanceof Stmt.Delete node) {
      exprs(node.targets());
    } else if (s instanceof Stmt.Global node) {
      global(node);
    } else if (s instanceof Stmt.Exec node) {
      exec(node);
    }
  }

  private void returnStmt(Stmt.Return node) {
    if (node.value() != null) {
      expr(node.value());
      current.returnsValue = true;
      if (current.generator) {
        throw CompileError.atLine(RETURN_VALUE_IN_GENERATOR, filename, node.lineno());
      }
    }
  }

  private void function(Stmt.FunctionDef node) {
    define(node.name(), Scope.DEF_LOCAL);
    exprs(node.args().defaults());
    exprs(node.decorators());
    enter(node.name(), Kind.FUNCTION, node, node.lineno());
    arguments(node.args());
    stmts(node.body());
    exit();
  }

  private void classDef(Stmt.ClassDef node) {
    define(node.name(), Scope.DEF_LOCAL);
    exprs(node.bases());
    exprs(node.decorators());
    enter(node.name(), Kind.CLASS, node, node.lineno());
    String outer = privateName;
    privateName = node.name();
    stmts(node.body());
    privateName = outer;
    exit();
  }

  private void raise(Stmt.Raise node) {
    if (node.type() != null) {
      expr(node.type());
      if (node.inst() != null) {
        expr(node.inst());
        optional(node.tback());
      }
    }
  }

  private void aliases(List<Alias> names, int lineno) {
    for (int i = 0, n = names.size(); i < n; i++) {
      Alias alias = names.get(i);
      String name = alias.asname() == null ? alias.name() : alias.asname();
      if (name.equals("*")) {
        if (current.kind != Kind.MODULE) {
          warn(Category.SYNTAX_WARNING, "import * only allowed at module level", current.lineno);
        }
        current.unoptimized |= Scope.OPT_IMPORT_STAR;
      } else {
        int dot = name.indexOf('.');
        define(dot < 0 ? name : name.substring(0, dot), Scope.DEF_IMPORT);
      }
    }
    if (current.unoptimized != 0 && current.optLineno == 0) {
      current.optLineno = lineno;
    }
  }

  private void exec(Stmt.Exec node) {
    expr(node.body());
    if (current.optLineno == 0) {
      current.optLineno = node.lineno();
    }
    if (node.globals() != null) {
      current.unoptimized |= Scope.OPT_EXEC;
      expr(node.globals());
      optional(node.locals());
    } else {
      current.unoptimized |= Scope.OPT_BARE_EXEC;
    }
  }

  private void global(Stmt.Global node) {
    for (String name : node.names()) {
      int flags = current.symbols.get(Mangling.mangle(privateName, name));
      if ((flags & (Scope.DEF_LOCAL | Scope.USE)) != 0) {
        // CPython formats the warning into 256 bytes.
        String message =
            "name '"
                + (name.length() > 400 ? name.substring(0, 400) : name)
                + ((flags & Scope.DEF_LOCAL) != 0
                    ? "' is assigned to before global declaration"
                    : "' is used prior to global declaration");
        warn(
            Category.SYNTAX_WARNING,
            message.length() > 255 ? message.substring(0, 255) : message,
            node.lineno());
      }
      define(name, Scope.DEF_GLOBAL);
    }
  }

  private void warn(Category category, String message, int lineno) {
    try {
      warnings.warn(category, message, filename, lineno);
    } catch (WarningSink.Raised raised) {
      if (!raised.ofCategory) {
        throw raised;
      }
      warnings.replaced(raised);
      throw CompileError.atLine(message, filename, lineno);
    }
  }

  private void arguments(Arguments args) {
    params(args.args(), true);
    if (args.vararg() != null) {
      define(args.vararg(), Scope.DEF_PARAM);
      current.varargs = true;
    }
    if (args.kwarg() != null) {
      define(args.kwarg(), Scope.DEF_PARAM);
      current.varkeywords = true;
    }
    nestedParams(args.args());
  }

  private void params(List<Expr> params, boolean toplevel) {
    for (int i = 0, n = params.size(); i < n; i++) {
      Expr param = params.get(i);
      if (param instanceof Expr.Name name) {
        define(name.id(), Scope.DEF_PARAM);
      } else if (param instanceof Expr.Tuple) {
        if (toplevel) {
          define("." + i, Scope.DEF_PARAM);
        }
      } else {
        throw CompileError.atLine("invalid expression in parameter list", filename, current.lineno);
      }
    }
    if (!toplevel) {
      nestedParams(params);
    }
  }

  private void nestedParams(List<Expr> params) {
    for (int i = 0, n = params.size(); i < n; i++) {
      if (params.get(i) instanceof Expr.Tuple tuple) {
        params(tuple.elts(), false);
      }
    }
  }

  /** Visits {@code e}; the left operands of a chain are walked down and up again in a loop. */
  private void expr(Expr e) {
    int base = spineSize;
    while (true) {
      Expr left;
      if (e instanceof Expr.Attribute node) {
        e = node.value();
        continue;
      } else if (e instanceof Expr.Call node) {
        left = node.func();
      } else if (e instanceof Expr.BinOp node) {
        left = node.left();
      } else if (e instanceof Expr.Subscript node) {
        left = node.value();
      } else {
        break;
      }
      if (spineSize == spine.length) {
        spine = Arrays.copyOf(spine, spineSize * 2);
      }
      spine[spineSize++] = e;
      e = left;
    }
    operand(e);
    while (spineSize > base) {
      rest(spine[--spineSize]);
    }
  }

  /** Visits what remains of a chain's node once its left operand is done. */
  private void rest(Expr e) {
    if (e instanceof Expr.Call node) {
      exprs(node.args());
      List<Keyword> keywords = node.keywords();
      for (int i = 0, n = keywords.size(); i < n; i++) {
        expr(keywords.get(i).value());
      }
      optional(node.starargs());
      optional(node.kwargs());
    } else if (e instanceof Expr.BinOp node) {
      expr(node.right());
    } else {
      slice(((Expr.Subscript) e).slice());
    }
  }

  private void operand(Expr e) {
    if (e instanceof Expr.Name node) {
      define(node.id(), node.ctx() == ExprContext.LOAD ? Scope.USE : Scope.DEF_LOCAL);
    } else if (e instanceof Expr.Str || e instanceof Expr.Num) {
      return;
    } else if (e instanceof Expr.Tuple node) {
      exprs(node.elts());
    } else if (e instanceof Expr.ListDisplay node) {
      exprs(node.elts());
    } else if (e instanceof Expr.Compare node) {
      expr(node.left());
      exprs(node.comparators());
    } else if (e instanceof Expr.BoolOp node) {
      exprs(node.values());
    } else if (e instanceof Expr.UnaryOp node) {
      expr(node.operand());
    } else if (e instanceof Expr.Dict node) {
      exprs(node.keys());
      exprs(node.values());
    } else if (e instanceof Expr.Lambda node) {
      lambda(node);
    } else if (e instanceof Expr.IfExp node) {
      expr(node.test());
      expr(node.body());
      expr(node.orelse());
    } else if (e instanceof Expr.ListComp node) {
      listComp(node);
    } else if (e instanceof Expr.GeneratorExp node) {
      comprehension(node, "genexpr", node.generators(), node.elt(), null);
    } else if (e instanceof Expr.SetComp node) {
      comprehension(node, "setcomp", node.generators(), node.elt(), null);
    } else if (e instanceof Expr.DictComp node) {
      comprehension(node, "dictcomp", node.generators(), node.key(), node.value());
    } else if (e instanceof Expr.Yield node) {
      optional(node.value());
      current.generator = true;
      if (current.returnsValue) {
        throw CompileError.atLine(RETURN_VALUE_IN_GENERATOR, filename, node.lineno());
      }
    } else if (e instanceof Expr.SetDisplay node) {
      exprs(node.elts());
    } else if (e instanceof Expr.Repr node) {
      expr(node.value());
    } else {
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  private void lambda(Expr.Lambda node) {
    exprs(node.args().defaults());
    enter("lambda", Kind.FUNCTION, node, node.lineno());
    arguments(node.args());
    expr(node.body());
    exit();
  }

  private void listComp(Expr.ListComp node) {
    // A yield in the outermost iterable is none of the comprehension's.
    boolean generatorBefore = current.generator;
    current.generator = false;
    expr(node.elt());
    List<Comprehension> generators = node.generators();
    for (int i = 0, n = generators.size(); i < n; i++) {
      Comprehension generator = generators.get(i);
      expr(generator.target());
      boolean outermost = i == 0 && !current.generator;
      expr(generator.iter());
      if (outermost) {
        generatorBefore |= current.generator;
        current.generator = false;
      }
      exprs(generator.ifs());
    }
    warnOfYield("list comprehension");
    current.generator |= generatorBefore;
  }

  private void warnOfYield(String where) {
    if (py3kWarnings && current.generator) {
      warn(Category.DEPRECATION_WARNING, "'yield' inside " + where, current.lineno);
    }
  }

  /** A comprehension with a function of its own: the outermost iterable belongs outside of it. */
  private void comprehension(
      Expr node, String name, List<Comprehension> generators, Expr elt, Expr value) {
    Comprehension outermost = generators.get(0);
    expr(outermost.iter());
    boolean isGenerator = node instanceof Expr.GeneratorExp;
    enter(name, Kind.FUNCTION, node, 0);
    define(".0", Scope.DEF_PARAM);
    if (!isGenerator) {
      define("_[" + ++current.tmpname + "]", Scope.DEF_LOCAL);
    }
    expr(outermost.target());
    exprs(outermost.ifs());
    for (int i = 1, n = generators.size(); i < n; i++) {
      Comprehension generator = generators.get(i);
      expr(generator.target());
      expr(generator.iter());
      exprs(generator.ifs());
    }
    optional(value);
    expr(elt);
    warnOfYield(
        isGenerator
            ? "generator expression"
            : value == null ? "set comprehension" : "dict comprehension");
    current.generator |= isGenerator;
    exit();
  }

  private void slice(Slice s) {
    if (s instanceof Slice.Index index) {
      expr(index.value());
    } else if (s instanceof Slice.Range range) {
      optional(range.lower());
      optional(range.upper());
      optional(range.step());
    } else if (s instanceof Slice.ExtSlice ext) {
      for (Slice dim : ext.dims()) {
        slice(dim);
      }
    }
  }
}
