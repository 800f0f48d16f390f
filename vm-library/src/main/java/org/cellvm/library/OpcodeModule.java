package org.cellvm.library;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.Op;
import org.cellvm.bytecode.Opcode;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedModule;

/** The module {@code opcode}: the opcode table as Python sees it. */
@ExposedModule(name = "opcode", doc = "The opcodes by number, by name and by kind of operand.")
final class OpcodeModule {
  static final String[] NAMES = {
    "cmp_op",
    "hasconst",
    "hasname",
    "hasjrel",
    "hasjabs",
    "haslocal",
    "hascompare",
    "hasfree",
    "opname",
    "opmap",
    "HAVE_ARGUMENT",
    "EXTENDED_ARG"
  };

  private OpcodeModule() {}

  static void init(ThreadState ts, PyModule module) {
    addTo(ts, module);
    ModuleNames.put(ts, module, "__all__", (PyObject) ModuleNames.strings(ts, NAMES));
  }

  /** Adds {@link #NAMES}, which {@code dis} has as well. */
  static void addTo(ThreadState ts, PyModule module) {
    PyObject[] comparisons = new PyObject[CompareOp.COUNT + 1];
    for (int i = 0; i < comparisons.length; i++) {
      comparisons[i] = PyString.fromString(CompareOp.symbol(i));
    }
    ModuleNames.put(ts, module, "cmp_op", PyTuple.of(ts, comparisons));
    put(ts, module, "hasconst", Opcode.Operand.CONST);
    put(ts, module, "hasname", Opcode.Operand.NAME);
    put(ts, module, "hasjrel", Opcode.Operand.JREL);
    put(ts, module, "hasjabs", Opcode.Operand.JABS);
    put(ts, module, "haslocal", Opcode.Operand.LOCAL);
    put(ts, module, "hascompare", Opcode.Operand.COMPARE);
    put(ts, module, "hasfree", Opcode.Operand.DEREF);
    PyList opname = new PyList(ts);
    PyDict opmap = new PyDict(ts);
    for (int i = 0; i < 256; i++) {
      PyString name = PyString.fromString(Opcode.opname(i));
      opname.append(ts, name);
      if (Opcode.of(i) != null) {
        opmap.putStr(ts, name, PyInt.valueOf(i));
      }
      name.decref(ts);
    }
    ModuleNames.put(ts, module, "opname", (PyObject) opname);
    ModuleNames.put(ts, module, "opmap", (PyObject) opmap);
    ModuleNames.put(ts, module, "HAVE_ARGUMENT", Op.HAVE_ARGUMENT);
    ModuleNames.put(ts, module, "EXTENDED_ARG", Op.EXTENDED_ARG);
  }

  private static void put(ThreadState ts, PyModule module, String name, Opcode.Operand operand) {
    PyList numbers = new PyList(ts);
    for (int i = 0; i < 256; i++) {
      Opcode op = Opcode.of(i);
      if (op != null && op.operand() == operand) {
        numbers.append(ts, PyInt.valueOf(i));
      }
    }
    ModuleNames.put(ts, module, name, (PyObject) numbers);
  }
}
