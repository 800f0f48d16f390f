package org.cellvm.runtime.embedding;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cellvm.api.Source;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/**
 * A program as no VM owns it: its marshalled code. A last statement that is an expression is code
 * of its own, so that the program has a value.
 *
 * @param marshalled a tuple of two: the code of the statements, and that of the expression or None
 */
record CompiledSource(String name, byte[] marshalled) {
  /** An encoding declaration, which means nothing in text. */
  private static final Pattern DECLARATION =
      Pattern.compile("\\A((?:[^\\n]*\\n)?[^\\n]*#[^\\n]*?cod)(ing[:=])");

  static CompiledSource of(ThreadState ts, Source source) {
    String name = HostText.toPython(source.name());
    PyObject[] parts = parts(ts, bytes(source), name, flags(source));
    PyTuple both = ts.own(PyTuple.of(ts, parts));
    MarshalWriter writer = new MarshalWriter(MarshalWriter.VERSION);
    writer.write(both);
    return new CompiledSource(source.name(), writer.toByteArray());
  }

  /** Compiles a module of the host; owned. */
  static PyCode module(ThreadState ts, Source source) {
    String name = HostText.toPython(source.name());
    return ts.interp.compiler.compile(ts, bytes(source), name, "exec", flags(source));
  }

  private static int flags(Source source) {
    return source.isText() ? SourceCompiler.SOURCE_IS_UTF8 : SourceCompiler.FROM_FILE;
  }

  private static byte[] bytes(Source source) {
    byte[] bytes = source.bytes();
    for (byte b : bytes) {
      if (b == 0) {
        throw Errors.typeError("compile() expected string without null bytes");
      }
    }
    if (!source.isText()) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return DECLARATION.matcher(text).replaceFirst("$1 $2").getBytes(StandardCharsets.UTF_8);
  }

  /** The code of the statements and that of the last expression; owned. */
  private static PyObject[] parts(ThreadState ts, byte[] source, String name, int flags) {
    SourceCompiler compiler = ts.interp.compiler;
    PyObject tree = ts.own(compiler.parse(ts, source, name, "exec", flags));
    PyObject body = ts.own(Objects.getAttr(ts, tree, HostText.name("body")));
    if (!(body instanceof PyList list)
        || list.size == 0
        || !Objects.typeName(list.items[list.size - 1]).endsWith("Expr")) {
      return new PyObject[] {compiler.compile(ts, source, name, "exec", flags), PyNone.NONE};
    }
    PyObject last = list.items[list.size - 1];
    PyObject value = ts.own(Objects.getAttr(ts, last, HostText.name("value")));
    last.incref();
    ts.own(last);
    Objects.delItem(ts, list, ts.own(PyInt.valueOf(list.size - 1)));
    PyCode statements = compiler.compileTree(ts, tree, name, "exec", 0);
    PyObject expression = ts.own(Objects.call1(ts, expressionType(ts), value));
    int future = statements.flags & CodeFlags.PYCF_MASK;
    PyCode rest = compiler.compileTree(ts, expression, name, "eval", future);
    return new PyObject[] {statements, rest};
  }

  private static PyType expressionType(ThreadState ts) {
    for (PyType type : ts.interp.compiler.nodeTypes(ts)) {
      if (type.name().endsWith("Expression")) {
        return type;
      }
    }
    throw Errors.systemError("no type of expressions");
  }

  /** Returns the tuple of the code, owned. */
  PyTuple load(ThreadState ts) {
    return (PyTuple) new MarshalReader(ts, marshalled, 0, marshalled.length).read();
  }
}
