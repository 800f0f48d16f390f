package org.cellvm.bytecode;

import static org.cellvm.bytecode.Op.V;
import static org.cellvm.bytecode.Opcode.Flow.BRANCH;
import static org.cellvm.bytecode.Opcode.Flow.JUMP;
import static org.cellvm.bytecode.Opcode.Flow.LEAVE;
import static org.cellvm.bytecode.Opcode.Flow.NEXT;
import static org.cellvm.bytecode.Opcode.Flow.SETUP;
import static org.cellvm.bytecode.Opcode.Operand.CALL;
import static org.cellvm.bytecode.Opcode.Operand.COMPARE;
import static org.cellvm.bytecode.Opcode.Operand.CONST;
import static org.cellvm.bytecode.Opcode.Operand.COUNT;
import static org.cellvm.bytecode.Opcode.Operand.DEREF;
import static org.cellvm.bytecode.Opcode.Operand.HINT;
import static org.cellvm.bytecode.Opcode.Operand.JABS;
import static org.cellvm.bytecode.Opcode.Operand.JREL;
import static org.cellvm.bytecode.Opcode.Operand.LOCAL;
import static org.cellvm.bytecode.Opcode.Operand.NAME;
import static org.cellvm.bytecode.Opcode.Operand.NONE;
import static org.cellvm.bytecode.Opcode.Operand.PEEK;
import static org.cellvm.bytecode.Opcode.Operand.PREFIX;

/**
 * The opcode table of CPython 2.7: a row for each of its 119 opcodes, with number, operand kind,
 * flow of control, operands popped and pushed, and the formal effect. The compiler, the decoder,
 * the disassembler and the engines' tests all read this table; nobody keeps a second one.
 *
 * <p>An effect is written {@code before -- after}, the top of the value stack rightmost, then what
 * else happens after a semicolon; {@code i} and {@code n} are the operand. Pops and pushes are
 * those of the flow to the next instruction, in the decoder's normalised form (see {@link
 * Decoder}); where they depend on the operand the row says {@code V} and {@link #pops(int)} and
 * {@link #pushes(int)} compute them. A jump that is taken differs for {@code FOR_ITER}, {@code
 * JUMP_IF_FALSE_OR_POP} and {@code JUMP_IF_TRUE_OR_POP} alone: see {@link #jumpEffect()}.
 */
