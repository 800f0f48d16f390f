package org.cellvm.spi;

import org.cellvm.model.PyCode;
import org.cellvm.model.PyException;
import org.cellvm.model.ThreadState;

/** Turns source into code objects: what the kernel sees of the compiler. */
public interface SourceCompiler {
  /**
   * Compiler flags that a frame's code hands on to what it compiles: the {@code __future__} ones.
   */
  int FUTURE_MASK = 0x2000 | 0x4000 | 0x8000 | 0x10000 | 0x20000;

  /** The source is UTF-8 whatever its first lines say: it was a unicode object. */
  int SOURCE_IS_UTF8 = 0x100;

  /** Interactive: an unfinished block is not ended by the end of the input. */
  int DONT_IMPLY_DEDENT = 0x200;

  /**
   * Compiles.
   *
   * @param mode {@code "exec"}, {@code "eval"} or {@code "single"}
   * @param flags a set of the flags above
   * @return the code object, owned
   * @throws PyException SyntaxError and its kin, or MemoryError
   */
  PyCode compile(ThreadState ts, byte[] source, String filename, String mode, int flags);
}
