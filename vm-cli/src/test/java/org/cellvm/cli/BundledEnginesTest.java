package org.cellvm.cli;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Collection;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledEnginesTest {
  static Collection<DispatchEngine> engines() {
    return Engines.found().all();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void indexNamesWhatTheSearchFinds(DispatchEngine engine) {
    DispatchEngine made = BundledEngines.make(" " + EngineIndex.line(), engine.name());
    assertSame(engine.getClass(), made.getClass());
  }

  @Test
  void namesOutsideTheIndexAreUnknown() {
    assertNull(BundledEngines.make(" one=no.such.Engine two=no.such.Engine", "testing"));
    assertNull(BundledEngines.make(" one=no.such.Engine two=no.such.Engine", "ne"));
  }

  @Test
  void classThatIsNotThereIsNoEngine() {
    assertNull(BundledEngines.make(" one=no.such.Engine two=no.such.Engine", "one"));
  }
}