public enum Opcode {
  STOP_CODE(Op.STOP_CODE, NONE, LEAVE, 0, 0, "raises SystemError: unknown opcode"),
  POP_TOP(Op.POP_TOP, NONE, NEXT, 1, 0, "x --"),
  ROT_TWO(Op.ROT_TWO, NONE, NEXT, 2, 2, "a b -- b a"),
  ROT_THREE(Op.ROT_THREE, NONE, NEXT, 3, 3, "a b c -- c a b"),
  DUP_TOP(Op.DUP_TOP, NONE, NEXT, 1, 2, "a -- a a"),
  ROT_FOUR(Op.ROT_FOUR, NONE, NEXT, 4, 4, "a b c d -- d a b c"),
  NOP(Op.NOP, NONE, NEXT, 0, 0, "--"),
  UNARY_POSITIVE(Op.UNARY_POSITIVE, NONE, NEXT, 1, 1, "v -- +v"),
  UNARY_NEGATIVE(Op.UNARY_NEGATIVE, NONE, NEXT, 1, 1, "v -- -v"),
  UNARY_NOT(Op.UNARY_NOT, NONE, NEXT, 1, 1, "v -- not v"),
  UNARY_CONVERT(Op.UNARY_CONVERT, NONE, NEXT, 1, 1, "v -- repr(v)"),
  UNARY_INVERT(Op.UNARY_INVERT, NONE, NEXT, 1, 1, "v -- ~v"),
  BINARY_POWER(Op.BINARY_POWER, NONE, NEXT, 2, 1, "v w -- v ** w"),
  BINARY_MULTIPLY(Op.BINARY_MULTIPLY, NONE, NEXT, 2, 1, "v w -- v * w"),
  BINARY_DIVIDE(Op.BINARY_DIVIDE, NONE, NEXT, 2, 1, "v w -- v / w (classic)"),
  BINARY_MODULO(Op.BINARY_MODULO, NONE, NEXT, 2, 1, "v w -- v % w"),
  BINARY_ADD(Op.BINARY_ADD, NONE, NEXT, 2, 1, "v w -- v + w"),
  BINARY_SUBTRACT(Op.BINARY_SUBTRACT, NONE, NEXT, 2, 1, "v w -- v - w"),
  BINARY_SUBSCR(Op.BINARY_SUBSCR, NONE, NEXT, 2, 1, "v w -- v[w]"),
  BINARY_FLOOR_DIVIDE(Op.BINARY_FLOOR_DIVIDE, NONE, NEXT, 2, 1, "v w -- v // w"),
  BINARY_TRUE_DIVIDE(Op.BINARY_TRUE_DIVIDE, NONE, NEXT, 2, 1, "v w -- v / w (true)"),
  INPLACE_FLOOR_DIVIDE(Op.INPLACE_FLOOR_DIVIDE, NONE, NEXT, 2, 1, "v w -- v //= w"),
  INPLACE_TRUE_DIVIDE(Op.INPLACE_TRUE_DIVIDE, NONE, NEXT, 2, 1, "v w -- v /= w (true)"),
  SLICE_0(Op.SLICE_0, NONE, NEXT, 1, 1, "u -- u[:]"),
  SLICE_1(Op.SLICE_1, NONE, NEXT, 2, 1, "u v -- u[v:]"),
  SLICE_2(Op.SLICE_2, NONE, NEXT, 2, 1, "u w -- u[:w]"),
  SLICE_3(Op.SLICE_3, NONE, NEXT, 3, 1, "u v w -- u[v:w]"),
  STORE_SLICE_0(Op.STORE_SLICE_0, NONE, NEXT, 2, 0, "t u -- ; u[:] = t"),
  STORE_SLICE_1(Op.STORE_SLICE_1, NONE, NEXT, 3, 0, "t u v -- ; u[v:] = t"),
  STORE_SLICE_2(Op.STORE_SLICE_2, NONE, NEXT, 3, 0, "t u w -- ; u[:w] = t"),
  STORE_SLICE_3(Op.STORE_SLICE_3, NONE, NEXT, 4, 0, "t u v w -- ; u[v:w] = t"),
  DELETE_SLICE_0(Op.DELETE_SLICE_0, NONE, NEXT, 1, 0, "u -- ; del u[:]"),
  DELETE_SLICE_1(Op.DELETE_SLICE_1, NONE, NEXT, 2, 0, "u v -- ; del u[v:]"),
  DELETE_SLICE_2(Op.DELETE_SLICE_2, NONE, NEXT, 2, 0, "u w -- ; del u[:w]"),
  DELETE_SLICE_3(Op.DELETE_SLICE_3, NONE, NEXT, 3, 0, "u v w -- ; del u[v:w]"),
  STORE_MAP(Op.STORE_MAP, NONE, NEXT, 3, 1, "d v k -- d ; d[k] = v"),
  INPLACE_ADD(Op.INPLACE_ADD, NONE, NEXT, 2, 1, "v w -- v += w"),
  INPLACE_SUBTRACT(Op.INPLACE_SUBTRACT, NONE, NEXT, 2, 1, "v w -- v -= w"),
  INPLACE_MULTIPLY(Op.INPLACE_MULTIPLY, NONE, NEXT, 2, 1, "v w -- v *= w"),
  INPLACE_DIVIDE(Op.INPLACE_DIVIDE, NONE, NEXT, 2, 1, "v w -- v /= w (classic)"),
  INPLACE_MODULO(Op.INPLACE_MODULO, NONE, NEXT, 2, 1, "v w -- v %= w"),
  STORE_SUBSCR(Op.STORE_SUBSCR, NONE, NEXT, 3, 0, "w v k -- ; v[k] = w"),
  DELETE_SUBSCR(Op.DELETE_SUBSCR, NONE, NEXT, 2, 0, "v k -- ; del v[k]"),
  BINARY_LSHIFT(Op.BINARY_LSHIFT, NONE, NEXT, 2, 1, "v w -- v << w"),
  BINARY_RSHIFT(Op.BINARY_RSHIFT, NONE, NEXT, 2, 1, "v w -- v >> w"),
  BINARY_AND(Op.BINARY_AND, NONE, NEXT, 2, 1, "v w -- v & w"),
  BINARY_XOR(Op.BINARY_XOR, NONE, NEXT, 2, 1, "v w -- v ^ w"),
  BINARY_OR(Op.BINARY_OR, NONE, NEXT, 2, 1, "v w -- v | w"),
  INPLACE_POWER(Op.INPLACE_POWER, NONE, NEXT, 2, 1, "v w -- v **= w"),
  GET_ITER(Op.GET_ITER, NONE, NEXT, 1, 1, "v -- iter(v)"),
  PRINT_EXPR(Op.PRINT_EXPR, NONE, NEXT, 1, 0, "v -- ; sys.displayhook(v)"),
  PRINT_ITEM(Op.PRINT_ITEM, NONE, NEXT, 1, 0, "v -- ; print v,"),
  PRINT_NEWLINE(Op.PRINT_NEWLINE, NONE, NEXT, 0, 0, "-- ; print"),
  PRINT_ITEM_TO(Op.PRINT_ITEM_TO, NONE, NEXT, 2, 0, "v f -- ; print >>f, v,"),
  PRINT_NEWLINE_TO(Op.PRINT_NEWLINE_TO, NONE, NEXT, 1, 0, "f -- ; print >>f"),
  INPLACE_LSHIFT(Op.INPLACE_LSHIFT, NONE, NEXT, 2, 1, "v w -- v <<= w"),
  INPLACE_RSHIFT(Op.INPLACE_RSHIFT, NONE, NEXT, 2, 1, "v w -- v >>= w"),
  INPLACE_AND(Op.INPLACE_AND, NONE, NEXT, 2, 1, "v w -- v &= w"),
  INPLACE_XOR(Op.INPLACE_XOR, NONE, NEXT, 2, 1, "v w -- v ^= w"),
  INPLACE_OR(Op.INPLACE_OR, NONE, NEXT, 2, 1, "v w -- v |= w"),
  BREAK_LOOP(Op.BREAK_LOOP, NONE, LEAVE, 0, 0, "unwind to the innermost loop, go to its end"),
  WITH_CLEANUP(
      Op.WITH_CLEANUP,
      NONE,
      NEXT,
      4,
      3,
      "exit x3 x2 x1 -- x3 x2 x1 ; call exit, silence the exception if it says so"),
  LOAD_LOCALS(Op.LOAD_LOCALS, NONE, NEXT, 0, 1, "-- f_locals"),
  RETURN_VALUE(Op.RETURN_VALUE, NONE, LEAVE, 1, 0, "v -- ; unwind every block, return v"),
  IMPORT_STAR(Op.IMPORT_STAR, NONE, NEXT, 1, 0, "m -- ; from m import *"),
  EXEC_STMT(
      Op.EXEC_STMT, NONE, NEXT, 3, 0, "prog globals locals -- ; exec prog in globals, locals"),
  YIELD_VALUE(Op.YIELD_VALUE, NONE, NEXT, 1, 1, "v -- sent ; yield v, resume with what was sent"),
  POP_BLOCK(
      Op.POP_BLOCK, NONE, NEXT, 0, 0, "close the innermost block, drop operands above its level"),
  END_FINALLY(
      Op.END_FINALLY, NONE, NEXT, 3, 0, "x3 x2 x1 -- ; go on with what entered the handler"),
  BUILD_CLASS(Op.BUILD_CLASS, NONE, NEXT, 3, 1, "name bases dict -- class"),
  STORE_NAME(Op.STORE_NAME, NAME, NEXT, 1, 0, "v -- ; f_locals[names[i]] = v"),
  DELETE_NAME(Op.DELETE_NAME, NAME, NEXT, 0, 0, "-- ; del f_locals[names[i]]"),
  UNPACK_SEQUENCE(Op.UNPACK_SEQUENCE, COUNT, NEXT, 1, V, "s -- s[n-1] ... s[0]"),
  FOR_ITER(Op.FOR_ITER, JREL, BRANCH, 1, 2, "it -- it next(it) ; at its end: it -- and jump"),
  LIST_APPEND(Op.LIST_APPEND, PEEK, NEXT, 1, 0, "v -- ; PEEK(i).append(v)"),
  STORE_ATTR(Op.STORE_ATTR, NAME, NEXT, 2, 0, "v o -- ; o.names[i] = v"),
  DELETE_ATTR(Op.DELETE_ATTR, NAME, NEXT, 1, 0, "o -- ; del o.names[i]"),
  STORE_GLOBAL(Op.STORE_GLOBAL, NAME, NEXT, 1, 0, "v -- ; f_globals[names[i]] = v"),
  DELETE_GLOBAL(Op.DELETE_GLOBAL, NAME, NEXT, 0, 0, "-- ; del f_globals[names[i]]"),
  DUP_TOPX(Op.DUP_TOPX, COUNT, NEXT, V, V, "a.. -- a.. a.. (2 or 3 operands)"),
  LOAD_CONST(Op.LOAD_CONST, CONST, NEXT, 0, 1, "-- consts[i]"),
  LOAD_NAME(Op.LOAD_NAME, NAME, NEXT, 0, 1, "-- f_locals, f_globals or builtins[names[i]]"),
  BUILD_TUPLE(Op.BUILD_TUPLE, COUNT, NEXT, V, 1, "a.. -- (a..)"),
  BUILD_LIST(Op.BUILD_LIST, COUNT, NEXT, V, 1, "a.. -- [a..]"),
  BUILD_SET(Op.BUILD_SET, COUNT, NEXT, V, 1, "a.. -- {a..}"),
  BUILD_MAP(Op.BUILD_MAP, HINT, NEXT, 0, 1, "-- {} (sized for n entries)"),
  LOAD_ATTR(Op.LOAD_ATTR, NAME, NEXT, 1, 1, "o -- o.names[i]"),
  COMPARE_OP(Op.COMPARE_OP, COMPARE, NEXT, 2, 1, "v w -- v cmp_op[i] w"),
  IMPORT_NAME(Op.IMPORT_NAME, NAME, NEXT, 2, 1, "level fromlist -- __import__(names[i], ...)"),
  IMPORT_FROM(Op.IMPORT_FROM, NAME, NEXT, 1, 2, "m -- m m.names[i]"),
  JUMP_FORWARD(Op.JUMP_FORWARD, JREL, JUMP, 0, 0, "-- ; jump"),
  JUMP_IF_FALSE_OR_POP(
      Op.JUMP_IF_FALSE_OR_POP, JABS, BRANCH, 1, 0, "v -- ; if v is false: v -- v and jump"),
  JUMP_IF_TRUE_OR_POP(
      Op.JUMP_IF_TRUE_OR_POP, JABS, BRANCH, 1, 0, "v -- ; if v is true: v -- v and jump"),
  JUMP_ABSOLUTE(Op.JUMP_ABSOLUTE, JABS, JUMP, 0, 0, "-- ; jump"),
  POP_JUMP_IF_FALSE(Op.POP_JUMP_IF_FALSE, JABS, BRANCH, 1, 0, "v -- ; jump if v is false"),
  POP_JUMP_IF_TRUE(Op.POP_JUMP_IF_TRUE, JABS, BRANCH, 1, 0, "v -- ; jump if v is true"),
  LOAD_GLOBAL(Op.LOAD_GLOBAL, NAME, NEXT, 0, 1, "-- f_globals or builtins[names[i]]"),
  CONTINUE_LOOP(
      Op.CONTINUE_LOOP, JABS, LEAVE, 0, 0, "unwind to the innermost loop, jump to its head"),
  SETUP_LOOP(Op.SETUP_LOOP, JREL, SETUP, 0, 0, "open a loop block that ends at the target"),
  SETUP_EXCEPT(
      Op.SETUP_EXCEPT,
      JREL,
      SETUP,
      0,
      0,
      "open a try block whose except handlers are at the target"),
  SETUP_FINALLY(
      Op.SETUP_FINALLY,
      JREL,
      SETUP,
      0,
      0,
      "open a try block whose finally handler is at the target"),
  LOAD_FAST(Op.LOAD_FAST, LOCAL, NEXT, 0, 1, "-- fastlocals[i]"),
  STORE_FAST(Op.STORE_FAST, LOCAL, NEXT, 1, 0, "v -- ; fastlocals[i] = v"),
  DELETE_FAST(Op.DELETE_FAST, LOCAL, NEXT, 0, 0, "-- ; del fastlocals[i]"),
  RAISE_VARARGS(
      Op.RAISE_VARARGS, COUNT, LEAVE, V, 0, "type value tb -- ; raise with the n operands given"),
  CALL_FUNCTION(
      Op.CALL_FUNCTION, CALL, NEXT, V, 1, "f args.. (name value).. -- f(args.., name=value..)"),
  MAKE_FUNCTION(Op.MAKE_FUNCTION, COUNT, NEXT, V, 1, "defaults.. code -- function"),
  BUILD_SLICE(
      Op.BUILD_SLICE, HINT, NEXT, V, 1, "u v -- slice(u, v), or u v w -- slice(u, v, w) if n is 3"),
  MAKE_CLOSURE(Op.MAKE_CLOSURE, COUNT, NEXT, V, 1, "defaults.. closure code -- function"),
  LOAD_CLOSURE(Op.LOAD_CLOSURE, DEREF, NEXT, 0, 1, "-- freevars[i] (the cell itself)"),
  LOAD_DEREF(Op.LOAD_DEREF, DEREF, NEXT, 0, 1, "-- PyCell_Get(freevars[i])"),
  STORE_DEREF(Op.STORE_DEREF, DEREF, NEXT, 1, 0, "v -- ; PyCell_Set(freevars[i], v)"),
  CALL_FUNCTION_VAR(
      Op.CALL_FUNCTION_VAR,
      CALL,
      NEXT,
      V,
      1,
      "f args.. (name value).. seq -- f(args.., name=value.., *seq)"),
  CALL_FUNCTION_KW(
      Op.CALL_FUNCTION_KW,
      CALL,
      NEXT,
      V,
      1,
      "f args.. (name value).. map -- f(args.., name=value.., **map)"),
  CALL_FUNCTION_VAR_KW(
      Op.CALL_FUNCTION_VAR_KW,
      CALL,
      NEXT,
      V,
      1,
      "f args.. (name value).. seq map -- f(args.., name=value.., *seq, **map)"),
  SETUP_WITH(
      Op.SETUP_WITH,
      JREL,
      SETUP,
      1,
      2,
      "mgr -- mgr.__exit__ mgr.__enter__() ; open a with block below the result"),
  EXTENDED_ARG(
      Op.EXTENDED_ARG,
      PREFIX,
      NEXT,
      0,
      0,
      "the operand's higher 16 bits, for the next instruction"),
  SET_ADD(Op.SET_ADD, PEEK, NEXT, 1, 0, "v -- ; PEEK(i).add(v)"),
  MAP_ADD(Op.MAP_ADD, PEEK, NEXT, 2, 0, "v k -- ; PEEK(i)[k] = v");

