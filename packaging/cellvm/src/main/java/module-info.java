/**
 * All that an application needs which runs Python: a module that requires this one has the API, and
 * at run time the library and the engines with what they use.
 */
module org.cellvm {
  requires transitive org.cellvm.api;
  requires org.cellvm.engine.jit;
  requires org.cellvm.engine.switched;
  requires org.cellvm.engine.threaded;
  requires org.cellvm.runtime;
  requires org.cellvm.stdlib;
  requires com.sun.jna;
  requires org.apache.commons.codec;
  requires org.apache.commons.compress;
  requires org.xerial.sqlitejdbc;
}
