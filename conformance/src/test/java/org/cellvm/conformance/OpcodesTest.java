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
import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;

/**
 * The programs of the suite hold every opcode of CPython 2.7 and every operation of the register
 * form, in their own code or in code that they make. As each engine runs them all, no engine can
 * lack one.
 */
class OpcodesTest {
  /** What no code may hold: both the opcode and the operation. */
  private static final String NEVER = "STOP_CODE";

  /** In the source of a program that assembles code, and gives it to {@code eval}. */
  private static final String ASSEMBLES = "opcode.opmap";

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
    for (var program : PythonProgram.all()) {
      if (Outcome.text(program.source()).contains(ASSEMBLES)) {
        EngineRun.ofSource(new Watched(EngineRun.engines().get(0)), program);
      }
    }
    var missing = new TreeSet<String>();
    for (Opcode opcode : EnumSet.allOf(Opcode.class)) {
      if (!opcodes.contains(opcode.number())) {
        missing.add(opcode.opname());
      }
    }
    missing.remove(NEVER);
    assertEquals(Set.of(), missing, "opcodes that no program holds");
    assertEquals(Set.of(), missingOperations(), "register operations that no program holds");
  }

  private void collect(PyCode code) {
    byte[] bytes = code.bytecode().bytes();
    for (int i = 0; i < bytes.length; ) {
      int opcode = bytes[i] & 0xff;
      opcodes.add(opcode);
      i += Opcode.of(opcode).operand() == Opcode.Operand.NONE ? 1 : 3;
    }
    RegisterCode rc = code.registerCode();
    for (int w = 0; w < rc.code.length; w += RegisterCode.WIDTH) {
      operations.add(rc.code[w] & RegisterCode.OP_MASK);
    }
    for (PyObject constant : code.consts().items) {
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
    missing.remove(NEVER);
    return missing;
  }

  /** An engine that notes the code of each frame that the kernel hands to it. */
  private final class Watched implements DispatchEngine {
    private final DispatchEngine engine;

    Watched(DispatchEngine engine) {
      this.engine = engine;
    }

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public String description() {
      return engine.description();
    }

    @Override
    public FrameRunner newRunner(Interpreter interp) {
      var runner = engine.newRunner(interp);
      return new FrameRunner() {
        @Override
        public PyObject execute(ThreadState ts, PyFrame frame, PyException thrown) {
          collect(frame.code);
          return runner.execute(ts, frame, thrown);
        }

        @Override
        public PyObject resume(ThreadState ts, PyFrame frame, PyException thrown) {
          return runner.resume(ts, frame, thrown);
        }

        @Override
        public void trap(PyCode code, boolean set) {
          runner.trap(code, set);
        }
      };
    }
  }
}
