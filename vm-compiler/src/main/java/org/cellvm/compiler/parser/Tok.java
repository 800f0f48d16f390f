package org.cellvm.compiler.parser;

import org.cellvm.compiler.ast.Operator;

/**
 * The kinds of token, as small ints so that the parser can switch on them and look them up in
 * tables. Operators come first, then the keywords.
 */
final class Tok {
  static final int ENDMARKER = 0;
  static final int NAME = 1;
  static final int NUMBER = 2;
  static final int STRING = 3;
  static final int NEWLINE = 4;
  static final int INDENT = 5;
  static final int DEDENT = 6;
  static final int LPAR = 7;
  static final int RPAR = 8;
  static final int LSQB = 9;
  static final int RSQB = 10;
  static final int COLON = 11;
  static final int COMMA = 12;
  static final int SEMI = 13;
  static final int PLUS = 14;
  static final int MINUS = 15;
  static final int STAR = 16;
  static final int SLASH = 17;
  static final int VBAR = 18;
  static final int AMPER = 19;
  static final int LESS = 20;
  static final int GREATER = 21;
  static final int EQUAL = 22;
  static final int DOT = 23;
  static final int PERCENT = 24;
  static final int BACKQUOTE = 25;
  static final int LBRACE = 26;
  static final int RBRACE = 27;
  static final int EQEQUAL = 28;
  static final int NOTEQUAL = 29;
  static final int LESSEQUAL = 30;
  static final int GREATEREQUAL = 31;
  static final int TILDE = 32;
  static final int CIRCUMFLEX = 33;
  static final int LEFTSHIFT = 34;
  static final int RIGHTSHIFT = 35;
  static final int DOUBLESTAR = 36;
  static final int PLUSEQUAL = 37;
  static final int MINEQUAL = 38;
  static final int STAREQUAL = 39;
  static final int SLASHEQUAL = 40;
  static final int PERCENTEQUAL = 41;
  static final int AMPEREQUAL = 42;
  static final int VBAREQUAL = 43;
  static final int CIRCUMFLEXEQUAL = 44;
  static final int LEFTSHIFTEQUAL = 45;
  static final int RIGHTSHIFTEQUAL = 46;
  static final int DOUBLESTAREQUAL = 47;
  static final int DOUBLESLASH = 48;
  static final int DOUBLESLASHEQUAL = 49;
  static final int AT = 50;

  /** A character that begins no token of the grammar: always a syntax error. */
  static final int OP = 51;

  static final int AND = 52;
  static final int AS = 53;
  static final int ASSERT = 54;
  static final int BREAK = 55;
  static final int CLASS = 56;
  static final int CONTINUE = 57;
  static final int DEF = 58;
  static final int DEL = 59;
  static final int ELIF = 60;
  static final int ELSE = 61;
  static final int EXCEPT = 62;
  static final int EXEC = 63;
  static final int FINALLY = 64;
  static final int FOR = 65;
  static final int FROM = 66;
  static final int GLOBAL = 67;
  static final int IF = 68;
  static final int IMPORT = 69;
  static final int IN = 70;
  static final int IS = 71;
  static final int LAMBDA = 72;
  static final int NOT = 73;
  static final int OR = 74;
  static final int PASS = 75;
  static final int PRINT = 76;
  static final int RAISE = 77;
  static final int RETURN = 78;
  static final int TRY = 79;
  static final int WHILE = 80;
  static final int WITH = 81;
  static final int YIELD = 82;
  static final int COUNT = 83;

  /** The keywords in the order of their kinds, from {@link #AND} on. */
  private static final String[] KEYWORDS = {
    "and",
    "as",
    "assert",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "exec",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "not",
    "or",
    "pass",
    "print",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield"
  };

  private static final String[] OPERATOR_TEXTS =
      ("( ) [ ] : , ; + - * / | & < > = . % ` { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^="
              + " <<= >>= **= // //= @")
          .split(" ");

  /** Per kind, how tightly the binary operator binds: 1 for {@code |} to 6 for {@code *}; or 0. */
  private static final byte[] PRECEDENCE = new byte[COUNT];

  private static final Operator[] OPERATORS = new Operator[COUNT];

