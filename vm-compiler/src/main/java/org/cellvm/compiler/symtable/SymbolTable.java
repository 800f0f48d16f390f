package org.cellvm.compiler.symtable;

import java.util.IdentityHashMap;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.WarningSink;

/**
 * The scopes of one program. The first pass ({@link SymbolCollector}) records how each block uses
 * each name, the second ({@link ScopeAnalyzer}) decides what each name is: local, global, cell or
 * free.
 */
public final class SymbolTable {
  final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
  private Scope top;

  private SymbolTable() {}

  /**
   * Builds the table of {@code mod}.
   *
   * @param flags {@link org.cellvm.compiler.diagnostics.CompilerFlags}: whether the warnings of -3
   *     are wanted
   * @throws CompileError for a duplicate argument, a name both local and global, an {@code exec} or
   *     {@code import *} that nested scopes forbid, a value returned from a generator
   */
  public static SymbolTable build(Mod mod, String filename, int flags, WarningSink warnings) {
    SymbolTable table = new SymbolTable();
    table.top = new SymbolCollector(table, filename, flags, warnings).collect(mod);
    new ScopeAnalyzer(filename).analyze(table.top);
    return table;
  }

  /** The module's scope. */
  public Scope top() {
    return top;
  }

  /** The scope that {@code node} (a module, function, class, lambda or comprehension) opens. */
  public Scope scopeOf(Object node) {
    return scopes.get(node);
  }
}
