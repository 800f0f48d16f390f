package org.cellvm.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.instructions.Executing;
import org.cellvm.model.Errors;
import org.cellvm.model.Objects;
import org.cellvm.model.PyCode;
import org.cellvm.model.PyDict;
import org.cellvm.model.PyFrame;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyUnicode;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.spi.SourceCompiler;

/** {@code compile}, {@code eval}, {@code execfile} and {@code input}. Results owned. */
final class ExecutionFunctions {
  private static final int KNOWN_FLAGS =
      SourceCompiler.FUTURE_MASK
          | SourceCompiler.SOURCE_IS_UTF8
          | SourceCompiler.DONT_IMPLY_DEDENT
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
    if (!mode.equals("exec") && !mode.equals("eval") && !mode.equals("single")) {
      throw Errors.valueError("compile() arg 3 must be 'exec', 'eval' or 'single'");
    }
    int all = (int) flags | (dontInherit ? 0 : Executing.inheritedFlags(ts.frame));
    if (!(source instanceof PyString) && !(source instanceof PyUnicode)) {
      throw Errors.typeError("expected a readable buffer object");
    }
    if (source instanceof PyString && ((PyString) source).toString().indexOf('\0') >= 0) {
      throw Errors.typeError("compile() expected string without null bytes");
    }
    return Executing.compile(ts, source, filename, mode, all);
  }

  static PyObject eval(ThreadState ts, PyObject source, PyObject globals, PyObject locals) {
    if (locals != null && locals != PyNone.NONE && !Objects.isMapping(locals)) {
      throw Errors.typeError("locals must be a mapping");
    }
    if (globals != null && globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError(
          Objects.isMapping(globals)
              ? "globals must be a real dict; try eval(code, {}, mapping)"
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
    if (source instanceof PyCode code) {
      if (code.freevars.items.length > 0) {
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

  /** Leading blanks and tabs do not count, owned. */
  private static PyObject withoutIndentation(PyObject source) {
    if (source instanceof PyString s) {
      int i = 0;
      while (i < s.value.length && (s.value[i] == ' ' || s.value[i] == '\t')) {
        i++;
      }
      return i == 0
          ? Ref.inc(s)
          : PyString.of(java.util.Arrays.copyOfRange(s.value, i, s.value.length));
    }
    return Ref.inc(source);
  }

  /** {@code input()}: evaluates a line in the caller's namespace. */
  static PyObject evalInput(ThreadState ts, PyObject line) {
    return eval(ts, line, null, null);
  }

  static PyObject execfile(ThreadState ts, String filename, PyObject globals, PyObject locals) {
    if (globals != null && globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError(
          "execfile() argument 2 must be dict, not " + Objects.typeName(globals));
    }
    if (locals != null && locals != PyNone.NONE && !Objects.isMapping(locals)) {
      throw Errors.typeError("locals must be a mapping");
    }
    PyFrame f = BuiltinModule.currentFrame(ts);
    PyDict globalDict;
    if (globals == null || globals == PyNone.NONE) {
      globalDict = f.globals;
      if (locals == null || locals == PyNone.NONE) {
        locals = f.locals(ts);
      }
    } else {
      globalDict = (PyDict) globals;
      if (locals == null || locals == PyNone.NONE) {
        locals = globalDict;
      }
    }
    byte[] source;
    try {
      source = Files.readAllBytes(Path.of(filename));
    } catch (IOException e) {
      throw Errors.ioError(ts, e, filename);
    }
    PyCode code =
        ts.own(
            ts.interp.compiler.compile(ts, source, filename, "exec", Executing.inheritedFlags(f)));
    return Executing.eval(ts, code, globalDict, locals);
  }
}
