package org.cellvm.processor;

/** How the arguments of a built-in function are taken apart, and so which error texts it has. */
public enum Convention {
  /** No arguments: {@code f() takes no arguments (1 given)}. */
  NOARGS,
  /** Exactly one object: {@code f() takes exactly one argument (2 given)}. */
  O,
  /** A format of {@code PyArg_ParseTuple[AndKeywords]}, in {@code parse} and {@code keywords}. */
  PARSE,
  /** {@code PyArg_UnpackTuple}, in {@code parse} as {@code "name min max"}. */
  UNPACK,
  /** All arguments as they came: {@code (PyObject[] args, int off, int n, PyObject[] kwnames)}. */
  RAW
}
