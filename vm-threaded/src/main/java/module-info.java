/** The engine {@code threaded}. */
module org.cellvm.engine.threaded {
  requires transitive org.cellvm.api;
  requires static org.cellvm.processor;

  exports org.cellvm.engine.threaded;
  exports org.cellvm.engine.threaded.handlers;
  exports org.cellvm.engine.threaded.superinstructions;

  provides org.cellvm.engine.DispatchEngine with
      org.cellvm.engine.threaded.ThreadedEngine;
}
