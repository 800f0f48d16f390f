package org.cellvm.compiler.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cellvm.compiler.diagnostics.CompileError;

/**
 * The nodes of a syntax tree, one row a kind: its name and fields in {@code _ast}, and how they are
 * read from its record and made into one. The types of {@code _ast} and both conversions, from
 * records to nodes that programs see and back, come from this table alone.
 */
public final class NodeTable {
  private static final NodeTable TABLE = new NodeTable();

  private final Map<Class<?>, NodeKind> byRecord = new HashMap<>();
  private final List<List<NodeKind>> byType = new ArrayList<>();
  private int count;

  private NodeTable() {
    for (int i = 0; i < FieldType.values().length; i++) {
      byType.add(new ArrayList<>());
    }
    modules();
    statements();
    operations();
    displays();
    operands();
    symbols(FieldType.EXPR_CONTEXT, ExprContext.values(), "Load Store Del AugLoad AugStore Param");
    slices();
    symbols(FieldType.BOOLOP, BoolOperator.values(), "And Or");
    symbols(
        FieldType.OPERATOR,
        Operator.values(),
        "Add Sub Mult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv");
    symbols(FieldType.UNARYOP, Unary.values(), "Invert Not UAdd USub");
    symbols(FieldType.CMPOP, CmpOp.values(), "Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn");
    parts();
  }

  /** The kinds of node that a field of the type may hold, in the order of {@code _ast}. */
  public static List<NodeKind> kinds(FieldType type) {
    return TABLE.byType.get(type.ordinal());
  }

  /** How many kinds there are. */
  public static int size() {
    return TABLE.count;
  }

  /** The kind of a record; null for what is none of the tree's. */
  public static NodeKind kindOf(Object node) {
    return TABLE.byRecord.get(node.getClass());
  }

  private void modules() {
    node(
        FieldType.MOD,
        "Module(stmt* body)",
        Mod.Module.class,
        n -> row(n.body()),
        v -> new Mod.Module(v.next()));
    node(
        FieldType.MOD,
        "Interactive(stmt* body)",
        Mod.Interactive.class,
        n -> row(n.body()),
        v -> new Mod.Interactive(v.next()));
    node(
        FieldType.MOD,
        "Expression(expr body)",
        Mod.Expression.class,
        n -> row(n.body()),
        v -> new Mod.Expression(v.next()));
    node(
        FieldType.MOD,
        "Suite(stmt* body)",
        Mod.Suite.class,
        n -> row(n.body()),
        v -> new Mod.Suite(v.next()));
  }

