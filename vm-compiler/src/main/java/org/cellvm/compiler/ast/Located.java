package org.cellvm.compiler.ast;

/** A node that knows where it begins: lines count from 1, columns (in bytes of UTF-8) from 0. */
public interface Located {
  int lineno();

  int col();
}
