package org.cellvm.compiler.codegen;

import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.ast.Alias;
import org.cellvm.compiler.ast.Arguments;
import org.cellvm.compiler.ast.ExceptHandler;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.fold.ConstantFolder;
import org.cellvm.compiler.parser.FutureFeatures;
import org.cellvm.compiler.symtable.Scope;
import org.cellvm.compiler.symtable.SymbolTable;

/** Generates the code of a module and of its statements, in CPython's order of emission. */
public final class CodeGenerator {
  private final Emitter e;
  private final ExpressionGenerator x;
  private final FutureFeatures future;
  private boolean interactive;

  private CodeGenerator(Emitter emitter, FutureFeatures future) {
    this.e = emitter;
    this.x = new ExpressionGenerator(emitter);
    this.future = future;
  }

  /**
   * Compiles a syntax tree.
   *
   * @param options their {@code CO_FUTURE_} flags are in force; those of the tree's own future
   *     statements are added
   * @throws org.cellvm.compiler.diagnostics.CompileError for what the symbol table or the code
   *     generator refuses
   */
  public static CodeUnit compile(Mod mod, CompilerOptions options, ConstantFolder folder) {
    String filename = options.filename();
    int flags = options.flags();
    FutureFeatures future = FutureFeatures.of(mod, filename);
    SymbolTable symbols = SymbolTable.build(mod, filename, flags, options.warnings());
    Emitter emitter = new Emitter(symbols, options.withFlags(flags | future.features()), folder);
    return new CodeGenerator(emitter, future).module(mod);
  }

  private CodeUnit module(Mod mod) {
    e.enterScope("<module>", mod, 0);
    if (mod instanceof Mod.Module m) {
      body(m.body());
      return e.exitScope(true);
    }
    if (mod instanceof Mod.Interactive m) {
      interactive = true;
      stmts(m.body());
      return e.exitScope(true);
    }
    x.expr(((Mod.Expression) mod).body());
    return e.exitScope(false);
  }

  /** The body of a module or class, whose docstring is stored in {@code __doc__}. */
  private void body(List<Stmt> body) {
    if (body.isEmpty()) {
      return;
    }
    int first = 0;
    Expr docstring = docstring(body);
    if (docstring != null && e.optimize < 2) {
      first = 1;
      x.expr(docstring);
      e.store("__doc__");
    }
    for (int i = first, n = body.size(); i < n; i++) {
      stmt(body.get(i));
    }
  }

  private static Expr.Str docstring(List<Stmt> body) {
    return !body.isEmpty()
            && body.get(0) instanceof Stmt.ExprStmt s
            && s.value() instanceof Expr.Str str
        ? str
        : null;
  }

  private void stmts(List<Stmt> body) {
    for (int i = 0, n = body.size(); i < n; i++) {
      stmt(body.get(i));
    }
  }

  private void stmt(Stmt s) {
    e.u.lineno = s.lineno();
    e.u.linenoSet = false;
    if (s instanceof Stmt.ExprStmt node) {
      exprStmt(node);
    } else if (s instanceof Stmt.Assign node) {
      assign(node);
    } else if (s instanceof Stmt.If node) {
      ifStmt(node);
    } else if (s instanceof Stmt.Return node) {
      returnStmt(node);
    } else if (s instanceof Stmt.FunctionDef node) {
      function(node);
    } else if (s instanceof Stmt.ClassDef node) {
      classDef(node);
    } else if (s instanceof Stmt.AugAssign node) {
      x.augAssign(node.target(), node.op(), node.value());
    } else if (s instanceof Stmt.For node) {
      forStmt(node);
    } else if (s instanceof Stmt.While node) {
      whileStmt(node);
    } else if (s instanceof Stmt.Print node) {
      print(node);
    } else if (s instanceof Stmt.Raise node) {
      raise(node);
    } else if (s instanceof Stmt.TryExcept node) {
      tryExcept(node);
    } else if (s instanceof Stmt.TryFinally node) {
      tryFinally(node);
    } else if (s instanceof Stmt.With node) {
      with(node);
    } else if (s instanceof Stmt.Assert node) {
      assertStmt(node);
    } else if (s instanceof Stmt.Import node) {
      importStmt(node);
    } else if (s instanceof Stmt.ImportFrom node) {
      importFrom(node);
    } else if (s instanceof Stmt.Delete node) {
      x.exprs(node.targets());
    } else if (s instanceof Stmt.Exec node) {
      exec(node);
    } else if (s instanceof Stmt.Break) {
      breakStmt();
    } else if (s instanceof Stmt.Continue) {
      continueStmt();
    }
  }

