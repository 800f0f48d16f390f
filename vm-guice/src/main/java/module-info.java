/** Wires VMs and engines with Guice. */
// Guice has no module-info.
@SuppressWarnings("requires-transitive-automatic")
module org.cellvm.guice {
  requires transitive com.google.guice;
  requires com.google.common;
  requires transitive org.cellvm.runtime;

  exports org.cellvm.guice;

  uses org.cellvm.guice.CellVmPlugin;

  provides org.cellvm.engine.EngineProvider with
      org.cellvm.guice.InjectedEngines;
}
