package org.cellvm.compiler.codegen;

import java.util.Arrays;
import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.ast.Arguments;
import org.cellvm.compiler.ast.BoolOperator;
import org.cellvm.compiler.ast.CmpOp;
import org.cellvm.compiler.ast.Comprehension;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.ast.FieldType;
import org.cellvm.compiler.ast.Keyword;
import org.cellvm.compiler.ast.NodeTable;
import org.cellvm.compiler.ast.Operator;
import org.cellvm.compiler.ast.Slice;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.symtable.Scope;

/** Generates the code of expressions, in CPython's order of evaluation and emission. */
final class ExpressionGenerator {
  private final Emitter e;

  /** Operators whose left operand is being visited: a long chain must not overflow the stack. */
  private Expr[] spine = new Expr[16];

  private int spineSize;

  ExpressionGenerator(Emitter emitter) {
    this.e = emitter;
  }

  void exprs(List<Expr> list) {
    for (int i = 0, n = list.size(); i < n; i++) {
      expr(list.get(i));
    }
  }

  /** Generates {@code x}; the left operands of a chain are walked down and up again in a loop. */
  void expr(Expr x) {
    int base = spineSize;
    while (true) {
      startLine(x);
      Expr left;
      if (x instanceof Expr.Name node) {
        e.variable(node.id(), node.ctx());
        break;
      } else if (x instanceof Expr.Attribute node && node.ctx() != ExprContext.AUG_STORE) {
        left = node.value();
      } else if (x instanceof Expr.Call node) {
        left = node.func();
      } else if (x instanceof Expr.BinOp node) {
        left = node.left();
      } else if (x instanceof Expr.Subscript node && evaluatesValue(node.ctx())) {
        left = node.value();
      } else {
        operand(x);
        break;
      }
      if (spineSize == spine.length) {
        spine = Arrays.copyOf(spine, spineSize * 2);
      }
      spine[spineSize++] = x;
      x = left;
    }
    while (spineSize > base) {
      rest(spine[--spineSize]);
    }
  }

  /** Whether a subscription begins with its value: an odd context can be in a program's tree. */
  private static boolean evaluatesValue(ExprContext ctx) {
    return ctx != ExprContext.AUG_STORE && ctx != ExprContext.PARAM;
  }

  /** An expression that starts on a later line than the last makes a new line table entry. */
  void startLine(Expr x) {
    Unit u = e.u;
    if (x.lineno() > u.lineno) {
      u.lineno = x.lineno();
      u.linenoSet = false;
    }
  }

  /** Generates what remains of a chain's node once its left operand is done. */
  private void rest(Expr x) {
    if (x instanceof Expr.Attribute node) {
      attribute(node);
    } else if (x instanceof Expr.Call node) {
      call(node);
    } else if (x instanceof Expr.BinOp node) {
      expr(node.right());
      e.op(binaryOp(node.op()));
    } else {
      Expr.Subscript node = (Expr.Subscript) x;
      slice(node.slice(), node.ctx());
    }
  }

  /** Generates what follows an attribute's value. */
  private void attribute(Expr.Attribute node) {
    if (node.ctx() == ExprContext.AUG_LOAD) {
      e.op(Op.DUP_TOP);
    } else if (node.ctx() == ExprContext.AUG_STORE) {
      e.op(Op.ROT_TWO);
    }
    int opcode =
        switch (node.ctx()) {
          case LOAD, AUG_LOAD -> Op.LOAD_ATTR;
          case STORE, AUG_STORE -> Op.STORE_ATTR;
          case DEL -> Op.DELETE_ATTR;
          case PARAM -> throw Emitter.badTree("param invalid in attribute expression");
        };
    e.nameOp(opcode, node.attr());
  }