  /** What an opcode's operand means. */
  public enum Operand {
    /** The opcode has no operand. */
    NONE,
    /** Index into {@code co_consts}. */
    CONST,
    /** Index into {@code co_names}. */
    NAME,
    /** Index of a fast local. */
    LOCAL,
    /** Index into {@code co_cellvars + co_freevars}. */
    DEREF,
    /** Jump distance in bytes, from the end of the instruction. */
    JREL,
    /** Jump target as an offset into {@code co_code}. */
    JABS,
    /** Index into {@link CompareOp}. */
    COMPARE,
    /** Number of operands, or of items to unpack. */
    COUNT,
    /** Low byte: positional arguments; next byte: keyword arguments. */
    CALL,
    /** How far below the top, after the pops, the container lies; 1 is the top. */
    PEEK,
    /** A number that changes no operand position whatever it is. */
    HINT,
    /** The higher half of the next instruction's operand. */
    PREFIX
  }

  /** Where control goes after an instruction that raises nothing. */
  public enum Flow {
    /** To the next instruction. */
    NEXT,
    /** To the next instruction or to the target. */
    BRANCH,
    /** To the target. */
    JUMP,
    /** To the next instruction, inside a new block whose handler is the target. */
    SETUP,
    /** Elsewhere: out of the frame, or wherever unwinding the blocks leads. */
    LEAVE
  }

