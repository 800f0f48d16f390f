package org.cellvm.bytecode;

/**
 * The operations of the register form, see {@link RegisterCode}. Each line gives the operands
 * {@code A B C} and the formal effect; {@code R[x]} is a register, {@code x} an "extra" operand
 * that shares the operation's word. Operands that lie below the value stack (locals, cells,
 * constants) are borrowed by the operation; those on the value stack are owned and consumed.
 */
public final class RegisterOp {
  private RegisterOp() {}

  public static final int LOAD = 0; //           A B      R[A] := R[B], counted up; A on the stack
  public static final int STORE = 1; //          A B      local R[A] := R[B], from the stack
  public static final int COPY =
      2; //           A B      local R[A] := R[B], from a local or constant
  public static final int CHECK_LOCAL = 3; //    A        raise UnboundLocalError if R[A] is unbound
  public static final int DELETE_LOCAL = 4; //   A        R[A] := unbound
  public static final int POP = 5; //            A        release R[A]

  // Binary arithmetic A B C: R[A] := R[B] op R[C]. In CPython's opcode order, in-place after plain.
  public static final int ADD = 6;
  public static final int SUBTRACT = 7;
  public static final int MULTIPLY = 8;
  public static final int DIVIDE = 9;
  public static final int MODULO = 10;
  public static final int FLOOR_DIVIDE = 11;
  public static final int TRUE_DIVIDE = 12;
  public static final int POWER = 13;
  public static final int LSHIFT = 14;
  public static final int RSHIFT = 15;
  public static final int AND = 16;
  public static final int XOR = 17;
  public static final int OR = 18;
  public static final int INPLACE =
      13; //       distance from a plain operation to its in-place twin
  public static final int INPLACE_ADD = ADD + INPLACE;
  public static final int INPLACE_OR = OR + INPLACE;
  public static final int SUBSCR = 32; //        A B C    R[A] := R[B][R[C]]

  public static final int NEGATIVE = 33; //      A B      R[A] := -R[B]
  public static final int POSITIVE = 34; //      A B      R[A] := +R[B]
  public static final int NOT = 35; //           A B      R[A] := not R[B]
  public static final int CONVERT = 36; //       A B      R[A] := `R[B]`
  public static final int INVERT = 37; //        A B      R[A] := ~R[B]

  public static final int COMPARE =
      38; //       A B C x  R[A] := R[B] x R[C]; x as COMPARE_OP's operand
  public static final int COMPARE_JUMP =
      39; //  A B C x  if (R[B] x R[C]) != sense goto A; sense in x
  public static final int JUMP = 40; //          A        goto A, forward
  public static final int JUMP_BACK = 41; //     A        goto A, backward: counts a tick
  public static final int JUMP_IF_FALSE = 42; // A B      if not R[B] goto A; consumes R[B]
  public static final int JUMP_IF_TRUE = 43; //  A B      if R[B] goto A; consumes R[B]
  public static final int FALSE_OR_POP = 44; //  A B      if not R[B] goto A, keeping R[B]; else pop
  public static final int TRUE_OR_POP = 45; //   A B      if R[B] goto A, keeping R[B]; else pop

  public static final int GET_ITER = 46; //      A B      R[A] := iter(R[B])
  public static final int FOR_ITER =
      47; //      A B C    R[A] := next(R[B]); at the end pop R[B], goto C

  public static final int LOAD_GLOBAL = 48; //   A B      R[A] := global or built-in names[B]
  public static final int LOAD_NAME = 49; //     A B      R[A] := local, global or built-in names[B]
  public static final int LOAD_DEREF = 50; //    A B      R[A] := contents of the cell in R[B]
  public static final int STORE_DEREF = 51; //   A B      contents of the cell in R[A] := R[B]
  public static final int LOAD_CLOSURE = 52; //  A B      R[A] := the cell in R[B] itself
  public static final int LOAD_ATTR = 53; //     A B C    R[A] := R[B].names[C]
  public static final int STORE_ATTR = 54; //    A B C    R[A].names[C] := R[B]
  public static final int LOAD_METHOD =
      55; //   A B C x  function R[A], receiver R[x] of R[B].names[C]
  public static final int CALL_METHOD = 56; //   A B x    R[A] := R[A](R[x], R[A+1..A+B])
  public static final int CALL =
      57; //          A B      R[A] := R[A](R[A+1..]); B as CALL_FUNCTION's
  public static final int RETURN = 58; //        A B      return R[A], releasing B stack slots
  public static final int YIELD = 59; //         A B      yield R[A]; the value sent arrives in R[B]