  private void operand(Expr x) {
    if (x instanceof Expr.Str node) {
      e.loadConst(node.value());
    } else if (x instanceof Expr.Num node) {
      e.loadConst(node.value());
    } else if (x instanceof Expr.Tuple node) {
      sequence(node.elts(), node.ctx(), Op.BUILD_TUPLE);
    } else if (x instanceof Expr.ListDisplay node) {
      sequence(node.elts(), node.ctx(), Op.BUILD_LIST);
    } else if (x instanceof Expr.Compare node) {
      compare(node);
    } else if (x instanceof Expr.BoolOp node) {
      boolOp(node);
    } else if (x instanceof Expr.UnaryOp node) {
      expr(node.operand());
      e.op(
          switch (node.op()) {
            case INVERT -> Op.UNARY_INVERT;
            case NOT -> Op.UNARY_NOT;
            case UADD -> Op.UNARY_POSITIVE;
            case USUB -> Op.UNARY_NEGATIVE;
          });
    } else if (x instanceof Expr.Dict node) {
      dict(node);
    } else if (x instanceof Expr.Lambda node) {
      lambda(node);
    } else if (x instanceof Expr.IfExp node) {
      ifExp(node);
    } else if (x instanceof Expr.ListComp node) {
      e.op(Op.BUILD_LIST, 0);
      comprehensionLoop(node.generators(), 0, node, node.elt(), null, false);
    } else if (x instanceof Expr.GeneratorExp node) {
      comprehension(node, "<genexpr>", node.generators(), node.elt(), null);
    } else if (x instanceof Expr.SetComp node) {
      comprehension(node, "<setcomp>", node.generators(), node.elt(), null);
    } else if (x instanceof Expr.DictComp node) {
      comprehension(node, "<dictcomp>", node.generators(), node.key(), node.value());
    } else if (x instanceof Expr.Yield node) {
      yieldExpr(node);
    } else if (x instanceof Expr.SetDisplay node) {
      exprs(node.elts());
      e.op(Op.BUILD_SET, node.elts().size());
    } else if (x instanceof Expr.Repr node) {
      expr(node.value());
      e.op(Op.UNARY_CONVERT);
    } else {
      rest(x);
    }
  }

  private int binaryOp(Operator op) {
    return switch (op) {
      case ADD -> Op.BINARY_ADD;
      case SUB -> Op.BINARY_SUBTRACT;
      case MULT -> Op.BINARY_MULTIPLY;
      case DIV ->
          e.hasFlag(CodeFlags.CO_FUTURE_DIVISION) ? Op.BINARY_TRUE_DIVIDE : Op.BINARY_DIVIDE;
      case MOD -> Op.BINARY_MODULO;
      case POW -> Op.BINARY_POWER;
      case LSHIFT -> Op.BINARY_LSHIFT;
      case RSHIFT -> Op.BINARY_RSHIFT;
      case BIT_OR -> Op.BINARY_OR;
      case BIT_XOR -> Op.BINARY_XOR;
      case BIT_AND -> Op.BINARY_AND;
      case FLOOR_DIV -> Op.BINARY_FLOOR_DIVIDE;
    };
  }

  private int inplaceOp(Operator op) {
    return switch (op) {
      case ADD -> Op.INPLACE_ADD;
      case SUB -> Op.INPLACE_SUBTRACT;
      case MULT -> Op.INPLACE_MULTIPLY;
      case DIV ->
          e.hasFlag(CodeFlags.CO_FUTURE_DIVISION) ? Op.INPLACE_TRUE_DIVIDE : Op.INPLACE_DIVIDE;
      case MOD -> Op.INPLACE_MODULO;
      case POW -> Op.INPLACE_POWER;
      case LSHIFT -> Op.INPLACE_LSHIFT;
      case RSHIFT -> Op.INPLACE_RSHIFT;
      case BIT_OR -> Op.INPLACE_OR;
      case BIT_XOR -> Op.INPLACE_XOR;
      case BIT_AND -> Op.INPLACE_AND;
      case FLOOR_DIV -> Op.INPLACE_FLOOR_DIVIDE;
    };
  }

