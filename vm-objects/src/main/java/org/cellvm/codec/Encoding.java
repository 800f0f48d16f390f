package org.cellvm.codec;

/** Text on its way to bytes: what an encoder reads, and what it has written so far. */
public abstract class Encoding {
  public final CodePoints in;
  public final ByteSink out;

  /**
   * What the encoder has to write in place of the code points that {@link #error} was last about.
   */
  public CodePoints replacement = CodePoints.EMPTY;

  protected Encoding(CodePoints in, ByteSink out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Deals with code points that the encoding lacks, by throwing an exception or by setting {@link
   * #replacement}.
   *
   * @param reason what CPython's codec says of them
   * @return where to go on
   */
  public abstract int error(int start, int end, String reason);

  /**
   * The exception for code points that the encoding lacks and that cannot be replaced.
   *
   * @param text {@link #in} or {@link #replacement}
   */
  public abstract RuntimeException failure(CodePoints text, int start, int end, String reason);
}
