/** The engine {@code switch}. */
module org.cellvm.engine.switched {
  requires transitive org.cellvm.api;

  exports org.cellvm.engine.switched;

  provides org.cellvm.engine.DispatchEngine with
      org.cellvm.engine.switched.SwitchEngine;
}
