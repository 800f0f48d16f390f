package org.cellvm.compiler.symtable;

import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.symtable.Scope.Kind;

/**
 * Decides the scope of every name. CPython copies dicts of the visible names down to each child
 * block; here a child asks its parents instead, which gives the same result in linear time.
 */
final class ScopeAnalyzer {
  private final String filename;

  ScopeAnalyzer(String filename) {
    this.filename = filename;
  }

  void analyze(Scope top) {
    analyzeBlock(top);
  }

  /** Analyzes a block and its children; returns the names free in it or below, null if none. */
  private NameMap analyzeBlock(Scope scope) {
    NameMap symbols = scope.symbols;
    NameMap ownFree = null;
    int own = symbols.size();
    for (int i = 0; i < own; i++) {
      int flags = symbols.value(i);
      int decided;
      if ((flags & Scope.DEF_GLOBAL) != 0) {
        if ((flags & Scope.DEF_PARAM) != 0) {
          throw localAndGlobal(scope);
        }
        decided = Scope.GLOBAL_EXPLICIT;
      } else if ((flags & Scope.DEF_BOUND) != 0) {
        decided = Scope.LOCAL;
      } else if (isBound(scope.parent, symbols.name(i))) {
        decided = Scope.FREE;
        scope.free = true;
        ownFree = add(ownFree, symbols.name(i));
      } else {
        decided = Scope.GLOBAL_IMPLICIT;
        // A name that a parent declares global is no free variable even of a nested block.
        if (scope.nested && !scope.free && !isGlobal(scope.parent, symbols.name(i))) {
          scope.free = true;
        }
      }
      symbols.setValue(i, flags | decided << Scope.SCOPE_OFF);
    }

    NameMap childFree = null;
    for (Scope child : scope.children) {
      NameMap free = analyzeBlock(child);
      if (child.free || child.childFree) {
        scope.childFree = true;
      }
      childFree = addAll(childFree, free);
    }
    if (childFree != null) {
      ownFree = addAll(ownFree, resolve(scope, childFree));
    }
    checkUnoptimized(scope);
    return ownFree;
  }

  /**
   * Makes cells of the function's locals that are free below, and records the names that only pass
   * through. Returns the names that are still free.
   */
  private NameMap resolve(Scope scope, NameMap childFree) {
    NameMap symbols = scope.symbols;
    NameMap stillFree = null;
    for (int i = 0; i < childFree.size(); i++) {
      String name = childFree.name(i);
      int position = symbols.find(name);
      int flags = position < 0 ? 0 : symbols.value(position);
      int decided = flags >> Scope.SCOPE_OFF & Scope.SCOPE_MASK;
      if (scope.kind == Kind.FUNCTION && decided == Scope.LOCAL) {
        symbols.setValue(
            position,
            flags & ~(Scope.SCOPE_MASK << Scope.SCOPE_OFF) | Scope.CELL << Scope.SCOPE_OFF);
        continue;
      }
      stillFree = add(stillFree, name);
      if (position >= 0) {
        // A class may bind the name for itself while its methods mean the enclosing function's.
        if (scope.kind == Kind.CLASS && (flags & (Scope.DEF_BOUND | Scope.DEF_GLOBAL)) != 0) {
          symbols.setValue(position, flags | Scope.DEF_FREE_CLASS);
        }
      } else if (isBound(scope.parent, name)) {
        symbols.put(name, Scope.FREE << Scope.SCOPE_OFF);
      }
    }
    return stillFree;
  }

  /** Whether blocks nested in {@code scope} see {@code name} bound by an enclosing function. */
  private static boolean isBound(Scope scope, String name) {
    for (; scope != null; scope = scope.parent) {
      if (scope.kind == Kind.FUNCTION) {
        int flags = scope.symbols.get(name);
        if ((flags & Scope.DEF_GLOBAL) != 0) {
          return false;
        }
        if ((flags & Scope.DEF_BOUND) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether blocks nested in {@code scope} see {@code name} declared global. */
  private static boolean isGlobal(Scope scope, String name) {
    for (; scope != null; scope = scope.parent) {
      if (scope.kind != Kind.CLASS) {
        int flags = scope.symbols.get(name);
        if ((flags & Scope.DEF_GLOBAL) != 0) {
          return true;
        }
        if ((flags & Scope.DEF_BOUND) != 0) {
          return false;
        }
      }
    }
    return false;
  }

  private CompileError localAndGlobal(Scope scope) {
    int bad = Scope.DEF_GLOBAL | Scope.DEF_PARAM;
    for (int position : StringDictOrder.of(scope.symbols)) {
      if ((scope.symbols.value(position) & bad) == bad) {
        return CompileError.atLine(
            "name '" + scope.symbols.name(position) + "' is local and global",
            filename,
            scope.lineno);
      }
    }
    throw new IllegalStateException(scope.name);
  }

  private void checkUnoptimized(Scope scope) {
    if (scope.kind != Kind.FUNCTION
        || scope.unoptimized == 0
        || scope.unoptimized == Scope.OPT_EXEC
        || scope.unoptimized == Scope.OPT_TOPLEVEL
        || !(scope.free || scope.childFree)) {
      return;
    }
    String trailer =
        scope.childFree ? "contains a nested function with free variables" : "is a nested function";
    String name = scope.name.length() > 100 ? scope.name.substring(0, 100) : scope.name;
    String message =
        switch (scope.unoptimized) {
          case Scope.OPT_IMPORT_STAR ->
              "import * is not allowed in function '" + name + "' because it " + trailer;
          case Scope.OPT_BARE_EXEC ->
              "unqualified exec is not allowed in function '" + name + "' because it " + trailer;
          default ->
              "function '"
                  + name
                  + "' uses import * and bare exec, which are illegal because it "
                  + trailer;
        };
    throw CompileError.atLine(message, filename, scope.optLineno);
  }

  private static NameMap add(NameMap set, String name) {
    NameMap result = set == null ? new NameMap() : set;
    result.intern(name);
    return result;
  }

  private static NameMap addAll(NameMap set, NameMap more) {
    if (more == null) {
      return set;
    }
    NameMap result = set;
    for (int i = 0; i < more.size(); i++) {
      result = add(result, more.name(i));
    }
    return result;
  }
}
