package org.cellvm.cli;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.cellvm.runtime.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledEnginesTest {
  @ParameterizedTest
  @ValueSource(strings = {"switch", "threaded"})
  void isWhatTheSearchFinds(String name) {
    assertSame(Engines.found().named(name).getClass(), BundledEngines.make(name).getClass());
  }

  @Test
  void knowsNoOther() {
    assertNull(BundledEngines.make("testing"));
  }
}
