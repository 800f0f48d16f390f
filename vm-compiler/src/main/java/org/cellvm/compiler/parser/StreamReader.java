package org.cellvm.compiler.parser;

/**
 * How far CPython has come in a file when its stream reader meets a byte that the encoding does not
 * have. {@code codecs.StreamReader.readline} reads ahead, so that the error comes before lines that
 * are whole, and its position counts from what was read last.
 *
 * @param line where the line begins that was asked for
 * @param data where the data begin of which the codec says the error
 */
record StreamReader(int line, int data) {
  /** So many bytes are read at first; each further read for the same line doubles that. */
  private static final int SIZE = 72;

  private static final int MOST = 8000;

  /**
   * Reads line after line of an encoding of one byte a character.
   *
   * @param bad where the first byte stands that has no character
   */
  static StreamReader at(byte[] b, int from, int end, int bad) {
    int line = from;
    int decoded = from;
    int read = from;
    while (true) {
      int handed = line;
      boolean whole = false;
      for (int size = SIZE; !whole; size = size < MOST ? 2 * size : size) {
        while (decoded - handed < size) {
          boolean ended = read == end;
          read = Math.min(read + size, end);
          if (bad < read) {
            if (lines(b, decoded, bad) <= 1) {
              return new StreamReader(line, decoded);
            }
            decoded = bad;
          } else {
            decoded = read;
          }
          if (ended) {
            break;
          }
        }
        handed = Math.min(handed + size, decoded);
        whole = lines(b, line, handed) > 1 || b[handed - 1] == '\n';
      }
      line = lastLine(b, line, handed);
    }
  }

  /** How many lines there are, the last one with its newline or without. */
  private static int lines(byte[] b, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (b[i] == '\n' || i == to - 1) {
        n++;
      }
    }
    return n;
  }

  /** The line that is kept for the next call; the end if a single one was read. */
  private static int lastLine(byte[] b, int from, int to) {
    if (lines(b, from, to) == 1) {
      return to;
    }
    int i = to - 1;
    while (b[i - 1] != '\n') {
      i--;
    }
    return i;
  }
}