  private static final Opcode[] BY_NUMBER = byNumber();

  private final int number;
  private final Operand operand;
  private final Flow flow;
  private final int pops;
  private final int pushes;
  private final String effect;

  Opcode(int number, Operand operand, Flow flow, int pops, int pushes, String effect) {
    this.number = number;
    this.operand = operand;
    this.flow = flow;
    this.pops = pops;
    this.pushes = pushes;
    this.effect = effect;
  }

  /** CPython writes {@code SLICE+2} where Java can only name {@code SLICE_2}. */
  private static String slice(String name) {
    int at = name.length() - 2;
    return name.startsWith("SLICE_", at - 5)
        ? name.substring(0, at) + '+' + name.charAt(at + 1)
        : name;
  }

  private static Opcode[] byNumber() {
    Opcode[] table = new Opcode[256];
    for (Opcode op : values()) {
      table[op.number] = op;
    }
    return table;
  }

  /** The row of an opcode number (0..255), or null where CPython has no such opcode. */
  public static Opcode of(int number) {
    return BY_NUMBER[number];
  }

  /** {@code opcode.opname[number]}: {@code <6>} for a number without an opcode. */
  public static String opname(int number) {
    Opcode op = BY_NUMBER[number];
    return op != null ? op.opname() : "<" + number + ">";
  }

