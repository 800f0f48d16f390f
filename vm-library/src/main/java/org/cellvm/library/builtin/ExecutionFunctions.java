package org.cellvm.library.builtin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.cellvm.instructions.Executing;
import org.cellvm.library.ast.AstType;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** {@code compile}, {@code eval}, {@code execfile} and {@code input}. Results owned. */
final class ExecutionFunctions {
  /** The flags that {@code compile()} takes. */
  private static final int KNOWN_FLAGS =
      SourceCompiler.FUTURE_MASK
          | SourceCompiler.DONT_IMPLY_DEDENT
          | SourceCompiler.ONLY_AST
          | 0x10; // CO_NESTED: "from __future__ import nested_scopes"

  private ExecutionFunctions() {}

  static PyObject compile(
      ThreadState ts,
      PyObject source,
      String filename,
      String mode,
      long flags,
      boolean dontInherit) {
    if ((flags & ~KNOWN_FLAGS) != 0) {
      throw Errors.valueError("compile(): unrecognised flags");
    }
    int all = (int) flags | (dontInherit ? 0 : Executing.inheritedFlags(ts.frame));
    if (!mode.equals("exec") && !mode.equals("eval") && !mode.equals("single")) {
      throw Errors.valueError("compile() arg 3 must be 'exec', 'eval' or 'single'");
    }
    boolean onlyAst = (flags & SourceCompiler.ONLY_AST) != 0;
    if (Objects.isInstance(ts, source, AstType.TYPE)) {
      return onlyAst
          ? Ref.inc(source)
          : ts.interp.compiler.compileTree(ts, source, filename, mode, all);
    }
    byte[] bytes;
    if (source instanceof PyString s) {
      bytes = s.bytes();
    } else if (source instanceof PyUnicode u) {
      bytes = u.encodeUtf8();
      all |= SourceCompiler.SOURCE_IS_UTF8;
    } else {
      bytes = bufferBytes(source);
    }
    if (Executing.hasNullByte(bytes)) {
      throw Errors.typeError("compile() expected string without null bytes");
    }
    return onlyAst
        ? ts.interp.compiler.parse(ts, bytes, filename, mode, all)
        : ts.interp.compiler.compile(ts, bytes, filename, mode, all);
  }

  /** The bytes of an object with an old-style buffer; the caller must not change them. */
  private static byte[] bufferBytes(PyObject o) {
    byte[] bytes = o instanceof PyMemoryView ? null : NumberConversions.bufferBytes(o);
    if (bytes == null) {
      throw Errors.typeError("expected a readable buffer object");
    }
    return bytes;
  }

  static PyObject eval(ThreadState ts, PyObject source, PyObject globals, PyObject locals) {
    if (locals != null && locals != PyNone.NONE && !Objects.isMapping(ts, locals)) {
      throw Errors.typeError("locals must be a mapping");
    }
    if (globals != null && globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError(
          Objects.isMapping(ts, globals)
              ? "globals must be a real dict; try eval(expr, {}, mapping)"
              : "globals must be a dict");
    }
    PyFrame f = ts.frame;
    PyDict globalDict;
    if (globals == null || globals == PyNone.NONE) {
      globalDict = BuiltinModule.currentFrame(ts).globals;
      if (locals == null || locals == PyNone.NONE) {
        locals = f.locals(ts);
      }
    } else {
      globalDict = (PyDict) globals;
      if (locals == null || locals == PyNone.NONE) {
        locals = globalDict;
      }
    }
    Executing.addBuiltins(ts, globalDict, f != null ? f.builtins : ts.interp.builtins);
    if (source instanceof PyCode code) {
      if (code.freevars().items.length > 0) {
        throw Errors.typeError("code object passed to eval() may not contain free variables");
      }
      return Executing.eval(ts, code, globalDict, locals);
    }
    if (!(source instanceof PyString) && !(source instanceof PyUnicode)) {
      throw Errors.typeError("eval() arg 1 must be a string or code object");
    }
    PyObject text = ts.own(withoutIndentation(source));
    PyCode code =
        ts.own(Executing.compile(ts, text, "<string>", "eval", Executing.inheritedFlags(f)));
    return Executing.eval(ts, code, globalDict, locals);
  }

  /** The source without leading blanks and tabs, owned. */
  private static PyObject withoutIndentation(PyObject source) {
    int i = 0;
    if (source instanceof PyString s) {
      while (i < s.length() && isBlank(s.bytes()[i])) {
        i++;
      }
      return i == 0 ? Ref.inc(s) : PyString.of(Arrays.copyOfRange(s.bytes(), i, s.length()));
    }
    PyUnicode u = (PyUnicode) source;
    while (i < u.length() && isBlank(u.codePointAt(i))) {
      i++;
    }
    return i == 0 ? Ref.inc(u) : u.substring(i, u.length());
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  /** {@code input()}: evaluates a line in the caller's namespace. */
  static PyObject evalInput(ThreadState ts, PyObject line) {
    return eval(ts, line, null, null);
  }

  static PyObject execfile(ThreadState ts, String filename, PyDict globals, PyObject locals) {
    if (locals != null && locals != PyNone.NONE && !Objects.isMapping(ts, locals)) {
      throw Errors.typeError("locals must be a mapping");
    }
    PyFrame f = BuiltinModule.currentFrame(ts);
    PyDict globalDict = globals != null ? globals : f.globals;
    if (locals == null || locals == PyNone.NONE) {
      locals = globals != null ? globals : f.locals(ts);
    }
    Executing.addBuiltins(ts, globalDict, f.builtins);
    byte[] source;
    try {
      if (filename.isEmpty()) {
        throw new NoSuchFileException(filename);
      }
      if (!ts.interp.system.files().mayRead(filename)) {
        throw new AccessDeniedException(filename);
      }
      source = ts.interp.system.files().read(filename);
    } catch (IOException e) {
      throw Errors.ioError(ts, e, filename);
    }
    PyCode code =
        ts.own(
            ts.interp.compiler.compile(
                ts,
                source,
                filename,
                "exec",
                Executing.inheritedFlags(f) | SourceCompiler.FROM_FILE));
    return Executing.eval(ts, code, globalDict, locals);
  }
}
