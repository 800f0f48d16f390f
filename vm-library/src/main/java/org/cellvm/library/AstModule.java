package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedModule;

/** The module {@code _ast}: the types of the nodes of a syntax tree. */
@ExposedModule(name = "_ast")
final class AstModule {
  /** The revision of the grammar of trees that CPython 2.7 names. */
  private static final String VERSION = "82160";

  private AstModule() {}

  static void init(ThreadState ts, PyModule module) {
    ModuleNames.put(ts, module, "AST", AstType.TYPE);
    ModuleNames.put(ts, module, "PyCF_ONLY_AST", SourceCompiler.ONLY_AST);
    ModuleNames.put(ts, module, "__version__", PyString.fromString(VERSION));
    for (PyType type : ts.interp.compiler.nodeTypes(ts)) {
      ModuleNames.put(ts, module, type.name(), Ref.inc(type));
    }
  }
}
