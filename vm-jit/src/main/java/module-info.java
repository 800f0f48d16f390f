/** The engine {@code jit}, which starts code on {@code threaded}. */
module org.cellvm.engine.jit {
  requires transitive org.cellvm.api;
  requires org.cellvm.engine.threaded;
  requires org.objectweb.asm;

  exports org.cellvm.engine.jit;

  provides org.cellvm.engine.DispatchEngine with
      org.cellvm.engine.jit.JitEngine;
}
