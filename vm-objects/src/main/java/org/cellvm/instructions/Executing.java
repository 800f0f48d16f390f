package org.cellvm.instructions;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.FunctionCalls;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** What {@code exec}, {@code eval} and {@code execfile} have in common. */
public final class Executing {
  private Executing() {}

  /** The statement {@code exec program in globals, locals}; all borrowed, None where absent. */
  public static void execStatement(
      ThreadState ts, PyFrame f, PyObject program, PyObject globals, PyObject locals) {
    boolean plain = false;
    if (program instanceof PyTuple t
        && globals == PyNone.NONE
        && locals == PyNone.NONE
        && (t.items.length == 2 || t.items.length == 3)) {
      globals = t.items[1];
      if (t.items.length == 3) {
        locals = t.items[2];
      }
      program = t.items[0];
    }
    if (globals == PyNone.NONE) {
      globals = f.globals;
      if (locals == PyNone.NONE) {
        locals = f.locals(ts);
        plain = true;
      }
    } else if (locals == PyNone.NONE) {
      locals = globals;
    }
    boolean source = program instanceof PyString || program instanceof PyUnicode;
    if (!source && !(program instanceof PyCode) && !(program instanceof PyFile)) {
      throw Errors.typeError("exec: arg 1 must be a string, file, or code object");
    }
    if (!(globals instanceof PyDict globalDict)) {
      throw Errors.typeError("exec: arg 2 must be a dictionary or None");
    }
    if (!Objects.isMapping(ts, locals)) {
      throw Errors.typeError("exec: arg 3 must be a mapping or None");
    }
    addBuiltins(ts, globalDict, f.builtins);
    int mark = ts.mark();
    try {
      PyCode code;
      if (program instanceof PyCode given) {
        code = given;
        if (code.freevars().items.length > 0) {
          throw Errors.typeError("code object passed to exec may not contain free variables");
        }
      } else if (program instanceof PyFile file) {
        PyString text = ts.own(file.readAll(ts));
        int flags = inheritedFlags(f) | SourceCompiler.FROM_FILE;
        code = ts.own(ts.interp.compiler.compile(ts, text.bytes(), file.name(), "exec", flags));
      } else {
        code = ts.own(compile(ts, program, "<string>", "exec", inheritedFlags(f)));
      }
      FunctionCalls.evalCode(ts, code, globalDict, locals).decref(ts);
    } finally {
      if (plain) {
        f.localsToFast(ts, false);
      }
      ts.release(mark);
    }
  }

  /**
   * The {@code __future__} flags that code compiled by {@code f}'s code inherits; f may be null.
   */
  public static int inheritedFlags(PyFrame f) {
    return f == null ? 0 : f.code.flags & SourceCompiler.FUTURE_MASK;
  }

  /** Puts {@code __builtins__} into globals that have none. */
  public static void addBuiltins(ThreadState ts, PyDict globals, PyObject builtins) {
    if (globals.getStr(ts, Names.__builtins__) == null) {
      globals.putStr(ts, Names.__builtins__, builtins);
    }
  }

  /**
   * Compiles a str or unicode.
   *
   * @throws PyException TypeError for source with null bytes
   */
  public static PyCode compile(
      ThreadState ts, PyObject source, String filename, String mode, int flags) {
    byte[] bytes;
    if (source instanceof PyUnicode u) {
      bytes = u.encodeUtf8();
      flags |= SourceCompiler.SOURCE_IS_UTF8;
    } else {
      bytes = ((PyString) source).bytes();
    }
    if (hasNullByte(bytes)) {
      throw Errors.typeError("expected string without null bytes");
    }
    return ts.interp.compiler.compile(ts, bytes, filename, mode, flags);
  }

  /** Whether there is a null byte, at which a C string would end. */
  public static boolean hasNullByte(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Runs code in a mapping of globals and one of locals; owned. */
  public static PyObject eval(ThreadState ts, PyCode code, PyDict globals, PyObject locals) {
    PyFrame f = ts.frame;
    addBuiltins(ts, globals, f != null ? f.builtins : ts.interp.builtins);
    Ref.inc(code);
    try {
      return FunctionCalls.evalCode(ts, code, globals, locals);
    } finally {
      code.decref(ts);
    }
  }
}