  /** The number in {@code co_code}. */
  public int number() {
    return number;
  }

  /** CPython's name, as in {@code opcode.opname}. */
  public String opname() {
    return slice(name());
  }

  public Operand operand() {
    return operand;
  }

  public Flow flow() {
    return flow;
  }

  /** The formal effect in one line. */
  public String effect() {
    return effect;
  }

  /** Whether {@link #pops(int)} or {@link #pushes(int)} depend on the operand. */
  public boolean isVariable() {
    return pops < 0 || pushes < 0;
  }

  /** How many operands the instruction takes from the stack when it goes on to the next one. */
  public int pops(int oparg) {
    return pops >= 0 ? pops : variablePops(oparg);
  }

  /** How many operands it leaves in their place. */
  public int pushes(int oparg) {
    if (pushes >= 0) {
      return pushes;
    }
    return number == Op.DUP_TOPX ? 2 * oparg : oparg;
  }

  /** By how much the depth changes on the way to the target, where the instruction branches. */
  public int jumpEffect() {
    return switch (number) {
      case Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP -> 0;
      case Op.FOR_ITER -> -1;
      default -> pushes - pops;
    };
  }

  /**
   * The stack entries of the arguments of a call. The numbers of positional and keyword arguments
   * are bytes; what EXTENDED_ARG adds above them says nothing.
   */
  static int arguments(int oparg) {
    return (oparg & 0xff) + 2 * (oparg >> 8 & 0xff);
  }

  private int variablePops(int oparg) {
    int arguments = arguments(oparg);
    return switch (number) {
      case Op.CALL_FUNCTION -> arguments + 1;
      case Op.CALL_FUNCTION_VAR, Op.CALL_FUNCTION_KW -> arguments + 2;
      case Op.CALL_FUNCTION_VAR_KW -> arguments + 3;
      case Op.MAKE_FUNCTION -> oparg + 1;
      case Op.MAKE_CLOSURE -> oparg + 2;
      case Op.BUILD_SLICE -> oparg == 3 ? 3 : 2;
      default -> oparg;
    };
  }
}
