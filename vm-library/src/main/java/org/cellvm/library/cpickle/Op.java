package org.cellvm.library.cpickle;

/** The codes of the pickle protocols; {@code pickletools} documents each. */
final class Op {
  static final byte MARK = '(';
  static final byte STOP = '.';
  static final byte POP = '0';
  static final byte POP_MARK = '1';
  static final byte DUP = '2';
  static final byte FLOAT = 'F';
  static final byte BINFLOAT = 'G';
  static final byte INT = 'I';
  static final byte BININT = 'J';
  static final byte BININT1 = 'K';
  static final byte LONG = 'L';
  static final byte BININT2 = 'M';
  static final byte NONE = 'N';
  static final byte PERSID = 'P';
  static final byte BINPERSID = 'Q';
  static final byte REDUCE = 'R';
  static final byte STRING = 'S';
  static final byte BINSTRING = 'T';
  static final byte SHORT_BINSTRING = 'U';
  static final byte UNICODE = 'V';
  static final byte BINUNICODE = 'X';
  static final byte APPEND = 'a';
  static final byte BUILD = 'b';
  static final byte GLOBAL = 'c';
  static final byte DICT = 'd';
  static final byte EMPTY_DICT = '}';
  static final byte APPENDS = 'e';
  static final byte GET = 'g';
  static final byte BINGET = 'h';
  static final byte INST = 'i';
  static final byte LONG_BINGET = 'j';
  static final byte LIST = 'l';
  static final byte EMPTY_LIST = ']';
  static final byte OBJ = 'o';
  static final byte PUT = 'p';
  static final byte BINPUT = 'q';
  static final byte LONG_BINPUT = 'r';
  static final byte SETITEM = 's';
  static final byte TUPLE = 't';
  static final byte EMPTY_TUPLE = ')';
  static final byte SETITEMS = 'u';

  // Protocol 2.
  static final byte PROTO = (byte) 0x80;
  static final byte NEWOBJ = (byte) 0x81;
  static final byte EXT1 = (byte) 0x82;
  static final byte EXT2 = (byte) 0x83;
  static final byte EXT4 = (byte) 0x84;
  static final byte TUPLE1 = (byte) 0x85;
  static final byte TUPLE2 = (byte) 0x86;
  static final byte TUPLE3 = (byte) 0x87;
  static final byte NEWTRUE = (byte) 0x88;
  static final byte NEWFALSE = (byte) 0x89;
  static final byte LONG1 = (byte) 0x8a;
  static final byte LONG4 = (byte) 0x8b;

  static final int HIGHEST_PROTOCOL = 2;

  private Op() {}
}
