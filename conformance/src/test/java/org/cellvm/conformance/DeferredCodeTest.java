package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;

/**
 * Functions of the packaged library stay in its compiled files until they are called or looked at,
 * and are then what they would have been.
 */
class DeferredCodeTest {
  private static final int HEADER = 8;

  private static byte[] marshalled(PyObject code) {
    var writer = new MarshalWriter(MarshalWriter.VERSION);
    writer.write(code);
    return writer.toByteArray();
  }

  private static List<PyCode> inner(PyCode code) {
    var found = new ArrayList<PyCode>();
    for (var constant : code.consts().items) {
      if (constant instanceof PyCode function) {
        found.add(function);
      }
    }
    return found;
  }

  @Test
  void codeIsTheSameAsWhenItIsReadAtOnce() throws IOException {
    Vm vm = EngineRun.silentVm(EngineRun.engines().get(0), List.of(""), List.of());
    ThreadState ts = vm.threadState();
    ThreadState.enter(ts);
    int modules = 0;
    int deferred = 0;
    try {
      for (var file : PackagedFiles.compiled()) {
        byte[] bytes = PackagedFiles.contents(file);
        if (bytes == null) {
          continue; // a source that is not compiled
        }
        var whole = (PyCode) new MarshalReader(ts, bytes, HEADER, bytes.length).read();
        var parts = (PyCode) new MarshalReader(ts, bytes, HEADER, whole.filename).read();
        deferred += (int) inner(parts).stream().filter(PyCode::isDeferred).count();
        assertFalse(parts.isDeferred(), file);
        assertArrayEquals(marshalled(whole), marshalled(parts), file);
        modules++;
        whole.decref(ts);
        parts.decref(ts);
      }
    } finally {
      ThreadState.enter(null);
    }
    assertTrue(modules > 400, modules + " modules");
    assertTrue(deferred > 1000, deferred + " functions were left in the files");
  }
}
