package org.cellvm.library.dis;

import org.cellvm.bytecode.CodeText;
import org.cellvm.bytecode.Disassembler;
import org.cellvm.bytecode.MalformedCodeException;
import org.cellvm.bytecode.RegisterDisassembler;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.text.PyString;

/** Disassembles code objects. */
public final class Dis {
  private Dis() {}

  /** What the disassembler reads of a code object. */
  private record Text(ThreadState ts, PyCode co) implements CodeText {
    @Override
    public byte[] code() {
      return co.bytecode().bytes();
    }

    @Override
    public byte[] lnotab() {
      return co.lnotab().bytes();
    }

    @Override
    public int firstlineno() {
      return co.firstlineno;
    }

    @Override
    public String constRepr(int index) {
      PyString repr = Objects.repr(ts, co.consts().items[index]);
      String text = repr.toString();
      repr.decref(ts);
      return text;
    }

    @Override
    public String name(int index) {
      return co.names().items[index].toString();
    }

    @Override
    public String varname(int index) {
      return co.varnames().items[index].toString();
    }

    @Override
    public String cellOrFreeName(int index) {
      PyObject[] cells = co.cellvars().items;
      return (index < cells.length ? cells[index] : co.freevars().items[index - cells.length])
          .toString();
    }
  }

  /**
   * What {@code dis.disassemble} prints, a character a byte.
   *
   * @param lasti offset of the instruction to mark, or -1
   * @throws PyException IndexError for malformed code
   */
  public static String text(ThreadState ts, PyCode code, int lasti) {
    try {
      return Disassembler.disassemble(new Text(ts, code), lasti);
    } catch (MalformedCodeException e) {
      throw Errors.indexError(e.getMessage());
    }
  }

  /** The register form of {@code code}, see {@link RegisterDisassembler}. */
  public static String registerText(ThreadState ts, PyCode code) {
    return RegisterDisassembler.disassemble(code.registerCode(), new Text(ts, code), code.nlocals);
  }

  /**
   * Prints the disassembly of {@code code} and then, under a heading each, of the code objects
   * among its constants and theirs.
   *
   * @param registers whether to show the register form instead of the bytecode
   */
  public static void printAll(ThreadState ts, PyCode code, boolean registers) {
    print(ts, registers ? registerText(ts, code) : text(ts, code, -1));
    for (PyObject constant : code.consts().items) {
      if (constant instanceof PyCode nested) {
        PyString shown = Objects.repr(ts, nested);
        print(ts, "\nDisassembly of " + shown + ":\n");
        shown.decref(ts);
        printAll(ts, nested, registers);
      }
    }
  }

  /** Writes lines to {@code sys.stdout}, as print statements do. */
  public static void print(ThreadState ts, String text) {
    if (text.isEmpty()) {
      return;
    }
    PyObject out = Printing.standardOutput(ts);
    if (out == null) {
      throw Errors.runtimeError("lost sys.stdout");
    }
    int mark = ts.mark();
    try {
      ts.own(Ref.inc(out));
      if (Printing.setSoftspace(ts, out, false)) {
        Printing.write(ts, out, PyString.ofChar(' '), true);
      }
      Printing.write(ts, out, ts.own(PyString.fromString(text)), true);
    } finally {
      ts.release(mark);
    }
  }
}
