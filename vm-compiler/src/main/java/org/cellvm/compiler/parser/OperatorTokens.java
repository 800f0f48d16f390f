package org.cellvm.compiler.parser;

/** Which tokens the operator and punctuation characters make. */
final class OperatorTokens {
  private OperatorTokens() {}

  /** The token of two bytes, or {@link Tok#OP}. */
  static int twoBytes(int c, int c2) {
    if (c2 == '=') {
      return switch (c) {
        case '=' -> Tok.EQEQUAL;
        case '!' -> Tok.NOTEQUAL;
        case '<' -> Tok.LESSEQUAL;
        case '>' -> Tok.GREATEREQUAL;
        case '+' -> Tok.PLUSEQUAL;
        case '-' -> Tok.MINEQUAL;
        case '*' -> Tok.STAREQUAL;
        case '/' -> Tok.SLASHEQUAL;
        case '|' -> Tok.VBAREQUAL;
        case '%' -> Tok.PERCENTEQUAL;
        case '&' -> Tok.AMPEREQUAL;
        case '^' -> Tok.CIRCUMFLEXEQUAL;
        default -> Tok.OP;
      };
    }
    if (c == c2) {
      return switch (c) {
        case '<' -> Tok.LEFTSHIFT;
        case '>' -> Tok.RIGHTSHIFT;
        case '*' -> Tok.DOUBLESTAR;
        case '/' -> Tok.DOUBLESLASH;
        default -> Tok.OP;
      };
    }
    return c == '<' && c2 == '>' ? Tok.NOTEQUAL : Tok.OP;
  }

  /** The token that a further {@code =} makes of a two-byte one. */
  static int threeBytes(int two) {
    return switch (two) {
      case Tok.LEFTSHIFT -> Tok.LEFTSHIFTEQUAL;
      case Tok.RIGHTSHIFT -> Tok.RIGHTSHIFTEQUAL;
      case Tok.DOUBLESTAR -> Tok.DOUBLESTAREQUAL;
      case Tok.DOUBLESLASH -> Tok.DOUBLESLASHEQUAL;
      default -> Tok.OP;
    };
  }

  /** The token of one byte, or {@link Tok#OP}. */
  static int oneByte(int c) {
    return switch (c) {
      case '(' -> Tok.LPAR;
      case ')' -> Tok.RPAR;
      case '[' -> Tok.LSQB;
      case ']' -> Tok.RSQB;
      case ':' -> Tok.COLON;
      case ',' -> Tok.COMMA;
      case ';' -> Tok.SEMI;
      case '+' -> Tok.PLUS;
      case '-' -> Tok.MINUS;
      case '*' -> Tok.STAR;
      case '/' -> Tok.SLASH;
      case '|' -> Tok.VBAR;
      case '&' -> Tok.AMPER;
      case '<' -> Tok.LESS;
      case '>' -> Tok.GREATER;
      case '=' -> Tok.EQUAL;
      case '%' -> Tok.PERCENT;
      case '`' -> Tok.BACKQUOTE;
      case '{' -> Tok.LBRACE;
      case '}' -> Tok.RBRACE;
      case '^' -> Tok.CIRCUMFLEX;
      case '~' -> Tok.TILDE;
      case '@' -> Tok.AT;
      default -> Tok.OP;
    };
  }
}
