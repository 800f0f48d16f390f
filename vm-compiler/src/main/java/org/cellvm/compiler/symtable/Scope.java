package org.cellvm.compiler.symtable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One block of a program (module, class, or function) and what is known of each of its names:
 * CPython's symtable entry.
 */
public final class Scope {
  /** The kind of a block; ordinals are CPython's. */
  public enum Kind {
    FUNCTION,
    CLASS,
    MODULE
  }

  /** Flags of a symbol: how the name is used in the block. */
  public static final int DEF_GLOBAL = 1;

  public static final int DEF_LOCAL = 2;
  public static final int DEF_PARAM = 2 << 1;
  public static final int USE = 2 << 2;
  public static final int DEF_FREE_CLASS = 2 << 4;
  public static final int DEF_IMPORT = 2 << 5;
  public static final int DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

  /** The scope decided for a name stands above its flags. */
  public static final int SCOPE_OFF = 11;

  public static final int SCOPE_MASK = 7;

  public static final int LOCAL = 1;
  public static final int GLOBAL_EXPLICIT = 2;
  public static final int GLOBAL_IMPLICIT = 3;
  public static final int FREE = 4;
  public static final int CELL = 5;

  /** Why a block's names cannot be bound statically: bits of {@link #unoptimized}. */
  public static final int OPT_IMPORT_STAR = 1;

  public static final int OPT_EXEC = 2;
  public static final int OPT_BARE_EXEC = 4;
  public static final int OPT_TOPLEVEL = 8;

  final String name;
  final Kind kind;
  final Scope parent;
  final int lineno;
  final NameMap symbols = new NameMap();
  final List<Scope> children = new ArrayList<>(0);

  /**
   * The parameters, in order: their positions are their indices in {@code co_varnames}. The code
   * generator appends the other local variables as it meets them.
   */
  final NameMap varnames = new NameMap();

  final boolean nested;
  int unoptimized;
  boolean free;
  boolean childFree;
  boolean generator;
  boolean varargs;
  boolean varkeywords;
  boolean returnsValue;
  int optLineno;
  int tmpname;

  Scope(String name, Kind kind, Scope parent, int lineno) {
    this.name = name;
    this.kind = kind;
    this.parent = parent;
    this.lineno = lineno;
    this.nested = parent != null && (parent.nested || parent.kind == Kind.FUNCTION);
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public int lineno() {
    return lineno;
  }

  /** Name to flags; the scope is {@code flags >> SCOPE_OFF & SCOPE_MASK}. */
  public NameMap symbols() {
    return symbols;
  }

  public NameMap varnames() {
    return varnames;
  }

  public List<Scope> children() {
    return children;
  }

  /** Bits {@code OPT_*}; 0 where the block's names are bound statically. */
  public int unoptimized() {
    return unoptimized;
  }

  public boolean isNested() {
    return nested;
  }

  public boolean isGenerator() {
    return generator;
  }

  public boolean hasVarargs() {
    return varargs;
  }

  public boolean hasVarkeywords() {
    return varkeywords;
  }

  /** The scope of {@code name} (mangled), or 0 where the block does not mention it. */
  public int scopeOf(String name) {
    return symbols.get(name) >> SCOPE_OFF & SCOPE_MASK;
  }

  /**
   * The names whose scope is {@code scope} or that have a bit of {@code flag}, sorted: the order of
   * {@code co_cellvars} and {@code co_freevars}.
   */
  public NameMap select(int scope, int flag) {
    String[] found = null;
    int n = 0;
    for (int i = 0; i < symbols.size(); i++) {
      int flags = symbols.value(i);
      if ((flags >> SCOPE_OFF & SCOPE_MASK) == scope || (flags & flag) != 0) {
        if (found == null) {
          found = new String[symbols.size() - i];
        }
        found[n++] = symbols.name(i);
      }
    }
    NameMap selected = new NameMap();
    if (found != null) {
      Arrays.sort(found, 0, n);
      for (int i = 0; i < n; i++) {
        selected.intern(found[i]);
      }
    }
    return selected;
  }
}