  private void sequence(List<Expr> elts, ExprContext ctx, int build) {
    if (ctx == ExprContext.STORE) {
      e.op(Op.UNPACK_SEQUENCE, elts.size());
    }
    exprs(elts);
    if (ctx == ExprContext.LOAD) {
      e.op(build, elts.size());
    }
  }

  private void dict(Expr.Dict node) {
    int n = node.values().size();
    e.op(Op.BUILD_MAP, Math.min(n, 0xFFFF));
    for (int i = 0; i < n; i++) {
      expr(node.values().get(i));
      expr(node.keys().get(i));
      e.op(Op.STORE_MAP);
    }
  }

  private void boolOp(Expr.BoolOp node) {
    int jump = node.op() == BoolOperator.AND ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
    int end = e.u.newLabel();
    List<Expr> values = node.values();
    int last = values.size() - 1;
    for (int i = 0; i < last; i++) {
      expr(values.get(i));
      e.jump(jump, end);
    }
    expr(values.get(last));
    e.u.place(end);
  }

  private void compare(Expr.Compare node) {
    List<CmpOp> ops = node.ops();
    List<Expr> comparators = node.comparators();
    int last = ops.size() - 1;
    expr(node.left());
    int cleanup = last > 0 ? e.u.newLabel() : -1;
    for (int i = 0; i < last; i++) {
      expr(comparators.get(i));
      e.op(Op.DUP_TOP);
      e.op(Op.ROT_THREE);
      e.op(Op.COMPARE_OP, ops.get(i).oparg);
      e.jump(Op.JUMP_IF_FALSE_OR_POP, cleanup);
      e.u.nextBlock();
    }
    expr(comparators.get(last));
    e.op(Op.COMPARE_OP, ops.get(last).oparg);
    if (last > 0) {
      int end = e.u.newLabel();
      e.jump(Op.JUMP_FORWARD, end);
      e.u.place(cleanup);
      e.op(Op.ROT_TWO);
      e.op(Op.POP_TOP);
      e.u.place(end);
    }
  }

  private void call(Expr.Call node) {
    exprs(node.args());
    List<Keyword> keywords = node.keywords();
    for (int i = 0, n = keywords.size(); i < n; i++) {
      Keyword keyword = keywords.get(i);
      e.loadConst(new Const.Str(keyword.arg()));
      expr(keyword.value());
    }
    int opcode = Op.CALL_FUNCTION;
    if (node.starargs() != null) {
      expr(node.starargs());
      opcode = Op.CALL_FUNCTION_VAR;
    }
    if (node.kwargs() != null) {
      expr(node.kwargs());
      opcode = node.starargs() != null ? Op.CALL_FUNCTION_VAR_KW : Op.CALL_FUNCTION_KW;
    }
    e.op(opcode, node.args().size() | keywords.size() << 8);
  }

  private void ifExp(Expr.IfExp node) {
    int end = e.u.newLabel();
    int next = e.u.newLabel();
    expr(node.test());
    e.jump(Op.POP_JUMP_IF_FALSE, next);
    expr(node.body());
    e.jump(Op.JUMP_FORWARD, end);
    e.u.place(next);
    expr(node.orelse());
    e.u.place(end);
  }

  private void yieldExpr(Expr.Yield node) {
    if (e.u.scope.kind() != Scope.Kind.FUNCTION) {
      throw e.error("'yield' outside function");
    }
    if (node.value() != null) {
      expr(node.value());
    } else {
      e.loadConst(Const.Singleton.NONE);
    }
    e.op(Op.YIELD_VALUE);
  }

  private void lambda(Expr.Lambda node) {
    Arguments args = node.args();
    exprs(args.defaults());
    e.enterScope("<lambda>", node, node.lineno());
    unpackArguments(args);
    // None comes first, so that the lambda has no docstring.
    e.u.consts.add(Const.Singleton.NONE);
    e.u.argcount = args.args().size();
    expr(node.body());
    e.op(e.u.scope.isGenerator() ? Op.POP_TOP : Op.RETURN_VALUE);
    CodeUnit code = e.exitScope(true);
    e.makeClosure(code, args.defaults().size());
  }

