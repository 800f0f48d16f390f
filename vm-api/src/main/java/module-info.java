/** What applications use, and what engines implement. */
module org.cellvm.api {
  requires transitive org.cellvm.objects;

  exports org.cellvm.api;
  exports org.cellvm.engine;

  uses org.cellvm.api.VmProvider;
}
