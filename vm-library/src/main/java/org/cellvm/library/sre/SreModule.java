package org.cellvm.library.sre;

import java.math.BigInteger;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _sre}. */
@ExposedModule(name = "_sre")
final class SreModule {
  private static final long MAXREPEAT = 0xffffffffL;

  private SreModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "MAGIC", SreCode.MAGIC);
    module.add(ts, "CODESIZE", SreCode.CODESIZE);
    module.addOwned(ts, "MAXREPEAT", PyLong.valueOf(BigInteger.valueOf(MAXREPEAT)));
    module.addOwned(
        ts,
        "copyright",
        PyString.fromString(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "));
  }

  @ExposedFunction(value = "getcodesize", convention = Convention.NOARGS)
  static long getcodesize(ThreadState ts) {
    return SreCode.CODESIZE;
  }

  /** What CPython's functions of C ints make of numbers that are no characters, they do here. */
  @ExposedFunction(value = "getlower", parse = "ii")
  static long getlower(ThreadState ts, long character, long flags) {
    return Characters.lower((int) character, (int) flags);
  }

  @ExposedFunction(
      value = "compile",
      parse = "OiO!|nOO",
      defaults = {"0", "null", "null"})
  static PyObject compile(
      ThreadState ts,
      PyObject pattern,
      long flags,
      PyList code,
      long groups,
      PyObject groupindex,
      PyObject indexgroup) {
    int[] words = new int[code.size];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(code.items[i]);
    }
    Program program =
        CodeValidator.isValid(words, groups) ? ProgramCompiler.compile(words, (int) flags) : null;
    if (program == null) {
      throw Errors.runtimeError("invalid SRE code");
    }
    return new PyPattern(program, pattern, (int) flags, (int) groups, groupindex, indexgroup);
  }

  /** An unsigned word of a code. */
  private static int word(PyObject o) {
    if (o instanceof PyInt n) {
      if (n.value < 0 || n.value > MAXREPEAT) {
        throw tooLarge();
      }
      return (int) n.value;
    }
    if (!(o instanceof PyLong big)) {
      throw Errors.systemError("Objects/longobject.c:426: bad argument to internal function");
    }
    if (big.value.signum() < 0 || big.value.bitLength() > Integer.SIZE) {
      throw tooLarge();
    }
    return big.value.intValue();
  }

  private static PyException tooLarge() {
    return Errors.overflowError("regular expression code size limit exceeded");
  }
}