  /** Unpacks tuple parameters, which arrive as {@code .0}, {@code .1} by their position. */
  void unpackArguments(Arguments args) {
    List<Expr> params = args.args();
    for (int i = 0, n = params.size(); i < n; i++) {
      if (params.get(i) instanceof Expr.Tuple tuple) {
        e.load("." + i);
        expr(tuple);
      }
    }
  }

  /** A comprehension with a function of its own, which is called with the outermost iterator. */
  private void comprehension(
      Expr node, String name, List<Comprehension> generators, Expr elt, Expr value) {
    e.enterScope(name, node, node.lineno());
    if (node instanceof Expr.SetComp) {
      e.op(Op.BUILD_SET, 0);
    } else if (node instanceof Expr.DictComp) {
      e.op(Op.BUILD_MAP, 0);
    }
    comprehensionLoop(generators, 0, node, elt, value, true);
    if (!(node instanceof Expr.GeneratorExp)) {
      e.op(Op.RETURN_VALUE);
    }
    CodeUnit code = e.exitScope(true);
    e.makeClosure(code, 0);
    expr(generators.get(0).iter());
    e.op(Op.GET_ITER);
    e.op(Op.CALL_FUNCTION, 1);
  }

  private void comprehensionLoop(
      List<Comprehension> generators,
      int index,
      Expr node,
      Expr elt,
      Expr value,
      boolean ownFunction) {
    Unit u = e.u;
    int start = u.newLabel();
    int ifCleanup = u.newLabel();
    int anchor = u.newLabel();
    Comprehension generator = generators.get(index);
    if (ownFunction && index == 0) {
      u.argcount = 1;
      e.op(Op.LOAD_FAST, 0);
    } else {
      expr(generator.iter());
      e.op(Op.GET_ITER);
    }
    u.place(start);
    e.jump(Op.FOR_ITER, anchor);
    u.nextBlock();
    expr(generator.target());
    List<Expr> ifs = generator.ifs();
    for (int i = 0, n = ifs.size(); i < n; i++) {
      expr(ifs.get(i));
      e.jump(Op.POP_JUMP_IF_FALSE, ifCleanup);
      u.nextBlock();
    }
    if (index + 1 < generators.size()) {
      comprehensionLoop(generators, index + 1, node, elt, value, ownFunction);
    } else {
      comprehensionElement(node, elt, value, index + 2);
      u.nextBlock();
    }
    u.place(ifCleanup);
    e.jump(Op.JUMP_ABSOLUTE, start);
    u.place(anchor);
  }

  /** Adds an element to the result, which lies {@code depth} below the top of the stack. */
  private void comprehensionElement(Expr node, Expr elt, Expr value, int depth) {
    if (value != null) {
      expr(value);
      expr(elt);
      e.op(Op.MAP_ADD, depth);
    } else {
      expr(elt);
      if (node instanceof Expr.ListComp) {
        e.op(Op.LIST_APPEND, depth);
      } else if (node instanceof Expr.SetComp) {
        e.op(Op.SET_ADD, depth);
      } else {
        e.op(Op.YIELD_VALUE);
        e.op(Op.POP_TOP);
      }
    }
  }

  /** {@code target op= value}. The target's operands are evaluated once. */
  void augAssign(Expr target, Operator op, Expr value) {
    if (target instanceof Expr.Name node) {
      e.load(node.id());
      expr(value);
      e.op(inplaceOp(op));
      e.store(node.id());
    } else if (target instanceof Expr.Attribute node) {
      startLine(node);
      expr(node.value());
      e.op(Op.DUP_TOP);
      e.nameOp(Op.LOAD_ATTR, node.attr());
      expr(value);
      e.op(inplaceOp(op));
      startLine(node);
      e.op(Op.ROT_TWO);
      e.nameOp(Op.STORE_ATTR, node.attr());
    } else if (target instanceof Expr.Subscript node) {
      startLine(node);
      expr(node.value());
      slice(node.slice(), ExprContext.AUG_LOAD);
      expr(value);
      e.op(inplaceOp(op));
      startLine(node);
      slice(node.slice(), ExprContext.AUG_STORE);
    } else {
      int kind = NodeTable.kinds(FieldType.EXPR).indexOf(NodeTable.kindOf(target)) + 1;
      throw Emitter.badTree("invalid node type (" + kind + ") for augmented assignment");
    }
  }

