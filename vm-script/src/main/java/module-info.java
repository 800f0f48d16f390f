/** The language for {@code javax.script}. */
module org.cellvm.script {
  requires transitive java.scripting;
  requires org.cellvm.api;

  exports org.cellvm.script;

  provides javax.script.ScriptEngineFactory with
      org.cellvm.script.PythonScriptEngineFactory;
}
