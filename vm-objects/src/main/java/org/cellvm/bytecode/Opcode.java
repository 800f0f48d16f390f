package org.cellvm.bytecode;

import static org.cellvm.bytecode.Opcode.Count.V;
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

import org.cellvm.processor.OpcodeTable;

/**
 * The opcode table of CPython 2.7: a row for each of its 119 opcodes, with number, operand kind,
 * flow of control, operands popped and pushed, and the formal effect. The compiler, the decoder,
 * the disassembler and the engines' tests all read this table; there is no second one.
 *
 * <p>An effect is written {@code before -- after}, the top of the value stack rightmost, then what
 * else happens after a semicolon; {@code i} and {@code n} are the operand. Pops and pushes are
 * those of the flow to the next instruction, in the decoder's normalised form (see {@link
 * Decoder}); where they depend on the operand the row says {@code V} and {@link #pops(int)} and
 * {@link #pushes(int)} compute them. A jump that is taken differs for {@code FOR_ITER}, {@code
 * JUMP_IF_FALSE_OR_POP} and {@code JUMP_IF_TRUE_OR_POP} alone: see {@link #jumpEffect()}.
 */
@OpcodeTable
public enum Opcode {
  STOP_CODE(0, NONE, LEAVE, 0, 0, "raises SystemError: unknown opcode"),
  POP_TOP(1, NONE, NEXT, 1, 0, "x --"),
  ROT_TWO(2, NONE, NEXT, 2, 2, "a b -- b a"),
  ROT_THREE(3, NONE, NEXT, 3, 3, "a b c -- c a b"),
  DUP_TOP(4, NONE, NEXT, 1, 2, "a -- a a"),
  ROT_FOUR(5, NONE, NEXT, 4, 4, "a b c d -- d a b c"),
  NOP(9, NONE, NEXT, 0, 0, "--"),
  UNARY_POSITIVE(10, NONE, NEXT, 1, 1, "v -- +v", RegisterOp.POSITIVE),
  UNARY_NEGATIVE(11, NONE, NEXT, 1, 1, "v -- -v", RegisterOp.NEGATIVE),
  UNARY_NOT(12, NONE, NEXT, 1, 1, "v -- not v", RegisterOp.NOT),
  UNARY_CONVERT(13, NONE, NEXT, 1, 1, "v -- repr(v)", RegisterOp.CONVERT),
  UNARY_INVERT(15, NONE, NEXT, 1, 1, "v -- ~v", RegisterOp.INVERT),
  BINARY_POWER(19, NONE, NEXT, 2, 1, "v w -- v ** w", RegisterOp.POWER),
  BINARY_MULTIPLY(20, NONE, NEXT, 2, 1, "v w -- v * w", RegisterOp.MULTIPLY),
  BINARY_DIVIDE(21, NONE, NEXT, 2, 1, "v w -- v / w (classic)", RegisterOp.DIVIDE),
  BINARY_MODULO(22, NONE, NEXT, 2, 1, "v w -- v % w", RegisterOp.MODULO),
  BINARY_ADD(23, NONE, NEXT, 2, 1, "v w -- v + w", RegisterOp.ADD),
  BINARY_SUBTRACT(24, NONE, NEXT, 2, 1, "v w -- v - w", RegisterOp.SUBTRACT),
  BINARY_SUBSCR(25, NONE, NEXT, 2, 1, "v w -- v[w]", RegisterOp.SUBSCR),
  BINARY_FLOOR_DIVIDE(26, NONE, NEXT, 2, 1, "v w -- v // w", RegisterOp.FLOOR_DIVIDE),
  BINARY_TRUE_DIVIDE(27, NONE, NEXT, 2, 1, "v w -- v / w (true)", RegisterOp.TRUE_DIVIDE),
  INPLACE_FLOOR_DIVIDE(28, NONE, NEXT, 2, 1, "v w -- v //= w", RegisterOp.INPLACE_FLOOR_DIVIDE),
  INPLACE_TRUE_DIVIDE(29, NONE, NEXT, 2, 1, "v w -- v /= w (true)", RegisterOp.INPLACE_TRUE_DIVIDE),
  SLICE_0(30, NONE, NEXT, 1, 1, "u -- u[:]", RegisterOp.SLICE_0),
  SLICE_1(31, NONE, NEXT, 2, 1, "u v -- u[v:]", RegisterOp.SLICE_1),
  SLICE_2(32, NONE, NEXT, 2, 1, "u w -- u[:w]", RegisterOp.SLICE_2),
  SLICE_3(33, NONE, NEXT, 3, 1, "u v w -- u[v:w]", RegisterOp.SLICE_3),
  STORE_SLICE_0(40, NONE, NEXT, 2, 0, "t u -- ; u[:] = t", RegisterOp.STORE_SLICE_0),
  STORE_SLICE_1(41, NONE, NEXT, 3, 0, "t u v -- ; u[v:] = t", RegisterOp.STORE_SLICE_1),
  STORE_SLICE_2(42, NONE, NEXT, 3, 0, "t u w -- ; u[:w] = t", RegisterOp.STORE_SLICE_2),
  STORE_SLICE_3(43, NONE, NEXT, 4, 0, "t u v w -- ; u[v:w] = t", RegisterOp.STORE_SLICE_3),
  DELETE_SLICE_0(50, NONE, NEXT, 1, 0, "u -- ; del u[:]", RegisterOp.DELETE_SLICE_0),
  DELETE_SLICE_1(51, NONE, NEXT, 2, 0, "u v -- ; del u[v:]", RegisterOp.DELETE_SLICE_1),
  DELETE_SLICE_2(52, NONE, NEXT, 2, 0, "u w -- ; del u[:w]", RegisterOp.DELETE_SLICE_2),
  DELETE_SLICE_3(53, NONE, NEXT, 3, 0, "u v w -- ; del u[v:w]", RegisterOp.DELETE_SLICE_3),
  STORE_MAP(54, NONE, NEXT, 3, 1, "d v k -- d ; d[k] = v", RegisterOp.STORE_MAP),
  INPLACE_ADD(55, NONE, NEXT, 2, 1, "v w -- v += w", RegisterOp.INPLACE_ADD),
  INPLACE_SUBTRACT(56, NONE, NEXT, 2, 1, "v w -- v -= w", RegisterOp.INPLACE_SUBTRACT),
  INPLACE_MULTIPLY(57, NONE, NEXT, 2, 1, "v w -- v *= w", RegisterOp.INPLACE_MULTIPLY),
  INPLACE_DIVIDE(58, NONE, NEXT, 2, 1, "v w -- v /= w (classic)", RegisterOp.INPLACE_DIVIDE),
  INPLACE_MODULO(59, NONE, NEXT, 2, 1, "v w -- v %= w", RegisterOp.INPLACE_MODULO),
  STORE_SUBSCR(60, NONE, NEXT, 3, 0, "w v k -- ; v[k] = w"),
  DELETE_SUBSCR(61, NONE, NEXT, 2, 0, "v k -- ; del v[k]"),
  BINARY_LSHIFT(62, NONE, NEXT, 2, 1, "v w -- v << w", RegisterOp.LSHIFT),
  BINARY_RSHIFT(63, NONE, NEXT, 2, 1, "v w -- v >> w", RegisterOp.RSHIFT),
  BINARY_AND(64, NONE, NEXT, 2, 1, "v w -- v & w", RegisterOp.AND),
  BINARY_XOR(65, NONE, NEXT, 2, 1, "v w -- v ^ w", RegisterOp.XOR),
  BINARY_OR(66, NONE, NEXT, 2, 1, "v w -- v | w", RegisterOp.OR),
  INPLACE_POWER(67, NONE, NEXT, 2, 1, "v w -- v **= w", RegisterOp.INPLACE_POWER),
  GET_ITER(68, NONE, NEXT, 1, 1, "v -- iter(v)", RegisterOp.GET_ITER),
  PRINT_EXPR(70, NONE, NEXT, 1, 0, "v -- ; sys.displayhook(v)", RegisterOp.PRINT_EXPR),
  PRINT_ITEM(71, NONE, NEXT, 1, 0, "v -- ; print v,", RegisterOp.PRINT_ITEM),
  PRINT_NEWLINE(72, NONE, NEXT, 0, 0, "-- ; print", RegisterOp.PRINT_NEWLINE),
  PRINT_ITEM_TO(73, NONE, NEXT, 2, 0, "v f -- ; print >>f, v,", RegisterOp.PRINT_ITEM_TO),
  PRINT_NEWLINE_TO(74, NONE, NEXT, 1, 0, "f -- ; print >>f", RegisterOp.PRINT_NEWLINE_TO),
  INPLACE_LSHIFT(75, NONE, NEXT, 2, 1, "v w -- v <<= w", RegisterOp.INPLACE_LSHIFT),
  INPLACE_RSHIFT(76, NONE, NEXT, 2, 1, "v w -- v >>= w", RegisterOp.INPLACE_RSHIFT),
  INPLACE_AND(77, NONE, NEXT, 2, 1, "v w -- v &= w", RegisterOp.INPLACE_AND),
  INPLACE_XOR(78, NONE, NEXT, 2, 1, "v w -- v ^= w", RegisterOp.INPLACE_XOR),
  INPLACE_OR(79, NONE, NEXT, 2, 1, "v w -- v |= w", RegisterOp.INPLACE_OR),
  BREAK_LOOP(80, NONE, LEAVE, 0, 0, "unwind to the innermost loop, go to its end"),
  WITH_CLEANUP(
      81,
      NONE,
      NEXT,
      4,
      3,
      "exit x3 x2 x1 -- x3 x2 x1 ; call exit, silence the exception if it says so"),
  LOAD_LOCALS(82, NONE, NEXT, 0, 1, "-- f_locals"),
  RETURN_VALUE(83, NONE, LEAVE, 1, 0, "v -- ; unwind every block, return v"),
  IMPORT_STAR(84, NONE, NEXT, 1, 0, "m -- ; from m import *", RegisterOp.IMPORT_STAR),
  EXEC_STMT(
      85,
      NONE,
      NEXT,
      3,
      0,
      "prog globals locals -- ; exec prog in globals, locals",
      RegisterOp.EXEC_STMT),
  YIELD_VALUE(86, NONE, NEXT, 1, 1, "v -- sent ; yield v, resume with what was sent"),
  POP_BLOCK(87, NONE, NEXT, 0, 0, "close the innermost block, drop operands above its level"),
  END_FINALLY(88, NONE, NEXT, 3, 0, "x3 x2 x1 -- ; go on with what entered the handler"),
  BUILD_CLASS(89, NONE, NEXT, 3, 1, "name bases dict -- class", RegisterOp.BUILD_CLASS),
  STORE_NAME(90, NAME, NEXT, 1, 0, "v -- ; f_locals[names[i]] = v"),
  DELETE_NAME(91, NAME, NEXT, 0, 0, "-- ; del f_locals[names[i]]"),
  UNPACK_SEQUENCE(92, COUNT, NEXT, 1, V, "s -- s[n-1] ... s[0]", RegisterOp.UNPACK_SEQUENCE),
  FOR_ITER(93, JREL, BRANCH, 1, 2, "it -- it next(it) ; at its end: it -- and jump"),
  LIST_APPEND(94, PEEK, NEXT, 1, 0, "v -- ; PEEK(i).append(v)"),
  STORE_ATTR(95, NAME, NEXT, 2, 0, "v o -- ; o.names[i] = v"),
  DELETE_ATTR(96, NAME, NEXT, 1, 0, "o -- ; del o.names[i]"),
  STORE_GLOBAL(97, NAME, NEXT, 1, 0, "v -- ; f_globals[names[i]] = v"),
  DELETE_GLOBAL(98, NAME, NEXT, 0, 0, "-- ; del f_globals[names[i]]"),
  DUP_TOPX(99, COUNT, NEXT, V, V, "a.. -- a.. a.. (2 or 3 operands)"),
  LOAD_CONST(100, CONST, NEXT, 0, 1, "-- consts[i]"),
  LOAD_NAME(101, NAME, NEXT, 0, 1, "-- f_locals, f_globals or builtins[names[i]]"),
  BUILD_TUPLE(102, COUNT, NEXT, V, 1, "a.. -- (a..)", RegisterOp.BUILD_TUPLE),
  BUILD_LIST(103, COUNT, NEXT, V, 1, "a.. -- [a..]", RegisterOp.BUILD_LIST),
  BUILD_SET(104, COUNT, NEXT, V, 1, "a.. -- {a..}", RegisterOp.BUILD_SET),
  BUILD_MAP(105, HINT, NEXT, 0, 1, "-- {} (sized for n entries)", RegisterOp.BUILD_MAP),
  LOAD_ATTR(106, NAME, NEXT, 1, 1, "o -- o.names[i]"),
  COMPARE_OP(107, COMPARE, NEXT, 2, 1, "v w -- v cmp_op[i] w"),
  IMPORT_NAME(
      108, NAME, NEXT, 2, 1, "level fromlist -- __import__(names[i], ...)", RegisterOp.IMPORT_NAME),
  IMPORT_FROM(109, NAME, NEXT, 1, 2, "m -- m m.names[i]", RegisterOp.IMPORT_FROM),
  JUMP_FORWARD(110, JREL, JUMP, 0, 0, "-- ; jump"),
  JUMP_IF_FALSE_OR_POP(111, JABS, BRANCH, 1, 0, "v -- ; if v is false: v -- v and jump"),
  JUMP_IF_TRUE_OR_POP(112, JABS, BRANCH, 1, 0, "v -- ; if v is true: v -- v and jump"),
  JUMP_ABSOLUTE(113, JABS, JUMP, 0, 0, "-- ; jump"),
  POP_JUMP_IF_FALSE(114, JABS, BRANCH, 1, 0, "v -- ; jump if v is false"),
  POP_JUMP_IF_TRUE(115, JABS, BRANCH, 1, 0, "v -- ; jump if v is true"),
  LOAD_GLOBAL(116, NAME, NEXT, 0, 1, "-- f_globals or builtins[names[i]]"),
  CONTINUE_LOOP(119, JABS, LEAVE, 0, 0, "unwind to the innermost loop, jump to its head"),
  SETUP_LOOP(120, JREL, SETUP, 0, 0, "open a loop block that ends at the target"),
  SETUP_EXCEPT(121, JREL, SETUP, 0, 0, "open a try block whose except handlers are at the target"),
  SETUP_FINALLY(122, JREL, SETUP, 0, 0, "open a try block whose finally handler is at the target"),
  LOAD_FAST(124, LOCAL, NEXT, 0, 1, "-- fastlocals[i]"),
  STORE_FAST(125, LOCAL, NEXT, 1, 0, "v -- ; fastlocals[i] = v"),
  DELETE_FAST(126, LOCAL, NEXT, 0, 0, "-- ; del fastlocals[i]"),
  RAISE_VARARGS(130, COUNT, LEAVE, V, 0, "type value tb -- ; raise with the n operands given"),
  CALL_FUNCTION(131, CALL, NEXT, V, 1, "f args.. (name value).. -- f(args.., name=value..)"),
  MAKE_FUNCTION(132, COUNT, NEXT, V, 1, "defaults.. code -- function", RegisterOp.MAKE_FUNCTION),
  BUILD_SLICE(133, HINT, NEXT, V, 1, "u v -- slice(u, v), or u v w -- slice(u, v, w) if n is 3"),
  MAKE_CLOSURE(
      134, COUNT, NEXT, V, 1, "defaults.. closure code -- function", RegisterOp.MAKE_CLOSURE),
  LOAD_CLOSURE(135, DEREF, NEXT, 0, 1, "-- freevars[i] (the cell itself)"),
  LOAD_DEREF(136, DEREF, NEXT, 0, 1, "-- PyCell_Get(freevars[i])"),
  STORE_DEREF(137, DEREF, NEXT, 1, 0, "v -- ; PyCell_Set(freevars[i], v)"),
  CALL_FUNCTION_VAR(
      140, CALL, NEXT, V, 1, "f args.. (name value).. seq -- f(args.., name=value.., *seq)"),
  CALL_FUNCTION_KW(
      141, CALL, NEXT, V, 1, "f args.. (name value).. map -- f(args.., name=value.., **map)"),
  CALL_FUNCTION_VAR_KW(
      142,
      CALL,
      NEXT,
      V,
      1,
      "f args.. (name value).. seq map -- f(args.., name=value.., *seq, **map)"),
  SETUP_WITH(
      143,
      JREL,
      SETUP,
      1,
      2,
      "mgr -- mgr.__exit__ mgr.__enter__() ; open a with block below the result"),
  EXTENDED_ARG(145, PREFIX, NEXT, 0, 0, "the operand's higher 16 bits, for the next instruction"),
  SET_ADD(146, PEEK, NEXT, 1, 0, "v -- ; PEEK(i).add(v)"),
  MAP_ADD(147, PEEK, NEXT, 2, 0, "v k -- ; PEEK(i)[k] = v");