  private void exprStmt(Stmt.ExprStmt node) {
    Expr value = node.value();
    if (interactive && e.nestLevel <= 1) {
      x.expr(value);
      e.op(Op.PRINT_EXPR);
    } else if (!(value instanceof Expr.Str) && !(value instanceof Expr.Num)) {
      x.expr(value);
      e.op(Op.POP_TOP);
    }
  }

  private void assign(Stmt.Assign node) {
    x.expr(node.value());
    List<Expr> targets = node.targets();
    for (int i = 0, n = targets.size(); i < n; i++) {
      if (i < n - 1) {
        e.op(Op.DUP_TOP);
      }
      x.expr(targets.get(i));
    }
  }

  private void returnStmt(Stmt.Return node) {
    if (e.u.scope.kind() != Scope.Kind.FUNCTION) {
      throw e.error("'return' outside function");
    }
    if (node.value() != null) {
      x.expr(node.value());
    } else {
      e.loadConst(Const.Singleton.NONE);
    }
    e.op(Op.RETURN_VALUE);
  }

  private void function(Stmt.FunctionDef node) {
    Arguments args = node.args();
    x.exprs(node.decorators());
    x.exprs(args.defaults());
    e.enterScope(node.name(), node, node.lineno());
    Expr.Str docstring = docstring(node.body());
    e.u.consts.add(docstring != null && e.optimize < 2 ? docstring.value() : Const.Singleton.NONE);
    x.unpackArguments(args);
    e.u.argcount = args.args().size();
    for (int i = docstring != null ? 1 : 0, n = node.body().size(); i < n; i++) {
      stmt(node.body().get(i));
    }
    CodeUnit code = e.exitScope(true);
    e.makeClosure(code, args.defaults().size());
    applyDecorators(node.decorators().size());
    e.store(node.name());
  }

  private void applyDecorators(int count) {
    for (int i = 0; i < count; i++) {
      e.op(Op.CALL_FUNCTION, 1);
    }
  }

  private void classDef(Stmt.ClassDef node) {
    x.exprs(node.decorators());
    e.loadConst(new Const.Str(node.name()));
    x.exprs(node.bases());
    e.op(Op.BUILD_TUPLE, node.bases().size());
    e.enterScope(node.name(), node, node.lineno());
    e.u.privateName = node.name();
    e.load("__name__");
    e.store("__module__");
    body(node.body());
    e.op(Op.LOAD_LOCALS);
    e.op(Op.RETURN_VALUE);
    CodeUnit code = e.exitScope(true);
    e.makeClosure(code, 0);
    e.op(Op.CALL_FUNCTION, 0);
    e.op(Op.BUILD_CLASS);
    applyDecorators(node.decorators().size());
    e.store(node.name());
  }

  private void print(Stmt.Print node) {
    boolean dest = node.dest() != null;
    if (dest) {
      x.expr(node.dest());
    }
    for (Expr value : node.values()) {
      if (dest) {
        e.op(Op.DUP_TOP);
        x.expr(value);
        e.op(Op.ROT_TWO);
        e.op(Op.PRINT_ITEM_TO);
      } else {
        x.expr(value);
        e.op(Op.PRINT_ITEM);
      }
    }
    if (node.nl()) {
      e.op(dest ? Op.PRINT_NEWLINE_TO : Op.PRINT_NEWLINE);
    } else if (dest) {
      e.op(Op.POP_TOP);
    }
  }

  /** 1 or 0 where the test is a constant that is true or false, else -1. */
  private int constantTest(Expr test) {
    if (test instanceof Expr.Num num) {
      return Truth.of(num.value()) ? 1 : 0;
    }
    if (test instanceof Expr.Str str) {
      return Truth.of(str.value()) ? 1 : 0;
    }
    if (test instanceof Expr.Name name && name.id().equals("__debug__")) {
      return e.optimize == 0 ? 1 : 0;
    }
    return -1;
  }

  /** An if statement; the ifs of an elif chain, which nest in the tree, are walked in a loop. */
  private void ifStmt(Stmt.If statement) {
    Stmt.If node = statement;
    int[] ends = new int[4];
    int depth = 0;
    while (node != null) {
      if (depth == ends.length) {
        ends = Emitter.grow(ends);
      }
      int end = e.u.newLabel();
      ends[depth++] = end;
      Stmt.If chained = null;
      List<Stmt> orelse = node.orelse();
      if (orelse.size() == 1 && orelse.get(0) instanceof Stmt.If elif) {
        chained = elif;
      }
      int constant = constantTest(node.test());
      if (constant == 1) {
        stmts(node.body());
        chained = null;
      } else {
        if (constant < 0) {
          int next = orelse.isEmpty() ? end : e.u.newLabel();
          x.expr(node.test());
          e.jump(Op.POP_JUMP_IF_FALSE, next);
          stmts(node.body());
          e.jump(Op.JUMP_FORWARD, end);
          if (!orelse.isEmpty()) {
            e.u.place(next);
          }
        }
        if (chained == null) {
          stmts(orelse);
        }
      }
      node = chained;
      if (node != null) {
        e.u.lineno = node.lineno();
        e.u.linenoSet = false;
      }
    }
    while (depth > 0) {
      e.u.place(ends[--depth]);
    }
  }

