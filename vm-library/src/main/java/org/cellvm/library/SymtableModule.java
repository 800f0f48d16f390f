package org.cellvm.library;

import java.nio.charset.StandardCharsets;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _symtable}: what the compiler finds out about names before it makes code. */
@ExposedModule(name = "_symtable")
final class SymtableModule {
  private static final String[] NAMES = {
    "USE",
    "DEF_GLOBAL",
    "DEF_LOCAL",
    "DEF_PARAM",
    "DEF_FREE",
    "DEF_FREE_CLASS",
    "DEF_IMPORT",
    "DEF_BOUND",
    "TYPE_FUNCTION",
    "TYPE_CLASS",
    "TYPE_MODULE",
    "OPT_IMPORT_STAR",
    "OPT_EXEC",
    "OPT_BARE_EXEC",
    "LOCAL",
    "GLOBAL_EXPLICIT",
    "GLOBAL_IMPLICIT",
    "FREE",
    "CELL",
    "SCOPE_OFF",
    "SCOPE_MASK"
  };

  private static final int[] VALUES = {
    8, 1, 2, 4, 16, 32, 64, 70, 0, 1, 2, 1, 2, 4, 1, 2, 3, 4, 5, 11, 7
  };

  private SymtableModule() {}

  static void init(ThreadState ts, PyModule module) {
    for (int i = 0; i < NAMES.length; i++) {
      ModuleNames.put(ts, module, NAMES[i], VALUES[i]);
    }
  }

  @ExposedFunction(
      value = "symtable",
      parse = "sss:symtable",
      doc = "The symbol table entry of a source's module block.")
  static PyObject symtable(ThreadState ts, String source, String filename, String mode) {
    if (!mode.equals("exec") && !mode.equals("eval") && !mode.equals("single")) {
      throw Errors.valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
    }
    byte[] bytes = source.getBytes(StandardCharsets.ISO_8859_1);
    return ts.interp.compiler.symbolTable(ts, bytes, filename, mode);
  }
}
