package org.cellvm.conformance.embedding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What tests of {@code org.cellvm.api} share: each runs on every engine, and closes its VMs. */
@ParameterizedClass
@MethodSource("org.cellvm.conformance.EngineRun#names")
abstract class EachEngine {
  @Parameter String engine;

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<PythonVm> open = new ArrayList<>();

  /** Returns a new VM whose output is {@link #printed}. */
  final PythonVm vm() {
    return vm(builder -> builder);
  }

  /** {@link #vm()} with more settings. */
  final PythonVm vm(UnaryOperator<PythonVm.Builder> settings) {
    var builder =
        PythonVm.builder().engine(engine).permissions(Permissions.ALL).stdout(out).stderr(out);
    PythonVm vm = settings.apply(builder).build();
    open.add(vm);
    return vm;
  }

  /** Returns what the VMs have printed so far, in UTF-8. */
  final String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @AfterEach
  void closeAll() {
    open.forEach(PythonVm::close);
  }
}