  private void forStmt(Stmt.For node) {
    Unit u = e.u;
    int start = u.newLabel();
    int cleanup = u.newLabel();
    int end = u.newLabel();
    e.jump(Op.SETUP_LOOP, end);
    e.pushBlock(Unit.LOOP, start);
    x.expr(node.iter());
    e.op(Op.GET_ITER);
    u.place(start);
    e.jump(Op.FOR_ITER, cleanup);
    x.expr(node.target());
    stmts(node.body());
    e.jump(Op.JUMP_ABSOLUTE, start);
    u.place(cleanup);
    e.op(Op.POP_BLOCK);
    e.popBlock();
    stmts(node.orelse());
    u.place(end);
  }

  private void whileStmt(Stmt.While node) {
    int constant = constantTest(node.test());
    if (constant == 0) {
      stmts(node.orelse());
      return;
    }
    Unit u = e.u;
    int loop = u.newLabel();
    int end = u.newLabel();
    int anchor = u.newLabel();
    e.jump(Op.SETUP_LOOP, end);
    u.place(loop);
    e.pushBlock(Unit.LOOP, loop);
    if (constant < 0) {
      x.expr(node.test());
      e.jump(Op.POP_JUMP_IF_FALSE, anchor);
    }
    stmts(node.body());
    e.jump(Op.JUMP_ABSOLUTE, loop);
    if (constant < 0) {
      u.place(anchor);
    }
    e.op(Op.POP_BLOCK);
    e.popBlock();
    stmts(node.orelse());
    u.place(end);
  }

  private void breakStmt() {
    Unit u = e.u;
    for (int i = 0; i < u.fblockCount; i++) {
      if (u.fblockKinds[i] == Unit.LOOP) {
        e.op(Op.BREAK_LOOP);
        return;
      }
    }
    throw e.error("'break' outside loop");
  }

  private void continueStmt() {
    Unit u = e.u;
    int i = u.fblockCount - 1;
    if (i >= 0 && u.fblockKinds[i] == Unit.LOOP) {
      e.jump(Op.JUMP_ABSOLUTE, u.fblockLabels[i]);
      return;
    }
    for (; i >= 0 && u.fblockKinds[i] != Unit.LOOP; i--) {
      if (u.fblockKinds[i] == Unit.FINALLY_END) {
        throw e.error("'continue' not supported inside 'finally' clause");
      }
    }
    if (i < 0) {
      throw e.error("'continue' not properly in loop");
    }
    e.jump(Op.CONTINUE_LOOP, u.fblockLabels[i]);
  }

  private void raise(Stmt.Raise node) {
    int n = 0;
    if (node.type() != null) {
      x.expr(node.type());
      n++;
      if (node.inst() != null) {
        x.expr(node.inst());
        n++;
        if (node.tback() != null) {
          x.expr(node.tback());
          n++;
        }
      }
    }
    e.op(Op.RAISE_VARARGS, n);
  }

  private void tryFinally(Stmt.TryFinally node) {
    Unit u = e.u;
    int body = u.newLabel();
    int end = u.newLabel();
    e.jump(Op.SETUP_FINALLY, end);
    u.place(body);
    e.pushBlock(Unit.FINALLY_TRY, body);
    stmts(node.body());
    e.op(Op.POP_BLOCK);
    e.popBlock();
    e.loadConst(Const.Singleton.NONE);
    u.place(end);
    e.pushBlock(Unit.FINALLY_END, end);
    stmts(node.finalbody());
    e.op(Op.END_FINALLY);
    e.popBlock();
  }

  private void tryExcept(Stmt.TryExcept node) {
    Unit u = e.u;
    int body = u.newLabel();
    int except = u.newLabel();
    int orelse = u.newLabel();
    int end = u.newLabel();
    e.jump(Op.SETUP_EXCEPT, except);
    u.place(body);
    e.pushBlock(Unit.EXCEPT, body);
    stmts(node.body());
    e.op(Op.POP_BLOCK);
    e.popBlock();
    e.jump(Op.JUMP_FORWARD, orelse);
    u.place(except);
    List<ExceptHandler> handlers = node.handlers();
    for (int i = 0, n = handlers.size(); i < n; i++) {
      ExceptHandler handler = handlers.get(i);
      if (handler.type() == null && i < n - 1) {
        throw e.error("default 'except:' must be last");
      }
      u.linenoSet = false;
      u.lineno = handler.lineno();
      except = u.newLabel();
      if (handler.type() != null) {
        e.op(Op.DUP_TOP);
        x.expr(handler.type());
        e.op(Op.COMPARE_OP, CompareOp.EXC_MATCH);
        e.jump(Op.POP_JUMP_IF_FALSE, except);
      }
      e.op(Op.POP_TOP);
      if (handler.name() != null) {
        x.expr(handler.name());
      } else {
        e.op(Op.POP_TOP);
      }
      e.op(Op.POP_TOP);
      stmts(handler.body());
      e.jump(Op.JUMP_FORWARD, end);
      u.place(except);
    }
    e.op(Op.END_FINALLY);
    u.place(orelse);
    stmts(node.orelse());
    u.place(end);
  }