  /** Opcodes from this number on carry a two-byte operand. */
  public static final int HAVE_ARGUMENT = Op.STORE_NAME;

  /**
   * Pseudo-instruction of the decoder, never in {@code co_code}: an ordinary flow enters a {@code
   * finally} or {@code with} handler. It moves the top operand up by {@code oparg} (always 2)
   * places and leaves Java nulls below it: {@code x -- null null x}.
   */
  public static final int NORMALIZE = 256;

  /** In {@code CALL_VAR_KW}'s extra operand: {@code *args} stands above the keyword arguments. */
  public static final int STAR = 1;

  /** In {@code CALL_VAR_KW}'s extra operand: {@code **kwargs} stands above the arguments. */
  public static final int STAR_STAR = 2;

  /** The bits of each of the two counts in a call's operand. */
  private static final int CALL_COUNT_BITS = 8;

  private static final int CALL_COUNT_MASK = (1 << CALL_COUNT_BITS) - 1;

  /** In a row: the number of stack operands depends on the instruction's operand. */
  static final class Count {
    static final int V = -1;

    private Count() {}
  }

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
  private final int operation;

  Opcode(int number, Operand operand, Flow flow, int pops, int pushes, String effect) {
    this(number, operand, flow, pops, pushes, effect, -1);
  }

  Opcode(
      int number, Operand operand, Flow flow, int pops, int pushes, String effect, int operation) {
    this.number = number;
    this.operand = operand;
    this.flow = flow;
    this.pops = pops;
    this.pushes = pushes;
    this.effect = effect;
    this.operation = operation;
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

  /**
   * The {@link RegisterOp} that stands for it in register form, where its operands are what it pops
   * and its results what it pushes; -1 where the translation takes more than that.
   */
  int operation() {
    return operation;
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
   * The positional arguments of a call. They and the keyword arguments are counted by a byte each;
   * higher bits, from EXTENDED_ARG, are ignored.
   */
  public static int positional(int oparg) {
    return oparg & CALL_COUNT_MASK;
  }

  /** The keyword arguments of a call. */
  public static int keywords(int oparg) {
    return oparg >> CALL_COUNT_BITS & CALL_COUNT_MASK;
  }

  /** A call's operand without the bits that mean nothing. */
  static int counts(int oparg) {
    return oparg & (1 << 2 * CALL_COUNT_BITS) - 1;
  }

  /** The stack entries of the arguments of a call: a keyword argument is a name and a value. */
  public static int arguments(int oparg) {
    return positional(oparg) + 2 * keywords(oparg);
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