  public static final int BUILD_TUPLE = 60; //   A B      R[A] := tuple of B values from R[A] on
  public static final int BUILD_LIST = 61; //    A B      R[A] := list of B values from R[A] on
  public static final int UNPACK =
      62; //        A B      R[A..A+B) := the items of R[A], first on top
  public static final int LIST_APPEND = 63; //   A B      append R[B] to the list in R[A]
  public static final int STORE_SUBSCR = 64; //  A B C    R[B][R[C]] := R[A]
  public static final int MAKE_FUNCTION = 65; // A B      R[A] := function of code and B defaults
  public static final int MAKE_CLOSURE = 66; //  A B      the same, with a tuple of cells
  public static final int STORE_GLOBAL = 67; //  A B      global names[A] := R[B]
  public static final int STORE_NAME = 68; //    A B      local names[A] := R[B]
  public static final int DUP =
      69; //           A B      R[A..A+B) := the B values below, counted up
  public static final int ROTATE = 70; //        A B      of the B values at R[A]: last one first
  public static final int SETUP_WITH = 71; //    A        R[A] := __exit__, R[A+1] := __enter__()

  /** Operations from here on are rare: both engines hand them to one shared routine. */
  public static final int FIRST_RARE = 72;

  public static final int LOAD_LOCALS = 72; //   A        R[A] := f_locals
  public static final int DELETE_NAME = 73; //   B        delete local names[B]
  public static final int DELETE_GLOBAL = 74; // B        delete global names[B]
  public static final int DELETE_ATTR = 75; //   A B      delete R[A].names[B]
  public static final int DELETE_SUBSCR = 76; // A B      delete R[A][R[B]]
  public static final int CALL_VAR_KW = 77; //   A B x    call with * (x & 1) and ** (x & 2)
  public static final int BUILD_SET = 78; //     A B      R[A] := set of B values from R[A] on
  public static final int BUILD_MAP = 79; //     A B      R[A] := dict presized for B entries
  public static final int STORE_MAP = 80; //     A        R[A-1][R[A+1]] := R[A]
  public static final int BUILD_SLICE = 81; //   A B      R[A] := slice of B (2 or 3) values
  public static final int SET_ADD = 82; //       A B      add R[B] to the set in R[A]
  public static final int MAP_ADD = 83; //       A B      R[A][R[B+1]] := R[B]
  public static final int SLICE = 84; //         A B      R[A] := R[A][slice]; bounds by bits of B
  public static final int STORE_SLICE = 85; //   A B      R[A+1][slice] := R[A]
  public static final int DELETE_SLICE = 86; //  A B      delete R[A][slice]
  public static final int PRINT_EXPR = 87; //    A        show R[A] as the interactive loop does
  public static final int PRINT_ITEM = 88; //    A        print R[A]
  public static final int PRINT_ITEM_TO = 89; // A        print R[A] to R[A+1]
  public static final int PRINT_NEWLINE = 90; //          end the printed line
  public static final int PRINT_NEWLINE_TO = 91; // A     end the printed line of R[A]
  public static final int EXEC = 92; //          A        exec R[A] in R[A+1], R[A+2]
  public static final int IMPORT_NAME =
      93; //   A B      R[A] := __import__(names[B], level R[A], R[A+1])
  public static final int IMPORT_FROM = 94; //   A B      R[A] := R[A-1].names[B]
  public static final int IMPORT_STAR = 95; //   A        all public names of R[A] become locals
  public static final int BUILD_CLASS = 96; //   A        R[A] := class of name, bases, dict
  public static final int NORMALIZE = 97; //     A B C    move R[A..A+B) up by C, nulls below
  public static final int WITH_CLEANUP =
      98; //  A        call __exit__ R[A] for the outcome R[A+1..A+4)

  /** Operations from here on leave the normal flow: the shared unwinder decides where to. */
  public static final int FIRST_FLOW = 99;

  public static final int RAISE = 99; //         A B      raise with B operands
  public static final int END_FINALLY = 100; //  A        go on with the outcome in R[A..A+3)
  public static final int BREAK = 101; //                 leave the loop through finally blocks
  public static final int CONTINUE = 102; //     A        goto A through finally blocks
  public static final int RETURN_UNWIND = 103; // A       return R[A] through finally blocks
  public static final int STOP = 104; //                  no instruction: SystemError
  public static final int COUNT = 105;

  /**
   * In place of any operation: the loop is to be left before it. No code has it, but an engine may
   * write it over the code of a running frame, see {@code FrameRunner.trap}.
   */
  public static final int TRAP = 255;

