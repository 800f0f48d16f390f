/**
 * The modules that CPython writes in C. What it uses of other projects is optional: a program that
 * needs what is not there gets an {@code ImportError}.
 */
// The module that some packages are for is compiled after this one.
@SuppressWarnings("module")
module org.cellvm.library {
  requires transitive org.cellvm.api;
  requires static com.sun.jna;
  requires static java.sql;
  requires static org.apache.commons.codec;
  requires static org.apache.commons.compress;
  requires static org.cellvm.processor;
  requires static org.jline.reader;
  requires static org.jline.terminal;
  requires static org.xerial.sqlitejdbc;

  exports org.cellvm.library to
      org.cellvm.runtime;
  exports org.cellvm.library.ast to
      org.cellvm.runtime;
  exports org.cellvm.library.cellvm to
      org.cellvm.runtime;
  exports org.cellvm.library.datetime to
      org.cellvm.runtime;
  exports org.cellvm.library.dis to
      org.cellvm.runtime;
  exports org.cellvm.library.host to
      org.cellvm.runtime;
  exports org.cellvm.library.imp to
      org.cellvm.runtime;
  exports org.cellvm.library.python to
      org.cellvm.runtime;
  exports org.cellvm.library.symtable to
      org.cellvm.runtime;
  exports org.cellvm.library.sys to
      org.cellvm.runtime;
  exports org.cellvm.library.system to
      org.cellvm.runtime;
  exports org.cellvm.library.thread to
      org.cellvm.runtime;
  exports org.cellvm.library.warnings to
      org.cellvm.runtime;
  exports org.cellvm.library.zipimport to
      org.cellvm.runtime;
}
