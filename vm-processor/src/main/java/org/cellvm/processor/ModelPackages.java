package org.cellvm.processor;

/** The packages of the object model, whose classes generated code names. */
final class ModelPackages {
  static final String CORE = "org.cellvm.model";
  static final String CLASSES = CORE + ".classes";
  static final String DESCRIPTORS = CORE + ".descriptors";

  private static final String[] ROOMS = {
    "bytes",
    "classes",
    "descriptors",
    "errors",
    "files",
    "frames",
    "functions",
    "mappings",
    "memory",
    "numbers",
    "sequences",
    "text",
  };

  private ModelPackages() {}

  /** The start of a source file of the package: all of the model is imported. */
  static StringBuilder header(String pack) {
    StringBuilder out = new StringBuilder("package ").append(pack).append(";\n\n");
    out.append("import ").append(CORE).append(".*;\n");
    for (String room : ROOMS) {
      out.append("import ").append(CORE).append('.').append(room).append(".*;\n");
    }
    return out.append('\n');
  }
}