  private void statements() {
    node(
        FieldType.STMT,
        "FunctionDef(identifier name, arguments args, stmt+ body, expr* decorator_list)",
        Stmt.FunctionDef.class,
        n -> row(n.name(), n.args(), n.body(), n.decorators()),
        v -> new Stmt.FunctionDef(v.next(), v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "ClassDef(identifier name, expr* bases, stmt* body, expr* decorator_list)",
        Stmt.ClassDef.class,
        n -> row(n.name(), n.bases(), n.body(), n.decorators()),
        v -> new Stmt.ClassDef(v.next(), v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Return(expr? value)",
        Stmt.Return.class,
        n -> row(n.value()),
        v -> new Stmt.Return(v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Delete(expr* targets)",
        Stmt.Delete.class,
        n -> row(n.targets()),
        v -> new Stmt.Delete(v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Assign(expr* targets, expr value)",
        Stmt.Assign.class,
        n -> row(n.targets(), n.value()),
        v -> new Stmt.Assign(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "AugAssign(expr target, operator op, expr value)",
        Stmt.AugAssign.class,
        n -> row(n.target(), n.op(), n.value()),
        v -> new Stmt.AugAssign(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Print(expr? dest, expr* values, bool nl)",
        Stmt.Print.class,
        n -> row(n.dest(), n.values(), n.nl()),
        v -> new Stmt.Print(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "For(expr target, expr iter, stmt* body, stmt* orelse)",
        Stmt.For.class,
        n -> row(n.target(), n.iter(), n.body(), n.orelse()),
        v -> new Stmt.For(v.next(), v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "While(expr test, stmt* body, stmt* orelse)",
        Stmt.While.class,
        n -> row(n.test(), n.body(), n.orelse()),
        v -> new Stmt.While(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "If(expr test, stmt* body, stmt* orelse)",
        Stmt.If.class,
        n -> row(n.test(), n.body(), n.orelse()),
        v -> new Stmt.If(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "With(expr context_expr, expr? optional_vars, stmt* body)",
        Stmt.With.class,
        n -> row(n.context(), n.vars(), n.body()),
        v -> new Stmt.With(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Raise(expr? type, expr? inst, expr? tback)",
        Stmt.Raise.class,
        n -> row(n.type(), n.inst(), n.tback()),
        v -> new Stmt.Raise(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "TryExcept(stmt* body, excepthandler* handlers, stmt* orelse)",
        Stmt.TryExcept.class,
        n -> row(n.body(), n.handlers(), n.orelse()),
        v -> new Stmt.TryExcept(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "TryFinally(stmt* body, stmt* finalbody)",
        Stmt.TryFinally.class,
        n -> row(n.body(), n.finalbody()),
        v -> new Stmt.TryFinally(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Assert(expr test, expr? msg)",
        Stmt.Assert.class,
        n -> row(n.test(), n.msg()),
        v -> new Stmt.Assert(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Import(alias* names)",
        Stmt.Import.class,
        n -> row(n.names()),
        v -> new Stmt.Import(v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "ImportFrom(identifier? module, alias* names, int? level)",
        Stmt.ImportFrom.class,
        n -> row(n.module(), n.names(), n.level()),
        v -> new Stmt.ImportFrom(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Exec(expr body, expr? globals, expr? locals)",
        Stmt.Exec.class,
        n -> row(n.body(), n.globals(), n.locals()),
        v -> new Stmt.Exec(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Global(identifier* names)",
        Stmt.Global.class,
        n -> row(n.names()),
        v -> new Stmt.Global(v.next(), v.lineno, v.col));
    node(
        FieldType.STMT,
        "Expr(expr value)",
        Stmt.ExprStmt.class,
        n -> row(n.value()),
        v -> new Stmt.ExprStmt(v.next(), v.lineno, v.col));
    node(
        FieldType.STMT, "Pass()", Stmt.Pass.class, n -> row(), v -> new Stmt.Pass(v.lineno, v.col));
    node(
        FieldType.STMT,
        "Break()",
        Stmt.Break.class,
        n -> row(),
        v -> new Stmt.Break(v.lineno, v.col));
    node(
        FieldType.STMT,
        "Continue()",
        Stmt.Continue.class,
        n -> row(),
        v -> new Stmt.Continue(v.lineno, v.col));
  }

  private void operations() {
    node(
        FieldType.EXPR,
        "BoolOp(boolop op, expr+ values)",
        Expr.BoolOp.class,
        n -> row(n.op(), n.values()),
        v -> new Expr.BoolOp(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "BinOp(expr left, operator op, expr right)",
        Expr.BinOp.class,
        n -> row(n.left(), n.op(), n.right()),
        v -> new Expr.BinOp(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "UnaryOp(unaryop op, expr operand)",
        Expr.UnaryOp.class,
        n -> row(n.op(), n.operand()),
        v -> new Expr.UnaryOp(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Lambda(arguments args, expr body)",
        Expr.Lambda.class,
        n -> row(n.args(), n.body()),
        v -> new Expr.Lambda(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "IfExp(expr test, expr body, expr orelse)",
        Expr.IfExp.class,
        n -> row(n.test(), n.body(), n.orelse()),
        v -> new Expr.IfExp(v.next(), v.next(), v.next(), v.lineno, v.col));
  }

  private void displays() {
    node(
        FieldType.EXPR,
        "Dict(expr* keys, expr* values)",
        Expr.Dict.class,
        n -> row(n.keys(), n.values()),
        v -> dict(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Set(expr* elts)",
        Expr.SetDisplay.class,
        n -> row(n.elts()),
        v -> new Expr.SetDisplay(v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "ListComp(expr elt, comprehension+ generators)",
        Expr.ListComp.class,
        n -> row(n.elt(), n.generators()),
        v -> new Expr.ListComp(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "SetComp(expr elt, comprehension+ generators)",
        Expr.SetComp.class,
        n -> row(n.elt(), n.generators()),
        v -> new Expr.SetComp(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "DictComp(expr key, expr value, comprehension+ generators)",
        Expr.DictComp.class,
        n -> row(n.key(), n.value(), n.generators()),
        v -> new Expr.DictComp(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "GeneratorExp(expr elt, comprehension+ generators)",
        Expr.GeneratorExp.class,
        n -> row(n.elt(), n.generators()),
        v -> new Expr.GeneratorExp(v.next(), v.next(), v.lineno, v.col));
  }

  private void operands() {
    node(
        FieldType.EXPR,
        "Yield(expr? value)",
        Expr.Yield.class,
        n -> row(n.value()),
        v -> new Expr.Yield(v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Compare(expr left, cmpop+ ops, expr+ comparators)",
        Expr.Compare.class,
        n -> row(n.left(), n.ops(), n.comparators()),
        v -> compare(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Call(expr func, expr* args, keyword* keywords, expr? starargs, expr? kwargs)",
        Expr.Call.class,
        n -> row(n.func(), n.args(), n.keywords(), n.starargs(), n.kwargs()),
        v -> new Expr.Call(v.next(), v.next(), v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Repr(expr value)",
        Expr.Repr.class,
        n -> row(n.value()),
        v -> new Expr.Repr(v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Num(object n)",
        Expr.Num.class,
        n -> row(n.value()),
        v -> new Expr.Num(v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Str(string s)",
        Expr.Str.class,
        n -> row(n.value()),
        v -> new Expr.Str(v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Attribute(expr value, identifier attr, expr_context ctx)",
        Expr.Attribute.class,
        n -> row(n.value(), n.attr(), n.ctx()),
        v -> new Expr.Attribute(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Subscript(expr value, slice slice, expr_context ctx)",
        Expr.Subscript.class,
        n -> row(n.value(), n.slice(), n.ctx()),
        v -> new Expr.Subscript(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Name(identifier id, expr_context ctx)",
        Expr.Name.class,
        n -> row(n.id(), n.ctx()),
        v -> new Expr.Name(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "List(expr* elts, expr_context ctx)",
        Expr.ListDisplay.class,
        n -> row(n.elts(), n.ctx()),
        v -> new Expr.ListDisplay(v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.EXPR,
        "Tuple(expr* elts, expr_context ctx)",
        Expr.Tuple.class,
        n -> row(n.elts(), n.ctx()),
        v -> new Expr.Tuple(v.next(), v.next(), v.lineno, v.col));
  }

  private void slices() {
    node(
        FieldType.SLICE, "Ellipsis()", Slice.Ellipsis.class, n -> row(), v -> new Slice.Ellipsis());
    node(
        FieldType.SLICE,
        "Slice(expr? lower, expr? upper, expr? step)",
        Slice.Range.class,
        n -> row(n.lower(), n.upper(), n.step()),
        v -> new Slice.Range(v.next(), v.next(), v.next()));
    node(
        FieldType.SLICE,
        "ExtSlice(slice* dims)",
        Slice.ExtSlice.class,
        n -> row(n.dims()),
        v -> new Slice.ExtSlice(v.next()));
    node(
        FieldType.SLICE,
        "Index(expr value)",
        Slice.Index.class,
        n -> row(n.value()),
        v -> new Slice.Index(v.next()));
  }

  private void parts() {
    node(
        FieldType.COMPREHENSION,
        "comprehension(expr target, expr iter, expr* ifs)",
        Comprehension.class,
        n -> row(n.target(), n.iter(), n.ifs()),
        v -> new Comprehension(v.next(), v.next(), v.next()));
    node(
        FieldType.EXCEPTHANDLER,
        "ExceptHandler(expr? type, expr? name, stmt* body)",
        ExceptHandler.class,
        n -> row(n.type(), n.name(), n.body()),
        v -> new ExceptHandler(v.next(), v.next(), v.next(), v.lineno, v.col));
    node(
        FieldType.ARGUMENTS,
        "arguments(expr* args, identifier? vararg, identifier? kwarg, expr* defaults)",
        Arguments.class,
        n -> row(n.args(), n.vararg(), n.kwarg(), n.defaults()),
        v -> new Arguments(v.next(), v.next(), v.next(), v.next()));
    node(
        FieldType.KEYWORD,
        "keyword(identifier arg, expr value)",
        Keyword.class,
        n -> row(n.arg(), n.value()),
        v -> new Keyword(v.next(), v.next()));
    node(
        FieldType.ALIAS,
        "alias(identifier name, identifier? asname)",
        Alias.class,
        n -> row(n.name(), n.asname()),
        v -> new Alias(v.next(), v.next()));
  }

  private <T> void node(
      FieldType type,
      String text,
      Class<T> record,
      Function<T, Object[]> take,
      Function<NodeKind.Values, Object> make) {
    var kind = new NodeKind(count++, type, text, node -> take.apply(record.cast(node)), make);
    byType.get(type.ordinal()).add(kind);
    byRecord.put(record, kind);
  }

  private void symbols(FieldType type, Object[] symbols, String names) {
    String[] split = names.split(" ");
    for (int i = 0; i < symbols.length; i++) {
      byType.get(type.ordinal()).add(new NodeKind(count++, type, split[i], symbols[i]));
    }
  }

  private static Object[] row(Object... values) {
    return values;
  }

  /** Two lists that are walked together: the first must be as long as the second. */
  private static CompileError tooFew(String kind, String few, String many) {
    return CompileError.plain(
        CompileError.Kind.VALUE_ERROR, kind + " has fewer " + few + " than " + many);
  }

  private static Expr.Dict dict(List<Expr> keys, List<Expr> values, int lineno, int col) {
    if (keys.size() < values.size()) {
      throw tooFew("Dict", "keys", "values");
    }
    return new Expr.Dict(keys, values, lineno, col);
  }

  private static Expr.Compare compare(
      Expr left, List<CmpOp> ops, List<Expr> comparators, int lineno, int col) {
    if (comparators.size() < ops.size()) {
      throw tooFew("Compare", "comparators", "ops");
    }
    return new Expr.Compare(left, ops, comparators, lineno, col);
  }
}