  /** The operation of an opcode with one or two operands and one result; -1 for others. */
  static int simple(int op) {
    return switch (op) {
      case Op.UNARY_POSITIVE -> POSITIVE;
      case Op.UNARY_NEGATIVE -> NEGATIVE;
      case Op.UNARY_NOT -> NOT;
      case Op.UNARY_CONVERT -> CONVERT;
      case Op.UNARY_INVERT -> INVERT;
      case Op.GET_ITER -> GET_ITER;
      case Op.BINARY_POWER -> POWER;
      case Op.BINARY_MULTIPLY -> MULTIPLY;
      case Op.BINARY_DIVIDE -> DIVIDE;
      case Op.BINARY_MODULO -> MODULO;
      case Op.BINARY_ADD -> ADD;
      case Op.BINARY_SUBTRACT -> SUBTRACT;
      case Op.BINARY_SUBSCR -> SUBSCR;
      case Op.BINARY_FLOOR_DIVIDE -> FLOOR_DIVIDE;
      case Op.BINARY_TRUE_DIVIDE -> TRUE_DIVIDE;
      case Op.BINARY_LSHIFT -> LSHIFT;
      case Op.BINARY_RSHIFT -> RSHIFT;
      case Op.BINARY_AND -> AND;
      case Op.BINARY_XOR -> XOR;
      case Op.BINARY_OR -> OR;
      case Op.INPLACE_POWER -> POWER + INPLACE;
      case Op.INPLACE_MULTIPLY -> MULTIPLY + INPLACE;
      case Op.INPLACE_DIVIDE -> DIVIDE + INPLACE;
      case Op.INPLACE_MODULO -> MODULO + INPLACE;
      case Op.INPLACE_ADD -> ADD + INPLACE;
      case Op.INPLACE_SUBTRACT -> SUBTRACT + INPLACE;
      case Op.INPLACE_FLOOR_DIVIDE -> FLOOR_DIVIDE + INPLACE;
      case Op.INPLACE_TRUE_DIVIDE -> TRUE_DIVIDE + INPLACE;
      case Op.INPLACE_LSHIFT -> LSHIFT + INPLACE;
      case Op.INPLACE_RSHIFT -> RSHIFT + INPLACE;
      case Op.INPLACE_AND -> AND + INPLACE;
      case Op.INPLACE_XOR -> XOR + INPLACE;
      case Op.INPLACE_OR -> OR + INPLACE;
      default -> -1;
    };
  }

  /**
   * The operation of an opcode whose operands and results stand on the value stack side by side.
   *
   * @throws IllegalStateException if it is none
   */
  static int gathering(int op) {
    return switch (op) {
      case Op.MAKE_FUNCTION -> MAKE_FUNCTION;
      case Op.MAKE_CLOSURE -> MAKE_CLOSURE;
      case Op.BUILD_TUPLE -> BUILD_TUPLE;
      case Op.BUILD_LIST -> BUILD_LIST;
      case Op.BUILD_SET -> BUILD_SET;
      case Op.BUILD_MAP -> BUILD_MAP;
      case Op.BUILD_SLICE -> BUILD_SLICE;
      case Op.BUILD_CLASS -> BUILD_CLASS;
      case Op.STORE_MAP -> STORE_MAP;
      case Op.UNPACK_SEQUENCE -> UNPACK;
      case Op.IMPORT_NAME -> IMPORT_NAME;
      case Op.IMPORT_FROM -> IMPORT_FROM;
      case Op.IMPORT_STAR -> IMPORT_STAR;
      case Op.EXEC_STMT -> EXEC;
      case Op.PRINT_EXPR -> PRINT_EXPR;
      case Op.PRINT_ITEM -> PRINT_ITEM;
      case Op.PRINT_ITEM_TO -> PRINT_ITEM_TO;
      case Op.PRINT_NEWLINE -> PRINT_NEWLINE;
      case Op.PRINT_NEWLINE_TO -> PRINT_NEWLINE_TO;
      case Op.SLICE_0, Op.SLICE_1, Op.SLICE_2, Op.SLICE_3 -> SLICE;
      case Op.STORE_SLICE_0, Op.STORE_SLICE_1, Op.STORE_SLICE_2, Op.STORE_SLICE_3 -> STORE_SLICE;
      case Op.DELETE_SLICE_0, Op.DELETE_SLICE_1, Op.DELETE_SLICE_2, Op.DELETE_SLICE_3 ->
          DELETE_SLICE;
      default -> throw new IllegalStateException("opcode " + op);
    };
  }
}
