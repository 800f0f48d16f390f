package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the Java stack or heap has been exhausted a program goes on. */
class ExhaustionTest {
  @TempDir Path directory;

  /** The power needs classes that are not loaded yet: the stack's end must not meet them. */
  @Test
  void of_the_stack_is_met_between_two_calls() {
    var program =
        "import sys\n"
            + "sys.setrecursionlimit(10 ** 9)\n"
            + "def f(): return f()\n"
            + "try: f()\n"
            + "except RuntimeError, e: print e\n"
            + "print complex(1, 2) ** 2\n";
    assertEquals(
        new Outcome("maximum recursion depth exceeded\n(-3+4j)\n", "", 0),
        new ChildJvm(directory).run("-c", program));
  }

  @Test
  void of_the_heap_leaves_the_collector_whole() {
    var program =
        "import gc, sys\n"
            + "held = []\n"
            + "try:\n"
            + "    while True:\n"
            + "        try: raise KeyError(1)\n"
            + "        except KeyError: held.append((sys.exc_info(), [1, 2, 3], {1: 2}))\n"
            + "except MemoryError: del held\n"
            + "sys.exc_clear()\n"
            + "gc.collect()\n"
            + "cycles = [[] for i in range(1000)]\n"
            + "for x in cycles: x.append(x)\n"
            + "del cycles, x\n"
            + "print gc.collect()\n";
    assertEquals(
        new Outcome("1000\n", "", 0), new ChildJvm(directory).option("-Xmx64m").run("-c", program));
  }

  /** Here Java reads the argument as a question mark. */
  @Test
  void of_a_locale_loses_no_byte_of_an_argument() {
    var commands =
        "LC_ALL=C ./cellvm -c 'import sys; print repr(sys.argv[1])' \"$(printf '\\351')\"";
    assertEquals(new Outcome("'\\xe9'\n", "", 0), new Shell(directory).run(commands));
  }
}
