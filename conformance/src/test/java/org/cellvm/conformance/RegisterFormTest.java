package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.cellvm.bytecode.RegisterForm;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;

/** The code in register form that the packaged library has is what the translator makes. */
class RegisterFormTest {
  private static final int HEADER = 8;

  private int codes;

  @Test
  void formsAreWhatTheTranslatorMakes() throws IOException {
    Vm vm = EngineRun.silentVm(EngineRun.engines().get(0), List.of(""), List.of());
    ThreadState ts = vm.threadState();
    ThreadState.enter(ts);
    try {
      for (var file : PackagedFiles.compiled()) {
        byte[] bytes = PackagedFiles.contents(file);
        if (bytes != null) {
          var name = PyString.fromString(file);
          var code = (PyCode) new MarshalReader(ts, bytes, HEADER, name).read();
          compare(code, file);
          code.decref(ts);
          name.decref(ts);
        }
      }
    } finally {
      ThreadState.enter(null);
    }
    assertTrue(codes > 10000, codes + " code objects");
  }

  private void compare(PyCode code, String file) {
    String where = file + " " + code.name + " " + code.firstlineno;
    var constants = code.consts();
    assertTrue(code.hasForm(), where);
    var read = code.registerCode();
    assertFalse(code.hasForm(), where);
    assertArrayEquals(RegisterForm.of(code.translated()), RegisterForm.of(read), where);
    assertArrayEquals(code.translated().leaders(), read.leaders(), where);
    codes++;
    for (var constant : constants.items) {
      if (constant instanceof PyCode inner) {
        compare(inner, file);
      }
    }
  }

  /** Where this fails, raise {@link RegisterForm#VERSION} and record the new set. */
  @Test
  void theVersionIsThatOfTheOperations() throws ReflectiveOperationException {
    var numbers = new TreeMap<String, Integer>();
    for (var field : RegisterOp.class.getFields()) {
      if (field.getType() == int.class) {
        numbers.put(field.getName(), field.getInt(null));
      }
    }
    assertEquals(
        "1: 2250d7c3", RegisterForm.VERSION + ": " + Integer.toHexString(numbers.hashCode()));
  }
}
