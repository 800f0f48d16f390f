package org.cellvm.compiler.code;

import java.util.List;

/** A compiled code object, field for field CPython 2.7's, independent of any VM. */
public record CodeUnit(
    int argcount,
    int nlocals,
    int stacksize,
    int flags,
    byte[] code,
    List<Const> consts,
    List<String> names,
    List<String> varnames,
    List<String> freevars,
    List<String> cellvars,
    String filename,
    String name,
    int firstlineno,
    byte[] lnotab) {}
