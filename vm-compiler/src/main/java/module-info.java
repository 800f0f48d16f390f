/** The compiler from sources to code objects. */
// The module that some packages are for is compiled after this one.
@SuppressWarnings("module")
module org.cellvm.compiler {
  requires transitive org.cellvm.api;

  exports org.cellvm.compiler to
      org.cellvm.runtime;
  exports org.cellvm.compiler.ast to
      org.cellvm.runtime;
  exports org.cellvm.compiler.code to
      org.cellvm.runtime;
  exports org.cellvm.compiler.diagnostics to
      org.cellvm.runtime;
  exports org.cellvm.compiler.objects to
      org.cellvm.runtime;
  exports org.cellvm.compiler.parser to
      org.cellvm.runtime;
  exports org.cellvm.compiler.symtable to
      org.cellvm.runtime;
}
