package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.Test;

/**
 * Many VMs in one JVM, at a time and one after another; the profile {@code soak} makes that 10,000
 * and 1,000,000.
 */
class ManyVmsTest extends EachEngine {
  private static final int ALIVE = Integer.getInteger("cellvm.vms.alive", 100);
  private static final int CLOSED = Integer.getInteger("cellvm.vms.closed", 600);

  private PythonVm open() {
    return PythonVm.builder().engine(engine).build();
  }

  private static void use(PythonVm vm, int n) {
    vm.set("n", n);
    vm.exec("def f(x): return [x, {'x': x}]\nr = f(n)\n");
    assertEquals(n, vm.eval("r[1]['x']").asInt());
  }

  @Test
  void manyAreAliveAtATime() {
    List<PythonVm> all = new ArrayList<>();
    try {
      for (int i = 0; i < ALIVE; i++) {
        PythonVm vm = open();
        all.add(vm);
        use(vm, i);
      }
      for (int i = 0; i < ALIVE; i++) {
        assertEquals(i, all.get(i).get("n").asInt());
      }
    } finally {
      all.forEach(PythonVm::close);
    }
  }

  @Test
  void closedOnesLeaveNothing() throws Exception {
    int part = Math.max(1, CLOSED / 4);
    openAndClose(part);
    long heap = heap();
    long metaspace = metaspace();
    openAndClose(CLOSED - part);
    long more = heap() - heap;
    long moreMetaspace = metaspace() - metaspace;
    assertTrue(more < 16 << 20, () -> "the heap grew by " + more);
    assertTrue(moreMetaspace < 4 << 20, () -> "metaspace grew by " + moreMetaspace);
  }

  private void openAndClose(int count) {
    for (int i = 0; i < count; i++) {
      try (PythonVm vm = open()) {
        use(vm, i);
      }
    }
  }

  private static long heap() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static long metaspace() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals("Metaspace")) {
        return pool.getUsage().getUsed();
      }
    }
    throw new AssertionError("no pool of this name");
  }
}