  /** The slice of a subscription and the subscription's own instruction. */
  private void slice(Slice s, ExprContext ctx) {
    if (ctx == ExprContext.PARAM) {
      throw Emitter.badTree("param invalid in subscript expression");
    }
    if (s instanceof Slice.Range range && range.step() == null) {
      simpleSlice(range, ctx);
      return;
    }
    if (ctx != ExprContext.AUG_STORE) {
      if (s instanceof Slice.ExtSlice ext) {
        List<Slice> dims = ext.dims();
        for (int i = 0, n = dims.size(); i < n; i++) {
          nestedSlice(dims.get(i));
        }
        e.op(Op.BUILD_TUPLE, dims.size());
      } else {
        nestedSlice(s);
      }
    }
    if (ctx == ExprContext.AUG_LOAD) {
      e.op(Op.DUP_TOPX, 2);
    } else if (ctx == ExprContext.AUG_STORE) {
      e.op(Op.ROT_THREE);
    }
    e.op(
        switch (ctx) {
          case LOAD, AUG_LOAD -> Op.BINARY_SUBSCR;
          case STORE, AUG_STORE -> Op.STORE_SUBSCR;
          case DEL -> Op.DELETE_SUBSCR;
          case PARAM -> throw new IllegalArgumentException();
        });
  }

  private void nestedSlice(Slice s) {
    if (s instanceof Slice.Index index) {
      expr(index.value());
    } else if (s instanceof Slice.Ellipsis) {
      e.loadConst(Const.Singleton.ELLIPSIS);
    } else if (s instanceof Slice.ExtSlice) {
      throw Emitter.badTree("extended slice invalid in nested slice");
    } else {
      Slice.Range range = (Slice.Range) s;
      bound(range.lower());
      bound(range.upper());
      if (range.step() != null) {
        expr(range.step());
      }
      e.op(Op.BUILD_SLICE, range.step() != null ? 3 : 2);
    }
  }

  private void bound(Expr bound) {
    if (bound != null) {
      expr(bound);
    } else {
      e.loadConst(Const.Singleton.NONE);
    }
  }

  private void simpleSlice(Slice.Range range, ExprContext ctx) {
    int offset = 0;
    int operands = 0;
    if (range.lower() != null) {
      offset++;
      operands++;
      if (ctx != ExprContext.AUG_STORE) {
        expr(range.lower());
      }
    }
    if (range.upper() != null) {
      offset += 2;
      operands++;
      if (ctx != ExprContext.AUG_STORE) {
        expr(range.upper());
      }
    }
    if (ctx == ExprContext.AUG_LOAD) {
      if (operands == 0) {
        e.op(Op.DUP_TOP);
      } else {
        e.op(Op.DUP_TOPX, operands + 1);
      }
    } else if (ctx == ExprContext.AUG_STORE) {
      e.op(
          switch (operands) {
            case 0 -> Op.ROT_TWO;
            case 1 -> Op.ROT_THREE;
            default -> Op.ROT_FOUR;
          });
    }
    int base =
        switch (ctx) {
          case LOAD, AUG_LOAD -> Op.SLICE_0;
          case STORE, AUG_STORE -> Op.STORE_SLICE_0;
          case DEL -> Op.DELETE_SLICE_0;
          case PARAM -> throw new IllegalArgumentException();
        };
    e.op(base + offset);
  }
}
