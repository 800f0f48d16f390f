package org.cellvm.compiler;

import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.objects.CodeLoader;
import org.cellvm.compiler.parser.StartSymbol;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.model.Interpreter;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;

/** Compiles with what the kernel alone offers: no library, no engine. */
final class Compilation {
  private final ThreadState ts = new ThreadState(new Interpreter());

  CodeUnit compile(byte[] source, StartSymbol start, CompilerOptions options) {
    return Compiler.compile(ts, source, start, options);
  }

  CodeUnit compile(Mod mod, CompilerOptions options) {
    return Compiler.compile(ts, mod, options);
  }

  /** The code in the form of {@code .pyc} files. */
  byte[] marshalled(CodeUnit unit) {
    PyCode code = CodeLoader.load(ts, unit);
    try {
      var writer = new MarshalWriter(MarshalWriter.VERSION);
      writer.write(code);
      return writer.toByteArray();
    } finally {
      code.decref(ts);
    }
  }
}