  private void with(Stmt.With node) {
    Unit u = e.u;
    int block = u.newLabel();
    int cleanup = u.newLabel();
    x.expr(node.context());
    e.jump(Op.SETUP_WITH, cleanup);
    u.place(block);
    e.pushBlock(Unit.FINALLY_TRY, block);
    if (node.vars() != null) {
      x.expr(node.vars());
    } else {
      e.op(Op.POP_TOP);
    }
    stmts(node.body());
    e.op(Op.POP_BLOCK);
    e.popBlock();
    e.loadConst(Const.Singleton.NONE);
    u.place(cleanup);
    e.pushBlock(Unit.FINALLY_END, cleanup);
    e.op(Op.WITH_CLEANUP);
    e.op(Op.END_FINALLY);
    e.popBlock();
  }

  private void assertStmt(Stmt.Assert node) {
    if (e.optimize > 0) {
      return;
    }
    if (node.test() instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
      e.warnings.warn(
          WarningSink.Category.SYNTAX_WARNING,
          "assertion is always true, perhaps remove parentheses?",
          e.filename,
          e.u.lineno);
    }
    x.expr(node.test());
    int end = e.u.newLabel();
    e.jump(Op.POP_JUMP_IF_TRUE, end);
    e.plainNameOp(Op.LOAD_GLOBAL, "AssertionError");
    if (node.msg() != null) {
      x.expr(node.msg());
      e.op(Op.CALL_FUNCTION, 1);
    }
    e.op(Op.RAISE_VARARGS, 1);
    e.u.place(end);
  }

  private void importStmt(Stmt.Import node) {
    for (Alias alias : node.names()) {
      e.loadConst(new Const.Int(e.hasFlag(CodeFlags.CO_FUTURE_ABSOLUTE_IMPORT) ? 0 : -1));
      e.loadConst(Const.Singleton.NONE);
      String name = alias.name();
      e.nameOp(Op.IMPORT_NAME, name);
      int dot = name.indexOf('.');
      if (alias.asname() == null) {
        e.store(dot < 0 ? name : name.substring(0, dot));
      } else {
        // import a.b.c as d: IMPORT_NAME leaves a, the attributes lead to c.
        while (dot >= 0) {
          int next = name.indexOf('.', dot + 1);
          e.plainNameOp(
              Op.LOAD_ATTR, next < 0 ? name.substring(dot + 1) : name.substring(dot + 1, next));
          dot = next;
        }
        e.store(alias.asname());
      }
    }
  }

  private void importFrom(Stmt.ImportFrom node) {
    List<Alias> aliases = node.names();
    int n = aliases.size();
    int level = node.level();
    if (level == 0 && !e.hasFlag(CodeFlags.CO_FUTURE_ABSOLUTE_IMPORT)) {
      level = -1;
    }
    e.loadConst(new Const.Int(level));
    Const[] names = new Const[n];
    for (int i = 0; i < n; i++) {
      names[i] = new Const.Str(aliases.get(i).name());
    }
    if (node.lineno() > future.lineno() && "__future__".equals(node.module())) {
      throw e.error("from __future__ imports must occur at the beginning of the file");
    }
    e.loadConst(new Const.Tuple(List.of(names)));
    e.nameOp(Op.IMPORT_NAME, node.module() == null ? "" : node.module());
    if (n > 0 && aliases.get(0).name().startsWith("*")) {
      e.op(Op.IMPORT_STAR);
      return;
    }
    for (Alias alias : aliases) {
      e.nameOp(Op.IMPORT_FROM, alias.name());
      e.store(alias.asname() == null ? alias.name() : alias.asname());
    }
    e.op(Op.POP_TOP);
  }

  private void exec(Stmt.Exec node) {
    x.expr(node.body());
    if (node.globals() == null) {
      e.loadConst(Const.Singleton.NONE);
      e.op(Op.DUP_TOP);
    } else {
      x.expr(node.globals());
      if (node.locals() == null) {
        e.op(Op.DUP_TOP);
      } else {
        x.expr(node.locals());
      }
    }
    e.op(Op.EXEC_STMT);
  }
}