  /** Whether an {@code expr} can begin with a token of this kind. */
  private static final boolean[] STARTS_EXPR = new boolean[COUNT];

  static {
    binary(VBAR, 1, Operator.BIT_OR);
    binary(CIRCUMFLEX, 2, Operator.BIT_XOR);
    binary(AMPER, 3, Operator.BIT_AND);
    binary(LEFTSHIFT, 4, Operator.LSHIFT);
    binary(RIGHTSHIFT, 4, Operator.RSHIFT);
    binary(PLUS, 5, Operator.ADD);
    binary(MINUS, 5, Operator.SUB);
    binary(STAR, 6, Operator.MULT);
    binary(SLASH, 6, Operator.DIV);
    binary(PERCENT, 6, Operator.MOD);
    binary(DOUBLESLASH, 6, Operator.FLOOR_DIV);
    OPERATORS[PLUSEQUAL] = Operator.ADD;
    OPERATORS[MINEQUAL] = Operator.SUB;
    OPERATORS[STAREQUAL] = Operator.MULT;
    OPERATORS[SLASHEQUAL] = Operator.DIV;
    OPERATORS[PERCENTEQUAL] = Operator.MOD;
    OPERATORS[AMPEREQUAL] = Operator.BIT_AND;
    OPERATORS[VBAREQUAL] = Operator.BIT_OR;
    OPERATORS[CIRCUMFLEXEQUAL] = Operator.BIT_XOR;
    OPERATORS[LEFTSHIFTEQUAL] = Operator.LSHIFT;
    OPERATORS[RIGHTSHIFTEQUAL] = Operator.RSHIFT;
    OPERATORS[DOUBLESTAREQUAL] = Operator.POW;
    OPERATORS[DOUBLESLASHEQUAL] = Operator.FLOOR_DIV;
    for (int kind :
        new int[] {NAME, NUMBER, STRING, LPAR, LSQB, LBRACE, BACKQUOTE, PLUS, MINUS, TILDE}) {
      STARTS_EXPR[kind] = true;
    }
  }

  private Tok() {}

  private static void binary(int kind, int precedence, Operator operator) {
    PRECEDENCE[kind] = (byte) precedence;
    OPERATORS[kind] = operator;
  }

  /** Enters every keyword into {@code names}. */
  static void addKeywords(IdentifierTable names) {
    for (int i = 0; i < KEYWORDS.length; i++) {
      names.addKeyword(KEYWORDS[i], AND + i);
    }
  }

  static int precedence(int kind) {
    return PRECEDENCE[kind];
  }

  /** The operator of a binary operator or augmented assignment token. */
  static Operator operator(int kind) {
    return OPERATORS[kind];
  }

  static boolean isAugmentedAssignment(int kind) {
    return kind >= PLUSEQUAL && kind <= DOUBLESLASHEQUAL && kind != DOUBLESLASH;
  }

  static boolean startsExpr(int kind) {
    return STARTS_EXPR[kind];
  }

  /** Whether a {@code test} can begin with a token of this kind. */
  static boolean startsTest(int kind) {
    return STARTS_EXPR[kind] || kind == NOT || kind == LAMBDA;
  }

  /** The kind of a keyword or an operator; {@link #NAME} for other text. */
  static int ofText(String text) {
    for (int i = 0; i < KEYWORDS.length; i++) {
      if (KEYWORDS[i].equals(text)) {
        return AND + i;
      }
    }
    int kind =
        switch (text.length()) {
          case 1 -> text.equals(".") ? DOT : OperatorTokens.oneByte(text.charAt(0));
          case 2 -> OperatorTokens.twoBytes(text.charAt(0), text.charAt(1));
          case 3 ->
              text.charAt(2) != '='
                  ? OP
                  : OperatorTokens.threeBytes(
                      OperatorTokens.twoBytes(text.charAt(0), text.charAt(1)));
          default -> OP;
        };
    return kind == OP ? NAME : kind;
  }

  /** The text of a keyword, or of an operator of one kind alone; empty for others. */
  static String text(int kind) {
    if (kind >= AND) {
      return KEYWORDS[kind - AND];
    }
    for (String text : OPERATOR_TEXTS) {
      if (ofText(text) == kind) {
        return text;
      }
    }
    return "";
  }
}
