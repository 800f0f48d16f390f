package org.cellvm.processor;

/** The kernel's packages, whose classes generated code names. */
final class ModelPackages {
  static final String BYTECODE = "org.cellvm.bytecode";
  static final String CORE = "org.cellvm.model";
  static final String CLASSES = CORE + ".classes";
  static final String MEMORY = CORE + ".memory";
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

  /** The same for code that carries out instructions, whose meanings are in a package. */
  static StringBuilder header(String pack, String meanings) {
    StringBuilder out = header(pack);
    out.insert(out.length() - 1, "import " + BYTECODE + ".*;\n");
    if (!pack.equals(meanings)) {
      out.insert(out.length() - 1, "import " + meanings + ".*;\n");
    }
    return out;
  }
}
