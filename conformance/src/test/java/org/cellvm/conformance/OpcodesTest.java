package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellvm.bytecode.Opcode;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.RegisterOperations;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;

/**
 * The programs of the suite hold every opcode of CPython 2.7 and every operation of the register
 * form. As each engine runs them all, no engine can lack one.
 */
class OpcodesTest {
  /** What probes/opcodes_rest.py makes at run time, and what no code may hold. */
  private static final Set<String> MADE_AT_RUN_TIME =
      Set.of("NOP", "EXTENDED_ARG", "PRINT_EXPR", "BINARY_TRUE_DIVIDE", "INPLACE_TRUE_DIVIDE");

  private static final Set<String> NEVER = Set.of("STOP_CODE");

  private final Set<Integer> opcodes = new TreeSet<>();
  private final Set<Integer> operations = new TreeSet<>();

  @Test
  void programsHoldEveryOpcode() {
    EngineRun.onBigStack(
        () -> {
          Vm vm = EngineRun.silentVm(EngineRun.engines().get(0), List.of(""), List.of());
          ThreadState ts = vm.threadState();
          ThreadState.enter(ts);
          for (var program : PythonProgram.all()) {
            PyCode code =
                ts.interp.compiler.compile(ts, program.source(), program.path(), "exec", 0);
            collect(code);
            code.decref(ts);
          }
          ThreadState.enter(null);
          return null;
        });
    var missing = new TreeSet<String>();
    for (Opcode opcode : EnumSet.allOf(Opcode.class)) {
      if (!opcodes.contains(opcode.number())) {
        missing.add(opcode.opname());
      }
    }
    missing.removeAll(MADE_AT_RUN_TIME);
    missing.removeAll(NEVER);
    assertEquals(Set.of(), missing, "opcodes that no program holds");
    assertEquals(Set.of(), missingOperations(), "register operations that no program holds");
  }

  private void collect(PyCode code) {
    byte[] bytes = code.code.bytes();
    for (int i = 0; i < bytes.length; ) {
      int opcode = bytes[i] & 0xff;
      opcodes.add(opcode);
      i += Opcode.of(opcode).operand() == Opcode.Operand.NONE ? 1 : 3;
    }
    RegisterCode rc = code.registerCode();
    for (int w = 0; w < rc.code.length; w += RegisterCode.WIDTH) {
      operations.add(rc.code[w] & RegisterCode.OP_MASK);
    }
    for (PyObject constant : code.consts.items) {
      if (constant instanceof PyCode inner) {
        collect(inner);
      }
    }
  }

  private Set<String> missingOperations() {
    var missing = new TreeSet<String>();
    for (int op = 0; op < RegisterOp.COUNT; op++) {
      if (!operations.contains(op)) {
        missing.add(RegisterOperations.row(op).name());
      }
    }
    // What opcodes_rest.py makes at run time, and what no code may hold.
    missing.removeAll(Set.of("PRINT_EXPR", "TRUE_DIVIDE", "INPLACE_TRUE_DIVIDE", "STOP_CODE"));
    return missing;
  }
}
