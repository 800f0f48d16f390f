/** Makes VMs, of a compiler, a library and an engine. */
module org.cellvm.runtime {
  requires transitive org.cellvm.api;
  requires org.cellvm.compiler;
  requires org.cellvm.library;
  requires jdk.jfr;
  requires jdk.management;

  exports org.cellvm.runtime;
  exports org.cellvm.runtime.embedding;

  uses org.cellvm.engine.DispatchEngine;
  uses org.cellvm.engine.EngineProvider;

  provides org.cellvm.api.VmProvider with
      org.cellvm.runtime.embedding.RuntimeVmProvider;
}
