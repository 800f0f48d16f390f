package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a small Java stack is a RuntimeError, and the VM goes on. */
class SmallStacksTest extends EachEngine {
  private static final String RECURSIONS =
      """
      import sys
      sys.setrecursionlimit(10 ** 6)
      def plain(n): return n and plain(n - 1) + 1
      def attempted(n):
          try: return n and attempted(n - 1) + 1
          finally: n = 0
      class Node(object):
          def __init__(self, n): self.n = n
          def __len__(self): return len(Node(self.n - 1)) if self.n else 0
          def __getattr__(self, name): return getattr(Node(self.n - 1), name) if self.n else 0
      def special(n): return len(Node(n)) + Node(n).x
      def keyed(n): return sorted([1], key=lambda x: keyed(n - 1))[0] if n else 1
      def generated(n): return sum(generated(n - 1) for i in (1,)) if n else 1
      def javaAndBack(n): return back(n - 1) if n else 0
      functions = plain, attempted, special, keyed, generated, javaAndBack
      """;

  static IntStream sizes() {
    return IntStream.of(256, 264, 300, 400, 520).map(n -> n << 10);
  }

  private static <T> T onStackOf(int size, Callable<T> work)
      throws InterruptedException, ExecutionException {
    var task = new FutureTask<>(work);
    new Thread(null, task, "small", size).start();
    return task.get();
  }

  /** Once while all is interpreted, and again where what can be called has been compiled. */
  @ParameterizedTest
  @MethodSource("sizes")
  @Timeout(60)
  void recursionEndsInARuntimeError(int size) throws Exception {
    PythonVm vm = vm();
    vm.define("back", (HostFunction) args -> vm.get("javaAndBack").call(args.get(0)));
    vm.exec(RECURSIONS);
    for (int round = 0; round < 2; round++) {
      for (Value function : vm.get("functions")) {
        assertEquals("RuntimeError", onStackOf(size, () -> outcome(function, 100_000)));
        assertEquals("1", vm.eval("complex(0, 1) ** 4 == 1 and 1").toString());
        for (int i = 0; i < 300; i++) {
          function.call(4).close();
        }
      }
    }
  }

  private static String outcome(Value function, int n) {
    try {
      return function.call(n).toString();
    } catch (PythonException e) {
      return e.type();
    }
  }

  /** A host that comes at ever deeper levels of its own. */
  @ParameterizedTest
  @MethodSource("sizes")
  @Timeout(60)
  void hostComesWithEverLessStack(int size) throws Exception {
    PythonVm vm = vm();
    vm.exec(RECURSIONS);
    Value plain = vm.get("plain");
    for (int round = 0; round < 20; round++) {
      Set<String> ends = new TreeSet<>();
      onStackOf(
          size,
          () -> {
            descend(plain, ends);
            return null;
          });
      assertEquals(Set.of("RuntimeError"), ends);
      assertEquals(3, plain.call(3).asInt());
    }
  }

  /** Calls at each level of its own, up to the first that fails: how it ends Error Prone misses. */
  @SuppressWarnings("InfiniteRecursion")
  private static int descend(Value function, Set<String> ends) {
    try {
      assertTrue(function.call(2).asInt() == 2);
    } catch (PythonException e) {
      ends.add(e.type());
      return 0;
    }
    return descend(function, ends) + 1;
  }
}
