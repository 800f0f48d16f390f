package org.cellvm.library.ast;

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
    module.add(ts, "AST", AstType.TYPE);
    module.add(ts, "PyCF_ONLY_AST", SourceCompiler.ONLY_AST);
    module.addOwned(ts, "__version__", PyString.fromString(VERSION));
    for (PyType type : ts.interp.compiler.nodeTypes(ts)) {
      module.addOwned(ts, type.name(), Ref.inc(type));
    }
  }
}
